package dev.plantao.local.adapters;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plantao.core.people.EmailAddress;
import dev.plantao.functions.dynamodb.DynamoDbConversationLog;
import dev.plantao.functions.dynamodb.DynamoDbCustomerDirectory;
import dev.plantao.functions.dynamodb.DynamoDbFinder;
import dev.plantao.functions.dynamodb.DynamoDbJobBook;
import dev.plantao.functions.dynamodb.DynamoDbMailStore;
import dev.plantao.functions.dynamodb.DynamoDbUploads;
import dev.plantao.functions.erasure.Exporter;
import dev.plantao.functions.erasure.Job;
import dev.plantao.functions.erasure.Progress;
import dev.plantao.functions.erasure.Shelf;
import dev.plantao.functions.erasure.Worker;
import dev.plantao.local.story.Aws;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/// An export that is interrupted before or after any of its writes is finished, whole, by whoever
/// takes it up again.
@Tag("PR-2")
class ExportCrashTest {
  private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");
  private static final EmailAddress HERS = new EmailAddress("exported@kunde.example");
  private static final int MARK = 7_000;

  private final DynamoDbClient real = Aws.dynamo();
  private final String table = Aws.ownTable("exports");
  private final DynamoDbJobBook book = new DynamoDbJobBook(real, table);
  private final Map<String, byte[]> archives = new HashMap<>();

  /// A shelf on which the next archive is put, unless it breaks before or after that.
  private final class Archives implements Shelf {
    private final String breaks;

    Archives(String breaks) {
      this.breaks = breaks;
    }

    @Override
    public boolean copy(String file, OutputStream to) throws IOException {
      if (breaks.equals("copying")) {
        throw new IOException("the file cannot be read just now");
      }
      to.write("bytes of a file".getBytes(StandardCharsets.UTF_8));
      return true;
    }

    @Override
    public void put(String export, Path archive) {
      breakAt("before");
      try {
        archives.put(export, Files.readAllBytes(archive));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      breakAt("after");
    }

    private void breakAt(String moment) {
      if (breaks.equals(moment)) {
        throw new CrashingDynamo.Crash();
      }
    }

    @Override
    public void remove(String export) {
      archives.remove(export);
    }
  }

  private Exporter exporter(DynamoDbClient dynamo, Shelf shelf) {
    var list = new DynamoDbJobBook(dynamo, table);
    return new Exporter(
        new Worker(list, list, new DynamoDbFinder(dynamo, table, 50), () -> NOW),
        ForgettingDesk.key(),
        shelf,
        new Exporter.Sources(
            new DynamoDbConversationLog(dynamo, table, lost -> lost < 50),
            new DynamoDbMailStore(dynamo, table),
            new DynamoDbCustomerDirectory(dynamo, table),
            new DynamoDbUploads(dynamo, table)),
        () -> NOW);
  }

  private String asked(int number) {
    var id = "X-" + number;
    book.add(
        new Job(
            id,
            Job.Kind.EXPORT,
            "admin",
            NOW,
            Set.of(ForgettingDesk.key().of(HERS)),
            Set.of(),
            false,
            null));
    return id;
  }

  private Map<String, String> finished(String job) {
    assertThat(exporter(real, new Archives("never")).work(book.find(job).orElseThrow(), () -> true))
        .isTrue();
    assertThat(book.find(job).orElseThrow().progress().state()).isEqualTo(Progress.State.DONE);
    assertThat(book.underWay()).doesNotContain(job);
    return unpacked(requireNonNull(archives.get(job)), job);
  }

  private static Map<String, String> unpacked(byte[] archive, String job) {
    var contents = new TreeMap<String, String>();
    try (var zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
      for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        var text = new String(zip.readAllBytes(), StandardCharsets.UTF_8);
        contents.put(entry.getName(), text.replace(job, "X"));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return contents;
  }

  @Test
  void an_export_is_whole_whatever_it_was_interrupted_at() {
    var id = new ForgettingDesk(real, table, NOW).conversation(HERS, MARK);
    var whole = finished(asked(0));
    assertThat(whole).containsKey("conversations/" + id.value() + "/conversation.json");
    assertThat(whole.toString()).contains("text-" + MARK, "bytes of a file");

    int crashes = 0;
    for (var after : new boolean[] {false, true}) {
      boolean crashed = true;
      for (int at = 0; crashed; at++) {
        var job = asked(1 + at + (after ? 500 : 0));
        crashed = crashes(job, CrashingDynamo.crashing(real, at, after), "never");
        crashes += crashed ? 1 : 0;
        assertThat(finished(job)).as("write %d, after: %s", at, after).isEqualTo(whole);
      }
    }
    assertThat(crashes).isGreaterThan(3);

    for (var moment : new String[] {"copying", "before", "after"}) {
      var job = asked(2_000 + moment.charAt(0));
      assertThat(crashes(job, real, moment)).as(moment).isTrue();
      assertThat(finished(job)).as(moment).isEqualTo(whole);
    }
  }

  private boolean crashes(String job, DynamoDbClient dynamo, String breaks) {
    try {
      exporter(dynamo, new Archives(breaks)).work(book.find(job).orElseThrow(), () -> true);
      return false;
    } catch (CrashingDynamo.Crash | UncheckedIOException expected) {
      return true;
    }
  }
}
