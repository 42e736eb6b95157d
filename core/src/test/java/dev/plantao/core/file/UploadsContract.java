package dev.plantao.core.file;

import static dev.plantao.core.Commands.note;
import static dev.plantao.core.Fixtures.AGENT;
import static dev.plantao.core.Fixtures.aTicket;
import static dev.plantao.core.Fixtures.after;
import static dev.plantao.core.Fixtures.newCommand;
import static dev.plantao.core.file.UploadBuilder.announced;
import static dev.plantao.core.file.UploadBuilder.kept;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plantao.core.CaseBuilder;
import dev.plantao.core.Race;
import dev.plantao.core.conversation.ConversationDecider;
import dev.plantao.core.conversation.Decision;
import dev.plantao.core.file.Upload.Verdict;
import dev.plantao.core.log.ConversationLog;
import dev.plantao.core.log.ConversationLog.Appended;
import dev.plantao.core.log.Entry;
import dev.plantao.core.log.OpenCases;
import dev.plantao.core.policy.Policy;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// What every register of uploads promises, together with the log that binds them.
public abstract class UploadsContract {
  private static final int WRITERS = 6;

  private Uploads uploads;
  private ConversationLog log;

  protected abstract Uploads newUploads();

  /// A log beside the newest register.
  protected abstract ConversationLog newLog();

  @BeforeEach
  void both() {
    uploads = newUploads();
    log = newLog();
  }

  private Upload standing(Upload upload) {
    assertThat(uploads.announce(upload)).isEmpty();
    return upload;
  }

  private Upload read(Upload upload) {
    return uploads.find(upload.id()).orElseThrow();
  }

  private Appended opens(CaseBuilder one, List<Upload> files) {
    var cases = OpenCases.ownersOf(one.opening().requester()).stream().map(log::openCases).toList();
    return log.open(one.draft().naming(files), cases);
  }

  private static Entry.Draft noting(Entry before, List<Upload> files) {
    var at = after("PT1H");
    var decided =
        (Decision.Accepted)
            ConversationDecider.decide(before.after(), AGENT, note(), Policy.DEFAULT, at);
    return Entry.Draft.following(before.after(), newCommand(), null, decided.events())
        .naming(files);
  }

  private Entry opened() {
    return ((Appended.Written) opens(aTicket(), List.of())).entry();
  }

  @Test
  void an_upload_is_read_back_as_it_was_announced() {
    var upload = standing(announced("ana"));

    assertThat(read(upload)).isEqualTo(upload);
    assertThat(uploads.find(announced("ana").id())).isEmpty();
  }

  @Test
  void announced_twice_it_stays_the_first() {
    var upload = standing(announced("ana"));
    var again = upload.judged(Verdict.CLEAN);

    assertThat(uploads.announce(again)).contains(upload);
    assertThat(read(upload)).isEqualTo(upload);
  }

  @Test
  @Tag("PR-2")
  void one_that_no_conversation_names_is_forgotten_and_another_stays() {
    var unnamed = standing(announced("ana"));
    var named = standing(announced("ana"));
    opens(aTicket(), List.of(named));

    assertThat(uploads.forget(unnamed.id())).isTrue();
    assertThat(uploads.forget(unnamed.id())).isTrue();
    assertThat(uploads.forget(named.id())).isFalse();

    assertThat(uploads.find(unnamed.id())).isEmpty();
    assertThat(uploads.replace(unnamed.judged(Verdict.CLEAN))).isFalse();
    assertThat(read(named).owner()).isNull();
  }

  @Test
  void only_the_next_revision_takes_the_place_of_one() {
    var upload = standing(announced("ana"));
    var kept = upload.keeping(kept("api-key"), Verdict.AWAITED);

    assertThat(uploads.replace(kept)).isTrue();
    assertThat(uploads.replace(upload.judged(Verdict.INFECTED))).isFalse();
    assertThat(read(upload)).isEqualTo(kept);
    assertThat(uploads.replace(announced("ana").judged(Verdict.CLEAN))).isFalse();
  }

  @Test
  @Tag("law-4")
  void of_several_that_change_it_at_once_exactly_one_wins() {
    var upload = standing(announced("ana"));

    var won = Race.of(WRITERS, _ -> () -> uploads.replace(upload.judged(Verdict.CLEAN)));

    assertThat(won).containsOnlyOnce(true);
  }

  @Test
  @Tag("PR-1")
  void an_opening_binds_the_files_that_it_names() {
    var upload = standing(announced("ana"));
    var ticket = aTicket();

    assertThat(opens(ticket, List.of(upload))).isInstanceOf(Appended.Written.class);

    assertThat(read(upload).conversation()).isEqualTo(ticket.id());
    assertThat(read(upload).mayBeNamed("ana", ticket.id())).isTrue();
    assertThat(read(upload).mayBeNamed("ana", aTicket().id())).isFalse();
    assertThat(read(upload).mayBeNamed("bob", ticket.id())).isFalse();
  }

  @Test
  @Tag("PR-1")
  void
      of_conversations_that_name_a_file_at_once_exactly_one_gets_it_and_the_others_are_not_there() {
    var upload = standing(announced("ana"));
    var second = standing(announced("ana"));
    var tickets = List.of(aTicket(), aTicket(), aTicket(), aTicket(), aTicket(), aTicket());

    var outcomes = Race.of(WRITERS, i -> () -> opens(tickets.get(i), List.of(second, upload)));

    int winner = -1;
    for (int i = 0; i < WRITERS; i++) {
      if (outcomes.get(i) instanceof Appended.Written) {
        assertThat(winner).as("a second winner").isEqualTo(-1);
        winner = i;
      } else {
        assertThat(outcomes.get(i)).isEqualTo(new Appended.Lost());
        assertThat(log.newest(tickets.get(i).id())).isEmpty();
      }
    }
    assertThat(read(upload).conversation()).isEqualTo(tickets.get(winner).id());
    assertThat(read(second).conversation()).isEqualTo(tickets.get(winner).id());
  }

  @Test
  @Tag("PR-1")
  void an_append_that_names_a_file_that_moved_on_is_lost_and_leaves_nothing() {
    var before = opened();
    var upload = standing(announced("ana"));
    assertThat(uploads.replace(upload.keeping(kept("token"), Verdict.AWAITED))).isTrue();

    assertThat(log.append(before, noting(before, List.of(upload)))).isEqualTo(new Appended.Lost());
    assertThat(log.newest(before.after().id())).contains(before);
    assertThat(read(upload).named()).isNull();

    var written = log.append(before, noting(before, List.of(read(upload))));
    assertThat(written).isInstanceOf(Appended.Written.class);
    assertThat(read(upload).named()).isEqualTo(new Upload.Named(before.after().id(), true, false));
  }

  @Test
  void a_file_that_the_conversation_has_already_is_named_again() {
    var before = opened();
    var upload = standing(announced("ana"));
    var first = ((Appended.Written) log.append(before, noting(before, List.of(upload)))).entry();

    var second = log.append(first, noting(first, List.of(read(upload))));

    assertThat(second).isInstanceOf(Appended.Written.class);
    assertThat(read(upload).revision()).isEqualTo(2);
  }

  @Test
  void a_lost_append_binds_nothing() {
    var before = opened();
    var upload = standing(announced("ana"));
    log.append(before, noting(before, List.of()));

    assertThat(log.append(before, noting(before, List.of(upload)))).isEqualTo(new Appended.Lost());
    assertThat(read(upload).named()).isNull();
  }
}
