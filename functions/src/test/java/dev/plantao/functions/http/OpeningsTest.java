package dev.plantao.functions.http;

import static dev.plantao.functions.http.TestDesk.Person.AGENT;
import static dev.plantao.functions.http.TestDesk.Person.BASIC;
import static dev.plantao.functions.http.TestDesk.Person.NOBODY;
import static dev.plantao.functions.http.TestDesk.Person.NOCHAT;
import static dev.plantao.functions.http.TestDesk.Person.PREMIUM;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plantao.core.people.Language;
import dev.plantao.core.policy.Plan;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What opens, with which promise, and what is said at once.
class OpeningsTest {
  private final TestDesk desk = new TestDesk();

  @Test
  @Tag("CH-2")
  @Tag("CH-3")
  void a_chat_shows_its_id_at_once_and_answers_with_the_promise() {
    var chat = desk.post(PREMIUM, "/chats", "{\"message\":\"Help\\nme\"}");
    assertThat(chat.status()).isEqualTo(201);
    assertThat(chat.text("id")).startsWith("C-");
    assertThat(chat.headers()).containsEntry("location", "/conversations/" + chat.text("id"));
    assertThat(chat.text("subject")).isEqualTo("Help");
    assertThat(chat.text("origin")).isEqualTo("widget");
    assertThat(chat.body().at("/firstResponse/due").asString()).isEqualTo("2026-03-02T09:30:00Z");
    assertThat(chat.body().at("/instantReply/text").asString())
        .contains(chat.text("id"))
        .contains("9:30")
        .contains("(UTC)");
    assertThat(desk.get(PREMIUM, "/conversations/" + chat.text("id")).text("id"))
        .isEqualTo(chat.text("id"));
  }

  @ParameterizedTest
  @Tag("CH-3")
  @Tag("CH-7")
  @CsvSource({
    "en,Thank you",
    "pt-BR,Obrigado",
    "de,Vielen Dank",
    "es,Gracias",
    "ru,Спасибо",
    "pt-PT,Obrigado",
    "de-AT,Vielen Dank"
  })
  void the_instant_reply_is_in_the_language_that_was_asked_for(String language, String thanks) {
    var chat =
        desk.post(PREMIUM, "/chats", "{\"message\":\"M\",\"language\":\"%s\"}".formatted(language));
    assertThat(chat.body().at("/instantReply/text").asString())
        .startsWith(thanks)
        .contains(chat.text("id"))
        .doesNotContain("{");
  }

  @Test
  @Tag("CH-7")
  void the_language_is_the_customers_setting_where_none_was_asked_for() {
    desk.enter("premium", Plan.PREMIUM, true, Language.DE);
    assertThat(desk.post(PREMIUM, "/chats", "{\"message\":\"M\"}").text("language"))
        .isEqualTo("de");
    assertThat(desk.post(BASIC, "/chats", "{\"message\":\"M\"}").text("language")).isEqualTo("en");
  }

  @ParameterizedTest
  @Tag("CH-7")
  @CsvSource({
    "en,'Since yesterday our customers receive no messages any more'",
    "pt-BR,'Não consigo enviar mensagens desde ontem, podem ajudar?'",
    "de,'Wir können seit gestern keine Nachrichten mehr senden'",
    "es,'Hola, no puedo enviar mensajes por la API desde ayer'",
    "ru,'Здравствуйте, мы не можем отправлять сообщения'",
    "en,Portal Administration"
  })
  void without_a_setting_the_language_is_the_messages(String language, String text) {
    var chat = desk.post(PREMIUM, "/chats", "{\"message\":\"%s\"}".formatted(text));
    assertThat(chat.text("language")).isEqualTo(language);
    var ticket =
        desk.post(
            BASIC,
            "/tickets",
            "{\"subject\":\"API\",\"description\":\"%s\",\"impact\":\"-\"}".formatted(text));
    assertThat(ticket.text("language")).isEqualTo(language);
    var form =
        desk.post(
            NOBODY,
            "/contact",
            "{\"name\":\"A\",\"email\":\"a@example.org\",\"subject\":\"API\",\"description\":\"%s\"}"
                .formatted(text));
    assertThat(desk.get(AGENT, "/desk/conversations/" + form.text("id")).text("language"))
        .isEqualTo(language);
  }

  @Test
  @Tag("CH-3")
  @Tag("SL-3")
  void the_instant_reply_is_no_first_response() {
    var chat = desk.post(PREMIUM, "/chats", "{\"message\":\"M\"}");
    desk.advance(java.time.Duration.ofMinutes(30));
    var seen = desk.get(PREMIUM, "/conversations/" + chat.text("id"));
    assertThat(seen.body().at("/firstResponse/violated").asBoolean()).isTrue();
    assertThat(seen.body().at("/firstResponse").has("at")).isFalse();
  }

