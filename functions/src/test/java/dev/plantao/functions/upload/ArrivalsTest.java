package dev.plantao.functions.upload;

import static dev.plantao.core.Fixtures.NOW;
import static dev.plantao.core.Fixtures.aTicket;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plantao.core.CaseBuilder;
import dev.plantao.core.conversation.ConversationEvent;
import dev.plantao.core.conversation.FileFinding;
import dev.plantao.core.file.FileState;
import dev.plantao.core.file.Upload;
import dev.plantao.core.file.Upload.Verdict;
import dev.plantao.core.file.UploadBuilder;
import dev.plantao.core.file.Uploads;
import dev.plantao.core.inmemory.FixedPolicies;
import dev.plantao.core.inmemory.InMemoryConversationLog;
import dev.plantao.core.inmemory.InMemoryUploads;
import dev.plantao.core.log.ConversationLog;
import dev.plantao.core.log.FileReports;
import dev.plantao.core.log.OpenCases;
import dev.plantao.core.masking.KeptEnds;
import dev.plantao.core.masking.Masker;
import dev.plantao.core.policy.Policy;
import dev.plantao.functions.s3.S3Files;
import dev.plantao.functions.toy.ToyS3;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.s3.S3Client;

/// What becomes of uploads, whatever breaks off where.
@Tag("PR-1")
@Tag("SE-1")
class ArrivalsTest {
  /// Put together here, so that no file holds what looks like a key.
  private static final String SECRET = "token gh" + "p_" + "Kt4Rw8Yb3Nc6Vd1Hf5Gj0Ps2aQx7KqAb12";

  private static final String PLAIN = "nothing here";

  /// More calls than any run makes.
  private static final int MOST_CALLS = 40;

  /// A desk of its own, whose process may die at any of its calls.
  private static final class World {
    final ToyS3 s3 = new ToyS3();
    final InMemoryUploads uploads = new InMemoryUploads();
    final InMemoryConversationLog log = new InMemoryConversationLog(uploads);
    final Crashes crashes = new Crashes();
    final Upload announced = UploadBuilder.announced("ana");
    final CaseBuilder ticket = aTicket();
    final Arrivals arrivals;

    World(boolean scanned) {
      var client = crashes.watch(S3Client.class, s3);
      var watchedLog = crashes.watch(ConversationLog.class, log);
      arrivals =
          new Arrivals(
              new Arrivals.Buckets(new S3Files(client, "intake"), new S3Files(client, "files")),
              crashes.watch(Uploads.class, uploads),
              new FileMasking(new Masker(KeptEnds.FOUR_AND_FOUR, secret -> "")),
              new FileReports(watchedLog, new FixedPolicies(Policy.DEFAULT), lost -> lost < 9),
              scanned);
      uploads.announce(announced);
    }

    Upload upload() {
      return uploads.find(announced.id()).orElseThrow();
    }

    String key() {
      return Upload.PREFIX + announced.id();
    }

    void raw(String content) {
      s3.objects().put("intake/" + key(), content.getBytes(StandardCharsets.UTF_8));
    }

    void named() {
      var requester = ticket.opening().requester();
      var cases = OpenCases.ownersOf(requester).stream().map(log::openCases).toList();
      log.open(ticket.draft().naming(List.of(upload())), cases);
    }

    List<FileFinding> findings() {
      return log.entries(ticket.id(), 0, 50).stream()
          .flatMap(entry -> entry.events().stream())
          .map(recorded -> recorded.event())
          .filter(ConversationEvent.FileFound.class::isInstance)
          .map(event -> ((ConversationEvent.FileFound) event).finding())
          .toList();
    }

    /// All that is left to see of it, less what makes every world its own.
    Map<String, Object> state() {
      var state = new TreeMap<String, Object>();
      s3.objects()
          .forEach((key, bytes) ->
              state.put(
                  key.replace(announced.id().toString(), "id"),
                  new String(bytes, StandardCharsets.UTF_8)));
      state.put("findings", findings());
      state.put("verdict", upload().verdict());
      state.put("masked", upload().masked());
      state.put("told", upload().named() != null);
      return state;
    }
  }

  private interface Story {
    void run(World world) throws IOException;
  }

  /// Runs a story to its end, dying at every call once; each time it is delivered again.
  private static void whateverBreaksOff(boolean scanned, Story before, Story last, Story then)
      throws IOException {
    var whole = new World(scanned);
    before.run(whole);
    last.run(whole);
    then.run(whole);
    int died = 0;
    for (int call = 0; call < MOST_CALLS; call++) {
      for (boolean after : new boolean[] {false, true}) {
        var world = new World(scanned);
        before.run(world);
        world.crashes.at(call, after);
        try {
          last.run(world);
        } catch (Crashes.Crash crash) {
          died++;
          world.crashes.never();
          last.run(world);
        }
        world.crashes.never();
        then.run(world);
        assertThat(world.state()).as("call %d, after it: %s", call, after).isEqualTo(whole.state());
      }
    }
    assertThat(died).as("calls at which it died").isGreaterThan(5);
  }

  private static void arrived(World world) throws IOException {
    world.arrivals.arrived(world.announced.id(), NOW.plusSeconds(9));
  }

