package dev.plantao.functions.http;

import static dev.plantao.functions.http.TestDesk.Person.ADMIN;
import static dev.plantao.functions.http.TestDesk.Person.AGENT;
import static dev.plantao.functions.http.TestDesk.Person.LEAD;
import static dev.plantao.functions.http.TestDesk.Person.PREMIUM;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plantao.core.ready.ReadyAnswers;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The answers that support has ready, from the first version to the removal.
class ReadyAnswersTest {
  private static final String PATH = "/desk/ready-answers";

  private final TestDesk desk = new TestDesk();

  private static String english(String body) {
    return "{\"texts\": {\"en\": {\"title\": \"Order\", \"body\": \"" + body + "\"}}}";
  }

  private String written(String body) {
    var reply = desk.post(LEAD, PATH, english(body));
    assertThat(reply.status()).as(reply.raw()).isEqualTo(201);
    return reply.text("id");
  }

  private TestDesk.Reply change(TestDesk.Person by, String id, String body, int seen) {
    return desk.call(by, "PUT", PATH + "/" + id, english(body), Map.of("if-match", tag(seen)));
  }

  private static String tag(int version) {
    return "\"" + version + "\"";
  }

  /// Customers: `CallersTest`.
  @ParameterizedTest
  @CsvSource({"agent, 403, 403, 403, 200", "lead, 201, 200, 200, 200", "admin, 201, 200, 200, 200"})
  void support_reads_and_leads_and_admins_write(
      String group, int write, int change, int remove, int read) {
    var by = TestDesk.Person.staff(group);
    var id = written("Which one?");
    var path = PATH + "/" + id;
    for (var each : List.of(PATH, path, path + "/versions")) {
      assertThat(desk.get(by, each).status()).isEqualTo(read);
      assertThat(desk.get(PREMIUM, each).status()).isEqualTo(403);
    }
    assertThat(desk.post(by, PATH, english("Another.")).status()).isEqualTo(write);
    assertThat(desk.put(by, path, english("And when?")).status()).isEqualTo(change);
    assertThat(desk.call(by, "DELETE", path, null, Map.of()).status()).isEqualTo(remove);
  }

  @Test
  void it_is_written_changed_and_removed_and_all_of_it_stays_on_record() {
    var id = written("Which one?");
    assertThat(change(ADMIN, id, "Which order?", 1).status()).isEqualTo(200);

    var shown = desk.get(AGENT, PATH + "/" + id);
    assertThat(shown.headers().get("etag")).isEqualTo(tag(2));
    assertThat(shown.body().at("/texts/en/body").asString()).isEqualTo("Which order?");
    assertThat(desk.get(AGENT, PATH).body().path("items")).hasSize(1);

    var path = PATH + "/" + id;
    assertThat(desk.call(LEAD, "DELETE", path, null, Map.of("if-match", tag(2))).status())
        .isEqualTo(200);
    assertThat(desk.get(AGENT, path).status()).isEqualTo(404);
    assertThat(desk.get(AGENT, PATH).body().path("items")).isEmpty();
    assertThat(desk.put(LEAD, path, english("Again.")).status()).isEqualTo(404);

    var versions = desk.get(AGENT, path + "/versions").body().path("items");
    assertThat(versions)
        .extracting(one -> one.path("author").asString(""))
        .containsExactly("sub-lead", "sub-admin", "sub-lead");
    assertThat(versions)
        .extracting(one -> one.path("removed").asBoolean(false))
        .containsExactly(true, false, false);
    assertThat(desk.get(AGENT, PATH + "/R-000000000000/versions").status()).isEqualTo(404);
  }

  @Test
  void versions_are_read_page_by_page() {
    var id = written("One.");
    change(LEAD, id, "Two.", 1);
    change(LEAD, id, "Three.", 2);
    var path = PATH + "/" + id + "/versions?limit=2";

    var first = desk.get(AGENT, path);
    var second = desk.get(AGENT, path + "&cursor=" + first.text("next"));

    assertThat(first.body().path("items")).hasSize(2);
    assertThat(second.body().path("items")).hasSize(1);
    assertThat(second.body().has("next")).isFalse();
  }

