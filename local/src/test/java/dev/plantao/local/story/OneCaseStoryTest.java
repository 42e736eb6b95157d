package dev.plantao.local.story;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plantao.local.Desk;
import dev.plantao.local.SmtpDialogue;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// One case, one conversation, through all that runs.
class OneCaseStoryTest {
  private static final String SUPPORT = "support@example.com";
  private static final Pattern ID = Pattern.compile("\\[(T-[0-9A-Z]{12})]");

  private final Desk desk = RealDesk.get();
  private final Person agent = Person.named("agent");

  private static String ticket(String subject, String description) {
    return """
    {"subject": "%s", "description": "%s", "impact": "All customers."}\
    """
        .formatted(subject, description);
  }

  private static <T> List<T> atOnce(int count, Callable<T> each) throws InterruptedException {
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var outcomes = new ArrayList<T>();
      for (var one : threads.invokeAll(java.util.Collections.nCopies(count, each))) {
        try {
          outcomes.add(one.get());
        } catch (ExecutionException e) {
          throw new AssertionError(e.getCause());
        }
      }
      return outcomes;
    }
  }

  private void mail(String from, String subject, String body)
      throws IOException, InterruptedException {
    var letter =
        "From: %s\r\nTo: %s\r\nSubject: %s\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n%s\r\n"
            .formatted(from, SUPPORT, subject, body);
    try (var smtp = new SmtpDialogue(desk.smtpPort())) {
      assertThat(smtp.bring(from, SUPPORT, letter)).startsWith("250");
    }
    desk.settle();
  }

  private String idIn(String subject) {
    var found = ID.matcher(subject);
    assertThat(found.find()).as(subject).isTrue();
    return found.group(1);
  }

  @Test
  @Tag("DU-1")
  void of_sixteen_openings_of_one_case_at_once_one_opens_and_all_others_name_it()
      throws InterruptedException {
    var customer = Person.named("basic");
    var body = ticket("Catalog is empty", "No product is shown in our catalog any more.");

    var answers = atOnce(16, () -> customer.post("/tickets", body));

    var opened = answers.stream().filter(answer -> answer.status() == 201).toList();
    assertThat(opened).hasSize(1);
    var others = answers.stream().filter(answer -> answer.status() == 409).toList();
    assertThat(others).hasSize(15);
    assertThat(new HashSet<>(others.stream().map(answer -> answer.text("/conversation")).toList()))
        .containsExactly(opened.getFirst().text("/id"));
  }

  @Test
  @Tag("DU-2")
  @Tag("ML-1")
  void mail_to_a_merged_ticket_goes_to_where_it_goes_on_and_its_sender_was_told()
      throws IOException, InterruptedException {
    var sender = "merged-story@mail.example";
    mail(sender, "Export hangs", "The export of our report is stuck.");
    var first = idIn(desk.mailbox(sender).getFirst().subject());
    var form =
        """
        {"name": "Ana", "email": "%s", "subject": "Report export", "description": "The report export is stuck."}
        """
            .formatted(sender);
    var second = Person.stranger().post("/contact", form).expect(201).text("/id");
    assertThat(agent.sees(second).text("/links/likely/conversation")).isEqualTo(first);

    var merge = "/desk/conversations/" + second + "/merge";
    agent.post(merge, "{\"into\": \"" + first + "\"}").expect(200);
    desk.settle();
    var letters = desk.mailbox(sender);
    var told = letters.stream().filter(letter -> letter.subject().contains(second)).toList();
    var text = Person.stranger().get("/local/mailbox/" + told.getLast().id()).text("/text");
    assertThat(text).contains(first);

    mail(sender, "Re: [" + second + "]", "Any news?");

    assertThat(agent.timeline(first, "customer-message")).hasSize(1);
    assertThat(agent.types(second)).containsExactly("opened", "merged");
    desk.advance(Duration.ofDays(3));
    assertThat(agent.types(second)).doesNotContain("escalated");
    assertThat(agent.types(first)).contains("escalated");
  }

  @Test
  @Tag("DU-2")
  void a_merge_and_a_split_are_one_transaction_each() throws InterruptedException {
    var customer = Person.named("basic");
    var one = customer.post("/tickets", ticket("Logo", "The logo is cut off.")).expect(201);
    var two = customer.post("/tickets", ticket("Labels", "Labels disappeared.")).expect(201);
    var messages = "/conversations/" + one.text("/id") + "/messages";
    customer.post(messages, "{\"body\": \"And the SMS are late.\"}").expect(201);
    desk.settle();
    desk.faults(Map.of("streams", "hold", "auditor", "off"));
    try {
      var path = "/desk/conversations/" + one.text("/id");
      CallCounter.clear();
      agent.post(path + "/split", "{\"seq\": 2, \"subject\": \"SMS late\"}").expect(201);
      assertThat(calls())
          .containsExactly(
              "DynamoDb.Query", // the newest entry
              "DynamoDb.Query", // the message
              "DynamoDb.GetItem", // open cases of the customer
              "DynamoDb.GetItem", // open cases of the address
              "DynamoDb.TransactWriteItems",
              "DynamoDb.GetItem"); // what was made

      CallCounter.clear();
      agent.post(path + "/merge", "{\"into\": \"" + two.text("/id") + "\"}").expect(200);
      assertThat(calls())
          .containsExactly("DynamoDb.Query", "DynamoDb.Query", "DynamoDb.TransactWriteItems");
    } finally {
      desk.faults(Map.of("streams", "none", "auditor", "none"));
      desk.settle();
    }
  }

  private static List<String> calls() {
    return CallCounter.made().stream().map(CallCounter.Made::call).toList();
  }
}
