package dev.plantao.functions.http;

import static dev.plantao.functions.http.TestDesk.Person.AGENT;
import static dev.plantao.functions.http.TestDesk.Person.BASIC;
import static dev.plantao.functions.http.TestDesk.Person.NOBODY;
import static dev.plantao.functions.http.TestDesk.Person.PREMIUM;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plantao.functions.http.TestDesk.Reply;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// One case, one conversation, as it is seen over HTTP.
class OneCaseTest {
  private static final String LATE =
      """
      {"subject": "Webhooks late", "description": "Webhooks reach us with a delay of an hour.", "impact": "All.%s}
      """
          .formatted("\"");

  private final TestDesk desk = new TestDesk();

  private Reply ticket(TestDesk.Person by, String subject, String description, String more) {
    var body =
        "{\"subject\":\"%s\",\"description\":\"%s\",\"impact\":\"All.\"%s}"
            .formatted(subject, description, more);
    return desk.post(by, "/tickets", body);
  }

  private String late() {
    return desk.post(PREMIUM, "/tickets", LATE).text("id");
  }

  private String other() {
    return ticket(PREMIUM, "Invoice 4711 is wrong", "The amount on it is wrong.", "").text("id");
  }

  private Reply merge(String from, String into) {
    return desk.post(
        AGENT, "/desk/conversations/" + from + "/merge", "{\"into\":\"" + into + "\"}");
  }

  private void refused(Reply reply, int status, String problem) {
    assertThat(reply.status()).as(reply.raw()).isEqualTo(status);
    assertThat(reply.problem()).isEqualTo(problem);
  }

  @Test
  @Tag("DU-1")
  void a_second_ticket_or_chat_for_a_case_is_answered_with_the_first_and_the_words_that_match() {
    var first = late();

    var ticket = ticket(PREMIUM, "Delayed webhooks", "Every webhook is an hour late", "");
    var chat = desk.post(PREMIUM, "/chats", "{\"message\":\"Our webhooks are so late again\"}");

    refused(ticket, 409, "duplicate-case");
    refused(chat, 409, "duplicate-case");
    assertThat(ticket.text("conversation")).isEqualTo(first);
    assertThat(chat.text("conversation")).isEqualTo(first);
    assertThat(ticket.body().path("words").toString()).contains("webhooks").contains("Delayed");
    assertThat(desk.log.ids()).hasSize(1);
  }

  @ParameterizedTest
  @Tag("DU-1")
  @Tag("CH-7")
  @CsvSource({
    "Webhooks atrasados,Os webhooks chegam com atraso",
    "Webhooks con retraso,Los webhooks llegan con retraso",
    "Webhooks verspätet,Webhooks kommen mit Verzögerung an",
    "Вебхуки с задержкой,Вебхуки приходят с задержкой"
  })
  void also_across_languages(String subject, String description) {
    var first = late();
    assertThat(ticket(PREMIUM, subject, description, "").text("conversation")).isEqualTo(first);
  }

  @Test
  @Tag("DU-1")
  void distinct_insists_and_only_support_sees_the_link() {
    var first = late();

    var insisted =
        ticket(PREMIUM, "Delayed webhooks", "Every webhook is late", ",\"distinct\":true");

    assertThat(insisted.status()).isEqualTo(201);
    assertThat(insisted.raw()).doesNotContain(first);
    var id = insisted.text("id");
    assertThat(desk.get(PREMIUM, "/conversations/" + id + "/timeline").raw()).doesNotContain(first);
    var atDesk = desk.get(AGENT, "/desk/conversations/" + id).body();
    assertThat(atDesk.at("/links/likely/conversation").asString()).isEqualTo(first);
    assertThat(atDesk.at("/links/likely/words").asString()).contains("webhook");
    var opened = desk.get(AGENT, "/desk/conversations/" + id + "/timeline").body().at("/items/0");
    assertThat(opened.at("/likely/conversation").asString()).isEqualTo(first);
  }

