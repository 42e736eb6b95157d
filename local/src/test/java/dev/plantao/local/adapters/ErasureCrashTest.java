package dev.plantao.local.adapters;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plantao.core.conversation.ConversationId;
import dev.plantao.core.file.Upload;
import dev.plantao.core.log.Patience;
import dev.plantao.core.people.EmailAddress;
import dev.plantao.functions.dynamodb.DynamoDbJobBook;
import dev.plantao.functions.dynamodb.DynamoDbLogProof;
import dev.plantao.functions.dynamodb.DynamoDbSearchIndex;
import dev.plantao.functions.erasure.Job;
import dev.plantao.functions.erasure.Progress;
import dev.plantao.local.story.Aws;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/// An erasure that is interrupted before or after any of its writes is finished by whoever takes it
/// up again.
@Tag("PR-2")
class ErasureCrashTest {
  private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");
  private static final Patience PATIENT = lost -> lost < 50;

  private final DynamoDbClient real = Aws.dynamo();
  private final String table = Aws.ownTable("erasures");
  private final ForgettingDesk desk = new ForgettingDesk(real, table, NOW);

  @Test
  void an_erasure_is_finished_whatever_write_it_was_interrupted_at() {
    int crashes = 0;
    for (var after : new boolean[] {false, true}) {
      boolean crashed = true;
      for (int at = 0; crashed; at++) {
        int number = at + (after ? 500 : 0);
        crashed = interrupted(number, at, after);
        crashes += crashed ? 1 : 0;
      }
    }
    assertThat(crashes).isGreaterThan(20);
  }

  /// Whether there was a write to be interrupted at.
  private boolean interrupted(int number, int at, boolean after) {
    var address = new EmailAddress("person-" + number + "@kunde.example");
    var id = desk.conversation(address, number);
    desk.looseFile(address, number);
    var jobId = "E-" + number;
    var job =
        new Job(
            jobId,
            Job.Kind.ERASURE,
            "admin",
            NOW,
            Set.of(ForgettingDesk.key().of(address)),
            Set.of(),
            false,
            null);
    var book = new DynamoDbJobBook(real, table);
    book.add(job);
    boolean crashed = false;
    try {
      var standing = book.find(jobId).orElseThrow();
      desk.erasures(CrashingDynamo.crashing(real, at, after)).work(standing, () -> true);
    } catch (CrashingDynamo.Crash expected) {
      crashed = true;
    }
    assertThat(desk.erasures(real).work(book.find(jobId).orElseThrow(), () -> true)).isTrue();
    assertThat(book.find(jobId).orElseThrow().progress().state()).isEqualTo(Progress.State.DONE);
    nothingIsLeft(number, id, "crash at write " + at + (after ? " after" : " before"));
    return crashed;
  }

  private void nothingIsLeft(int number, ConversationId id, String when) {
    for (var item : real.scanPaginator(scan -> scan.tableName(table)).items()) {
      var text = item.toString();
      for (var word :
          List.of(
              "person-" + number + "@",
              "subject-" + number + ")",
              "name-" + number + ")",
              "text-" + number + ")",
              number + "-secret.txt",
              number + "-loose.txt")) {
        assertThat(text.contains(word)).as("%s: %s in %s", when, word, text).isFalse();
      }
    }
    assertThat(desk.files)
        .as(when)
        .doesNotContain("mail/" + number + "/0", Upload.PREFIX + new UUID(0, number));
    var verdict = new DynamoDbLogProof(real, table).check(id, null);
    assertThat(verdict.fault()).as(when).isNull();
    assertThat(verdict.erased()).isTrue();
    assertThat(new DynamoDbSearchIndex(real, table, PATIENT).manifest(id.value())).isEmpty();
    assertThat(new DynamoDbJobBook(real, table).underWay()).doesNotContain("E-" + number);
  }

  @Test
  void a_walk_that_is_stopped_after_each_page_goes_on_until_it_is_done() {
    var address = new EmailAddress("patient@kunde.example");
    var id = desk.conversation(address, 900);
    var book = new DynamoDbJobBook(real, table);
    book.add(
        new Job(
            "E-900",
            Job.Kind.ERASURE,
            "admin",
            NOW,
            Set.of(ForgettingDesk.key().of(address)),
            Set.of(),
            false,
            null));
    int goes = 1;
    while (!desk.erasures(real).work(book.find("E-900").orElseThrow(), () -> false)) {
      goes++;
    }
    assertThat(book.find("E-900").orElseThrow().progress().counts())
        .containsEntry("conversations", 1L)
        .containsEntry("files", 1L);
    nothingIsLeft(900, id, "after " + goes + " goes");
  }
}