  private static Story scanned(Verdict verdict) {
    return world -> world.arrivals.scanned(world.announced.id(), verdict, NOW.plusSeconds(20));
  }

  @Test
  void a_text_is_masked_its_raw_bytes_are_gone_and_its_ticket_is_told() throws IOException {
    var world = new World(true);
    world.named();
    world.raw(SECRET);
    assertThat(world.upload().state(NOW)).isEqualTo(FileState.WAITING);

    arrived(world);

    assertThat(world.upload().state(NOW)).isEqualTo(FileState.CHECKING);
    assertThat(world.s3.objects()).containsOnlyKeys("files/" + world.key());
    assertThat(String.valueOf(world.state().get("files/uploads/id")))
        .startsWith("token [masked-api-key:");
    assertThat(world.findings()).containsExactly(FileFinding.MASKED);
    assertThat(world.log.newest(world.ticket.id()).orElseThrow().after().masked())
        .containsExactly("api-key");

    scanned(Verdict.CLEAN).run(world);
    assertThat(world.upload().state(NOW)).isEqualTo(FileState.CHECKED);
    assertThat(world.findings()).hasSize(1);
  }

  @Test
  void what_was_known_when_it_was_named_is_told_by_the_message_alone() throws IOException {
    var world = new World(true);
    world.raw(SECRET);
    arrived(world);
    world.named();
    arrived(world);
    scanned(Verdict.CLEAN).run(world);
    assertThat(world.findings()).isEmpty();
  }

  @Test
  void nobodys_bytes_are_not_kept() throws IOException {
    var world = new World(true);
    var stranger = UploadBuilder.announced("bob").id();
    world.s3.objects().put("intake/" + Upload.PREFIX + stranger, new byte[3]);
    assertThat(world.arrivals.arrived(stranger, NOW)).isEqualTo("unknown");
    assertThat(world.s3.objects()).isEmpty();
  }

  @Test
  void a_second_upload_to_the_same_link_changes_nothing() throws IOException {
    var world = new World(true);
    world.raw(PLAIN);
    arrived(world);
    scanned(Verdict.CLEAN).run(world);
    world.raw("something else");
    arrived(world);
    assertThat(world.s3.objects()).containsOnlyKeys("files/" + world.key());
    assertThat(world.state().get("files/uploads/id")).isEqualTo(PLAIN);
  }

  @Test
  void malware_is_deleted_whatever_was_said_before_and_told_of() throws IOException {
    var world = new World(true);
    world.named();
    world.raw(PLAIN);
    arrived(world);
    scanned(Verdict.CLEAN).run(world);
    scanned(Verdict.INFECTED).run(world);
    scanned(Verdict.CLEAN).run(world);
    assertThat(world.upload().state(NOW)).isEqualTo(FileState.INFECTED);
    assertThat(world.s3.objects()).isEmpty();
    assertThat(world.findings()).containsExactly(FileFinding.INFECTED);
  }

  @Test
  void where_nobody_scans_texts_are_checked_and_anything_else_says_that_it_is_not()
      throws IOException {
    var text = new World(false);
    text.raw(PLAIN);
    arrived(text);
    assertThat(text.upload().state(NOW)).isEqualTo(FileState.CHECKED);
    var picture = new World(false);
    picture.raw("\u0089PNG\u0000\u0000\u0000\u0001");
    arrived(picture);
    assertThat(picture.upload().state(NOW)).isEqualTo(FileState.UNSCANNED);
  }

  @Test
  void wherever_it_breaks_off_it_ends_in_the_same_state() throws IOException {
    for (var content : List.of(SECRET, PLAIN, "PK\u0003\u0004 " + SECRET)) {
      Story named =
          world -> {
            world.named();
            world.raw(content);
          };
      Story unnamed = world -> world.raw(content);
      whateverBreaksOff(true, named, ArrivalsTest::arrived, scanned(Verdict.CLEAN));
      whateverBreaksOff(false, named, ArrivalsTest::arrived, _ -> {});
      whateverBreaksOff(true, unnamed, ArrivalsTest::arrived, World::named);
    }
  }

  @Test
  void wherever_a_verdict_breaks_off_it_ends_in_the_same_state() throws IOException {
    Story before =
        world -> {
          world.named();
          world.raw(PLAIN);
          arrived(world);
        };
    whateverBreaksOff(true, before, scanned(Verdict.INFECTED), _ -> {});
  }

  @Test
  void a_ticket_that_names_it_between_two_attempts_is_told_once() throws IOException {
    for (int call = 0; call < MOST_CALLS; call++) {
      for (boolean after : new boolean[] {false, true}) {
        var world = new World(true);
        world.raw(SECRET);
        world.crashes.at(call, after);
        try {
          arrived(world);
        } catch (Crashes.Crash crash) {
          // What comes next comes again, or for the first time.
        }
        world.crashes.never();
        world.named();
        arrived(world);
        var named = java.util.Objects.requireNonNull(world.upload().named());
        assertThat(world.findings())
            .as("call %d, after it: %s", call, after)
            .hasSize(named.read() ? 0 : 1);
      }
    }
  }
}
