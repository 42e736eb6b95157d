package dev.plantao.functions.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plantao.functions.http.TestDesk.Person;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("PR-2")
class SearchTest {
  private final TestDesk desk = new TestDesk();

  private String ticket(Person by, String subject, String description, String language) {
    var body =
        """
        {"subject": "%s", "description": "%s", "impact": "Many.", "language": "%s", "distinct": true}\
        """
            .formatted(subject, description, language);
    return desk.post(by, "/tickets", body).text("id");
  }

  private List<String> found(String query) {
    var ids = new ArrayList<String>();
    var reply = desk.get(Person.AGENT, "/desk/search?" + query);
    assertThat(reply.status()).as(reply.raw()).isEqualTo(200);
    reply
        .body()
        .path("items")
        .forEach(item -> ids.add(item.path("conversation").path("id").asString("")));
    return ids;
  }

  private void resolve(String id, String summary, boolean publish) {
    var body = "{\"summary\": \"%s\", \"publish\": %s}".formatted(summary, publish);
    assertThat(desk.post(Person.AGENT, "/desk/conversations/" + id + "/resolve", body).status())
        .isEqualTo(200);
  }

  private List<String> suggested(Person by, String query) {
    var urls = new ArrayList<String>();
    var reply = desk.get(by, "/suggestions?" + query);
    assertThat(reply.status()).as(reply.raw()).isEqualTo(200);
    reply.body().path("items").forEach(item -> urls.add(item.path("url").asString("")));
    return urls;
  }

  @Test
  void words_are_found_with_other_endings_and_slips() {
    var invoice = ticket(Person.PREMIUM, "Wrong invoices", "The totals are rounded twice.", "en");
    ticket(Person.PREMIUM, "Slow dashboard", "It takes a minute to load.", "en");

    assertThat(found("q=invoice+rounding")).containsExactly(invoice);
    assertThat(found("q=invocie")).containsExactly(invoice);
    assertThat(found("q=zeppelin")).isEmpty();
  }

  @Test
  void an_id_an_address_a_customer_and_a_time_find_theirs() {
    var one = ticket(Person.PREMIUM, "Calls drop", "After a minute.", "en");
    var two = ticket(Person.BASIC, "Calls drop", "After an hour.", "en");

    assertThat(found("q=" + one.toLowerCase(java.util.Locale.ROOT))).containsExactly(one);
    assertThat(found("q=premium@example.com")).containsExactly(one);
    assertThat(found("address=basic@example.com")).containsExactly(two);
    assertThat(found("q=calls&customer=basic")).containsExactly(two);
    assertThat(found("from=2026-03-02T00:00:00Z&to=2026-03-03T00:00:00Z"))
        .containsExactlyInAnyOrder(one, two);
    assertThat(found("q=calls&to=2026-03-01T00:00:00Z")).isEmpty();
  }

  @Test
  void a_solution_is_shown_to_support_whether_published_or_not() {
    var id = ticket(Person.PREMIUM, "Webhook 401", "Unauthorized since Monday.", "en");
    resolve(id, "Renew the expired secret.", false);

    var item = desk.get(Person.AGENT, "/desk/search?q=expired+secrets").body().at("/items/0");

    assertThat(item.at("/conversation/id").asString("")).isEqualTo(id);
    assertThat(item.at("/solution/summary").asString("")).isEqualTo("Renew the expired secret.");
    assertThat(item.at("/solution/published").asBoolean(true)).isFalse();
  }

  @Test
  void only_support_searches() {
    for (var path : List.of("/desk/search?q=calls", "/desk/articles")) {
      assertThat(desk.get(Person.PREMIUM, path).status()).isEqualTo(403);
      assertThat(desk.get(Person.NOBODY, path).status()).isEqualTo(401);
    }
    assertThat(desk.get(Person.AGENT, "/desk/search").status()).isEqualTo(400);
    assertThat(desk.get(Person.AGENT, "/desk/search?from=soon").status()).isEqualTo(400);
    assertThat(desk.get(Person.NOBODY, "/suggestions?q=calls").status()).isEqualTo(401);
  }