  @Test
  void who_has_not_seen_the_newest_version_changes_and_removes_nothing() {
    var id = written("One.");
    change(LEAD, id, "Two.", 1);

    var stale = change(ADMIN, id, "Mine.", 1);
    var path = PATH + "/" + id;
    var removal = desk.call(ADMIN, "DELETE", path, null, Map.of("if-match", tag(1)));

    assertThat(List.of(stale.status(), removal.status())).containsOnly(412);
    assertThat(stale.headers().get("etag")).isEqualTo(tag(2));
    assertThat(desk.get(AGENT, path).body().at("/texts/en/body").asString()).isEqualTo("Two.");
  }

  @Test
  void the_same_change_sent_again_is_answered_with_what_it_made() {
    var key = Map.of("idempotency-key", "once");
    var first = desk.call(LEAD, "POST", PATH, english("One."), key);
    var again = desk.call(LEAD, "POST", PATH, english("One."), key);
    assertThat(again.status()).isEqualTo(201);
    assertThat(again.text("id")).isEqualTo(first.text("id"));
    assertThat(desk.call(LEAD, "POST", PATH, english("Two."), key).status()).isEqualTo(409);

    var id = first.text("id");
    assertThat(change(LEAD, id, "Two.", 1).headers().get("etag")).isEqualTo(tag(2));
    assertThat(change(LEAD, id, "Two.", 1).headers().get("etag")).isEqualTo(tag(2));
    assertThat(change(ADMIN, id, "Two.", 1).status()).isEqualTo(412);

    desk.call(LEAD, "DELETE", PATH + "/" + id, null, Map.of());
    assertThat(desk.call(LEAD, "POST", PATH, english("One."), key).status()).isEqualTo(409);
    assertThat(desk.get(AGENT, PATH).body().path("items")).isEmpty();
  }

  @Test
  void a_bad_one_hears_of_everything_that_is_wrong_with_it() {
    var reply =
        desk.post(
            LEAD,
            PATH,
            """
            {"texts": {"fr": {"title": "x", "body": "y"}, "en": {"title": "", "body": "Hi {nmae}"},
             "de": {"title": "%s", "body": "%s"}, "es": {"title": "x"}, "ru": "x"}, "title": 1}
            """
                .formatted("t".repeat(201), "b".repeat(4001)));

    assertThat(reply.status()).isEqualTo(400);
    assertThat(reply.body().path("errors"))
        .extracting(error -> error.path("field").asString(""))
        .containsExactlyInAnyOrder(
            "texts.fr",
            "texts.en.title",
            "texts.en.body",
            "texts.de.title",
            "texts.de.body",
            "texts.es",
            "texts.ru",
            "title");
    assertThat(desk.post(LEAD, PATH, "{\"texts\": {}}").status()).isEqualTo(400);
    assertThat(desk.post(LEAD, PATH, "{}").status()).isEqualTo(400);
  }

  @Test
  @Tag("SE-1")
  void a_secret_in_it_is_masked_before_it_is_kept() {
    var key = "sk_live_" + "9aB3dE5fG7hJ2kL4mN6pQ8rS";

    var id = written("Use " + key + " for tests.");

    assertThat(desk.get(AGENT, PATH + "/" + id + "/versions").raw()).doesNotContain(key);
    assertThat(desk.ready.find(id).orElseThrow().toString()).doesNotContain(key);
  }

  @Test
  void there_are_at_most_two_hundred() {
    for (int i = 0; i < ReadyAnswers.MOST; i++) {
      written("Number " + i);
    }

    var reply = desk.post(LEAD, PATH, english("One more."));

    assertThat(reply.status()).isEqualTo(422);
    assertThat(reply.problem()).isEqualTo("too-many-ready-answers");
    assertThat(desk.get(AGENT, PATH + "?limit=200").body().path("items")).hasSize(200);
  }
}
