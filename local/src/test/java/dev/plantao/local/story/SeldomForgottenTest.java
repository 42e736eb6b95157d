package dev.plantao.local.story;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plantao.functions.ExportFunction;
import dev.plantao.functions.RetentionFunction;
import dev.plantao.functions.dynamodb.DynamoDbJobBook;
import dev.plantao.functions.erasure.Job;
import dev.plantao.local.Desk;
import dev.plantao.local.SmtpDialogue;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// Exports that time runs out for, files that are gone, and what is kept no longer.
class SeldomForgottenTest {
  private final Desk desk = RealDesk.get();
  private final Person agent = Person.named("agent");

  private void resolves(String id) {
    agent.post("/desk/conversations/" + id + "/resolve", "{\"summary\": \"Mended.\"}").expect(200);
  }

  @Test
  void an_export_that_runs_out_of_time_and_one_that_nobody_works_on_are_done_all_the_same()
      throws InterruptedException, IOException {
    var book = new DynamoDbJobBook(Aws.dynamo(), Aws.TABLE);
    fillSomePages();
    var late = export("X-LATE00000001");
    var left = export("X-LEFT00000001");
    book.add(late);
    book.add(left);

    Functions.made("export", ExportFunction::new)
        .handleRequest(Functions.message("{\"job\": \"" + late.id() + "\"}"), Functions.hurried());
    Functions.invoke(Functions.made("retention", RetentionFunction::new), "{}");
    desk.settle();

    assertThat(book.underWay()).doesNotContain(late.id(), left.id());
  }

  /// A page of a scan has a megabyte.
  private static void fillSomePages() {
    for (int i = 0; i < 4; i++) {
      var item =
          Map.of(
              "pk", AttributeValue.fromS("PADDING#" + i),
              "sk", AttributeValue.fromS("PADDING"),
              "text", AttributeValue.fromS("x".repeat(390_000)));
      Aws.dynamo().putItem(put -> put.tableName(Aws.TABLE).item(item));
    }
  }

  private Job export(String id) {
    return new Job(
        id,
        Job.Kind.EXPORT,
        "the-stories",
        desk.clock().instant(),
        Set.of("nobody"),
        Set.of(),
        false,
        null);
  }

  /// A mail with a file.
  private void bring(String from) throws IOException, InterruptedException {
    try (var smtp = new SmtpDialogue(desk.smtpPort())) {
      var letter =
          """
          From: Old <%s>
          To: support@example.com
          Subject: kept for eight days
          MIME-Version: 1.0
          Content-Type: multipart/mixed; boundary=b

          --b
          Content-Type: text/plain

          A file comes with it.
          --b
          Content-Type: text/plain; name=old.txt
          Content-Disposition: attachment; filename=old.txt

          Something in it.
          --b--
          """
              .formatted(from);
      assertThat(smtp.bring(from, "support@example.com", letter)).startsWith("250");
    }
    desk.settle();
  }

  private String ticketOf(String subject) {
    for (var item : agent.get("/desk/queue?limit=200").expect(200).body().get("items")) {
      if (item.get("subject").asString("").equals(subject)) {
        return item.get("id").asString();
      }
    }
    throw new AssertionError("nothing in the queue about " + subject);
  }

  @Test
  void a_file_that_is_gone_is_not_in_the_export_and_the_export_is_done()
      throws InterruptedException, IOException {
    bring("lost@example.org");
    var bucket = "plantao-dev-files-000000000000";
    for (var file :
        Aws.s3().listObjectsV2(list -> list.bucket(bucket).prefix("mail/")).contents()) {
      Aws.s3().deleteObject(delete -> delete.bucket(bucket).key(file.key()));
    }
    var admin = Person.named("admin");

    var asked =
        admin.post("/desk/exports", "{\"email\": \"lost@example.org\"}").expect(202).text("/id");
    desk.settle();

    assertThat(admin.get("/desk/exports/" + asked).expect(200).text("/state")).isEqualTo("done");
    resolves(ticketOf("kept for eight days"));
  }

  @Test
  @Tag("SE-2")
  void what_is_kept_no_longer_is_forgotten_once_a_day() throws InterruptedException, IOException {
    SeldomNeededTest.putPolicy(policy ->
        policy.set(
            "retention",
            Person.JSON
                .createObjectNode()
                .put("closedConversations", "P8D")
                .put("quarantine", "P30D")));
    bring("old@example.org");
    var id = ticketOf("kept for eight days");
    resolves(id);
    desk.settle();

    var inNineDays =
        Functions.made(
            "retention",
            (variables, clock) ->
                new RetentionFunction(variables, () -> clock.instant().plus(Duration.ofDays(9))));
    Functions.invoke(inNineDays, "{}");
    desk.settle();

    assertThat(Person.named("agent").timeline(id, "opened").getFirst().path("erased").asBoolean())
        .isTrue();
    SeldomNeededTest.putPolicy(policy -> policy.remove("retention"));
  }
}