  @Test
  @Tag("CH-3")
  void a_published_solution_is_offered_to_others_and_shows_nothing_of_its_case() {
    var id = ticket(Person.PREMIUM, "Acme webhook", "Our Acme shop gets 401.", "en");
    resolve(id, "Webhooks with status 401: renew the secret.", true);

    var url = suggested(Person.BASIC, "q=webhook+401").getFirst();
    var page = desk.get(Person.BASIC, url);

    assertThat(page.text("body")).isEqualTo("Webhooks with status 401: renew the secret.");
    assertThat(page.raw()).doesNotContain(id, "Acme", "premium", "Ana");
    assertThat(url).doesNotContain(id);
    // Words of the case that the summary does not have are no way to it.
    assertThat(suggested(Person.BASIC, "q=acme+shop")).isEmpty();
  }

  @Test
  @Tag("CH-3")
  void what_was_not_published_or_did_not_help_is_never_offered() {
    var kept = ticket(Person.PREMIUM, "A", "B", "en");
    resolve(kept, "Kangaroo setting was wrong.", false);
    var reopened = ticket(Person.PREMIUM, "C", "D", "en");
    resolve(reopened, "Wallaby setting was wrong.", true);
    var url = suggested(Person.BASIC, "q=wallaby+setting").getFirst();
    desk.post(Person.AGENT, "/desk/conversations/" + reopened + "/reopen", "{\"reason\": \"No.\"}");

    assertThat(suggested(Person.BASIC, "q=kangaroo+setting")).isEmpty();
    assertThat(suggested(Person.BASIC, "q=wallaby+setting")).isEmpty();
    assertThat(desk.get(Person.BASIC, url).status()).isEqualTo(404);
  }

  @Test
  @Tag("CH-3")
  void an_article_is_offered_once_published_in_the_customers_language_else_in_english() {
    var body =
        """
        {"texts": {"en": {"title": "Renew a token", "body": "Open the settings."},
                   "de": {"title": "Token erneuern", "body": "Die Einstellungen."}},
         "published": %s}\
        """;
    var written = desk.post(Person.AGENT, "/desk/articles", body.formatted(false));
    assertThat(written.status()).as(written.raw()).isEqualTo(201);
    var id = written.text("id");
    desk.articleIndexer().index(id, false);
    assertThat(suggested(Person.BASIC, "q=renewing+tokens")).isEmpty();
    assertThat(desk.get(Person.BASIC, "/articles/" + id).status()).isEqualTo(404);

    var path = "/desk/articles/" + id;
    assertThat(desk.put(Person.LEAD, path, body.formatted(true)).text("version")).isEqualTo("2");
    desk.articleIndexer().index(id, false);

    assertThat(suggested(Person.BASIC, "q=renewing+tokens")).containsExactly("/articles/" + id);
    assertThat(suggested(Person.BASIC, "q=Tokens+erneuert&language=de")).hasSize(1);
    assertThat(suggested(Person.BASIC, "q=tokens&language=ru")).hasSize(1);
    assertThat(desk.get(Person.BASIC, "/articles/" + id + "?language=de").text("title"))
        .isEqualTo("Token erneuern");
    assertThat(desk.get(Person.AGENT, path).text("author")).isEqualTo("sub-lead");
  }

  @Test
  void a_bad_article_hears_of_everything_that_is_wrong_with_it() {
    var reply =
        desk.post(
            Person.AGENT,
            "/desk/articles",
            """
            {"texts": {"fr": {"title": "x", "body": "y"}, "en": {"title": ""}}, "url": "http://x", "x": 1}
            """);

    assertThat(reply.status()).isEqualTo(400);
    assertThat(reply.body().path("errors")).hasSize(4);
    assertThat(desk.post(Person.PREMIUM, "/desk/articles", "{}").status()).isEqualTo(403);
    assertThat(desk.get(Person.AGENT, "/desk/articles/A-000000000000").status()).isEqualTo(404);
  }
}