  @Test
  @Tag("DU-1")
  void another_case_or_another_customer_or_a_closed_one_opens() {
    var first = late();
    assertThat(ticket(PREMIUM, "Webhooks twice", "Every webhook comes twice", "").status())
        .isEqualTo(201);
    assertThat(desk.post(BASIC, "/tickets", LATE).status()).isEqualTo(201);
    desk.post(PREMIUM, "/conversations/" + first + "/close", "{}");
    assertThat(desk.post(PREMIUM, "/tickets", LATE).status()).isEqualTo(201);
  }

  @Test
  @Tag("DU-1")
  void an_answer_of_409_leaves_the_key_free_and_a_repeat_of_the_first_is_no_duplicate() {
    var first = desk.post(PREMIUM, "/tickets", LATE, "Idempotency-Key", "first");
    assertThat(desk.post(PREMIUM, "/tickets", LATE, "Idempotency-Key", "first").raw())
        .isEqualTo(first.raw());
    refused(desk.post(PREMIUM, "/tickets", LATE, "Idempotency-Key", "k"), 409, "duplicate-case");
    var insisted = LATE.strip().replace("}", ", \"distinct\": true}");
    assertThat(desk.post(PREMIUM, "/tickets", insisted, "Idempotency-Key", "k").status())
        .isEqualTo(201);
  }

  @Test
  @Tag("DU-1")
  @Tag("CH-6")
  void an_emergency_opens_whatever_it_looks_like_and_is_linked() {
    var first = late();
    var emergency = ticket(PREMIUM, "Webhooks late", "Webhooks are late", ",\"emergency\":true");

    assertThat(emergency.status()).isEqualTo(201);
    assertThat(emergency.body().path("severity").asInt()).isEqualTo(1);
    var atDesk = desk.get(AGENT, "/desk/conversations/" + emergency.text("id")).body();
    assertThat(atDesk.at("/links/likely/conversation").asString()).isEqualTo(first);
  }

  @Test
  @Tag("DU-1")
  void the_form_opens_and_tells_its_sender_nothing() {
    var form =
        """
        {"name": "Ana", "email": "premium@example.com", "subject": "Webhooks late",
         "description": "Webhooks reach us with a delay of an hour."}
        """;
    var first = late();
    var receipt = desk.post(NOBODY, "/contact", form);

    assertThat(receipt.status()).isEqualTo(201);
    assertThat(receipt.raw() + receipt.headers()).doesNotContain(first);
    var atDesk = desk.get(AGENT, "/desk/conversations/" + receipt.text("id")).body();
    assertThat(atDesk.at("/links/likely/conversation").asString()).isEqualTo(first);
  }

  @Test
  @Tag("DU-2")
  void a_merge_ends_the_one_and_tells_its_customer_where_it_goes_on() {
    var from = late();
    desk.advance(Duration.ofMinutes(10));
    var into = other();

    var merged = merge(from, into);

    assertThat(merged.status()).isEqualTo(200);
    assertThat(merged.text("status")).isEqualTo("closed");
    assertThat(merged.headers()).containsEntry("etag", "\"2\"");
    assertThat(desk.get(PREMIUM, "/conversations/" + from).text("mergedInto")).isEqualTo(into);
    var told = desk.get(PREMIUM, "/conversations/" + from + "/timeline").body().at("/items/1");
    assertThat(told.path("type").asString()).isEqualTo("merged");
    assertThat(told.path("into").asString()).isEqualTo(into);

    var lives = desk.get(AGENT, "/desk/conversations/" + into).body();
    assertThat(lives.at("/firstResponse/due").asString()).isEqualTo("2026-03-02T09:30:00Z");
    assertThat(lives.at("/links/merged/0").asString()).isEqualTo(from);
    assertThat(desk.get(AGENT, "/desk/queue").raw()).doesNotContain("\"" + from + "\",\"kind");
  }