  @Test
  @Tag("CH-6")
  void an_emergency_opens_at_severity_1_and_anything_else_does_not() {
    var body = "{\"subject\":\"S\",\"description\":\"D\",\"impact\":\"I\",\"emergency\":%s}";
    assertThat(desk.post(BASIC, "/tickets", body.formatted(true)).body().path("severity").asInt())
        .isEqualTo(1);
    assertThat(desk.post(BASIC, "/tickets", body.formatted(false)).body().path("severity").asInt())
        .isEqualTo(3);
    var chat = desk.post(PREMIUM, "/chats", "{\"message\":\"M\",\"emergency\":true}");
    assertThat(chat.body().path("severity").asInt()).isEqualTo(1);
    var item =
        desk.get(PREMIUM, "/conversations/" + chat.text("id") + "/timeline")
            .body()
            .at("/items/0/emergency");
    assertThat(item.asBoolean()).isTrue();
  }

  @ParameterizedTest
  @Tag("SL-1")
  @CsvSource({"basic,PT24H", "nochat,PT4H", "premium,PT30M"})
  void the_first_response_is_promised_by_plan(String customer, String promise) {
    var id = desk.ticket(TestDesk.Person.customer(customer));
    var due =
        desk.get(AGENT, "/desk/conversations/" + id).body().at("/firstResponse/due").asString();
    assertThat(due).isEqualTo(desk.now().plus(java.time.Duration.parse(promise)).toString());
  }

  @Test
  @Tag("CH-5")
  @Tag("SL-2")
  void the_contact_form_opens_a_ticket_without_login_and_repeats_nothing() {
    var form =
        """
        {"name": "Bruno Secret", "email": "bruno@secret.example", "subject": "Secret subject",
         "description": "Secret words", "impact": "Secret impact", "language": "pt-BR"}
        """;
    var receipt = desk.post(NOBODY, "/contact", form);
    assertThat(receipt.status()).isEqualTo(201);
    assertThat(receipt.text("firstResponseDue")).isEqualTo("2026-03-03T09:00:00Z");
    assertThat(receipt.raw() + receipt.headers()).doesNotContainIgnoringCase("secret");

    var atDesk = desk.get(AGENT, "/desk/conversations/" + receipt.text("id"));
    assertThat(atDesk.text("origin")).isEqualTo("contact-form");
    assertThat(atDesk.body().path("plan").isNull()).isTrue();
    assertThat(atDesk.text("language")).isEqualTo("pt-BR");
    assertThat(atDesk.body().at("/requester/address").asString()).isEqualTo("bruno@secret.example");
  }

  @Test
  @Tag("CH-5")
  @Tag("SL-2")
  void a_token_changes_nothing_at_the_contact_form() {
    var form = "{\"name\":\"N\",\"email\":\"a@b.example\",\"subject\":\"S\",\"description\":\"D\"}";
    var id = desk.post(PREMIUM, "/contact", form).text("id");
    assertThat(desk.get(AGENT, "/desk/conversations/" + id).body().has("customer")).isFalse();
    assertThat(desk.get(PREMIUM, "/conversations/" + id).status()).isEqualTo(404);
  }

  @Test
  @Tag("PR-1")
  void everything_that_was_reported_stands_on_the_timeline() {
    var body =
        """
        {"subject": "S", "description": "D 💡", "impact": "I", "stepsToReproduce": "St", "apiRequest": "Rq",
         "apiResponse": "Rs", "occurredAt": "2026-03-02T09:59:59.123456+02:00", "attachments": []}
        """;
    var id = desk.post(NOCHAT, "/tickets", body).text("id");
    var opened = desk.get(NOCHAT, "/conversations/" + id + "/timeline").body().at("/items/0");
    var wanted =
        Map.of(
            "type", "opened",
            "subject", "S",
            "body", "D 💡",
            "impact", "I",
            "stepsToReproduce", "St",
            "apiRequest", "Rq",
            "apiResponse", "Rs",
            "occurredAt", "2026-03-02T07:59:59.123Z");
    wanted.forEach(
        (name, value) -> assertThat(opened.path(name).asString("")).as(name).isEqualTo(value));
  }

  @Test
  void an_unverified_address_is_not_the_requesters() {
    var unproved = PREMIUM.with("email_verified", "false");
    var atDesk = desk.get(AGENT, "/desk/conversations/" + desk.ticket(unproved));
    assertThat(atDesk.body().path("requester").has("address")).isFalse();
  }
}