  @Test
  @Tag("DU-2")
  void the_merged_one_answers_with_where_it_goes_on() {
    var from = late();
    var into = other();
    merge(from, into);

    for (var call : new String[] {"/messages|{\"body\":\"b\"}", "/reopen|{}", "/close|{}"}) {
      var parts = call.split("\\|", 2);
      var reply = desk.post(PREMIUM, "/conversations/" + from + parts[0], parts[1]);
      refused(reply, 422, "conversation-merged");
      assertThat(reply.text("conversation")).isEqualTo(into);
    }
    var answer = "{\"body\":\"b\",\"then\":\"work\"}";
    refused(
        desk.post(AGENT, "/desk/conversations/" + from + "/replies", answer),
        422,
        "conversation-merged");
  }

  @Test
  @Tag("DU-2")
  void rules_say_no_to_merges() {
    var one = late();
    var two = other();
    refused(merge(one, one), 422, "merge-with-itself");
    refused(merge(one, "T-000000000000"), 422, "merge-target-unknown");
    refused(merge(one, desk.ticket(BASIC)), 422, "another-requester");
    refused(merge("T-000000000000", one), 404, "not-found");
    refused(merge(one, "nonsense"), 400, "invalid-fields");
    refused(desk.post(AGENT, "/desk/conversations/" + one + "/unmerge", "{}"), 422, "not-merged");
    desk.post(PREMIUM, "/conversations/" + two + "/close", "{}");
    refused(merge(one, two), 422, "merge-of-closed");
    refused(
        desk.post(PREMIUM, "/desk/conversations/" + one + "/merge", "{\"into\":\"" + two + "\"}"),
        403,
        "forbidden");
  }

  @Test
  @Tag("DU-2")
  void a_merge_is_undone_once_whatever_is_repeated() {
    var from = late();
    var into = other();
    merge(from, into);
    var path = "/desk/conversations/" + from + "/unmerge";

    refused(desk.post(AGENT, path, "{}", "If-Match", "\"1\""), 412, "stale");
    var undone = desk.post(AGENT, path, "{}", "Idempotency-Key", "u");
    assertThat(undone.text("status")).isEqualTo("open");
    assertThat(desk.post(AGENT, path, "{}", "Idempotency-Key", "u").raw()).isEqualTo(undone.raw());
    assertThat(desk.types(from)).containsExactly("opened", "merged", "reopened");
    assertThat(desk.types(into)).containsExactly("opened", "merged", "unmerged");
    assertThat(desk.get(AGENT, "/desk/queue").raw()).contains(from);
  }

  @Test
  @Tag("DU-2")
  void a_message_is_split_into_a_ticket_that_opened_when_it_came() {
    var source = late();
    desk.advance(Duration.ofMinutes(5));
    desk.post(
        PREMIUM, "/conversations/" + source + "/messages", "{\"body\":\"The invoice is wrong\"}");
    desk.advance(Duration.ofMinutes(10));
    var path = "/desk/conversations/" + source + "/split";
    var body = "{\"seq\":2,\"subject\":\"Invoice\"}";

    var made = desk.post(AGENT, path, body, "Idempotency-Key", "s");

    assertThat(made.status()).isEqualTo(201);
    assertThat(made.text("openedAt")).isEqualTo("2026-03-02T09:05:00Z");
    assertThat(made.body().at("/firstResponse/due").asString()).isEqualTo("2026-03-02T09:35:00Z");
    assertThat(made.body().at("/links/splitFrom").asString()).isEqualTo(source);
    assertThat(desk.post(AGENT, path, body, "Idempotency-Key", "s").raw()).isEqualTo(made.raw());
    var id = made.text("id");
    assertThat(desk.get(PREMIUM, "/conversations/" + id + "/timeline").raw())
        .contains("The invoice is wrong")
        .doesNotContain("split");
    assertThat(desk.types(source)).containsExactly("opened", "customer-message", "split-off");
    assertThat(desk.types(id)).containsExactly("opened", "split-from");
    refused(desk.post(AGENT, path, body), 422, "split-before");
    refused(desk.post(AGENT, path, "{\"seq\":1,\"subject\":\"S\"}"), 422, "no-message-to-split");
    // Taken back by merging it into where it came from.
    assertThat(merge(id, source).status()).isEqualTo(200);
  }
}
