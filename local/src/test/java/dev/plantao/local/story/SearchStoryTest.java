package dev.plantao.local.story;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plantao.local.Desk;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

@Tag("PR-2")
class SearchStoryTest {
  private final Desk desk = RealDesk.get();
  private final Person agent = Person.named("agent");
  private final Person premium = Person.named("premium");
  private final Person regular = Person.named("regular");

  private static String encoded(String words) {
    return URLEncoder.encode(words, StandardCharsets.UTF_8);
  }

  private List<String> found(String words) {
    var ids = new ArrayList<String>();
    agent
        .get("/desk/search?q=" + encoded(words))
        .expect(200)
        .body()
        .get("items")
        .forEach(item -> ids.add(item.at("/conversation/id").asString("")));
    return ids;
  }

  private static String ticket(String subject, String description, String language) {
    return """
    {"subject": "%s", "description": "%s", "impact": "-", "language": "%s", "distinct": true}\
    """
        .formatted(subject, description, language);
  }

  @Test
  void an_old_conversation_is_found_by_an_inflected_russian_word() throws InterruptedException {
    var body =
        ticket("Кракозябры в отчётах", "После обновления выгрузки открываются медленно", "ru");
    var id = regular.post("/tickets", body).expect(201).text("/id");
    agent.post("/desk/conversations/" + id + "/notes", "{\"body\": \"Виновата кодировка\"}");
    desk.settle();

    assertThat(found("отчёт с кракозябрами")).startsWith(id);
    assertThat(found("кодировки")).contains(id);
    assertThat(found(id)).containsExactly(id);
  }

  @Test
  @Tag("CH-3")
  void what_was_solved_for_one_customer_is_offered_to_another_in_the_chat()
      throws InterruptedException {
    var body = ticket("Quokka export", "Our quokka export never ends.", "en");
    var id = premium.post("/tickets", body).expect(201).text("/id");
    agent
        .post(
            "/desk/conversations/" + id + "/resolve",
            "{\"summary\": \"Quokka exports that never end: turn off compression.\","
                + " \"publish\": true}")
        .expect(200);
    desk.settle();

    var chat =
        regular
            .post("/chats", "{\"message\": \"quokka exporting does not end\", \"distinct\": true}")
            .expect(201);

    var suggestion = chat.body().at("/instantReply/suggestions/0");
    assertThat(suggestion.path("title").asString(""))
        .isEqualTo("Quokka exports that never end: turn off compression.");
    var page = regular.get(suggestion.path("url").asString("")).expect(200);
    assertThat(page.text("/body")).contains("turn off compression");
    assertThat(page.raw().body()).doesNotContain(id, "premium");
    var asked = regular.get("/suggestions?q=" + encoded("quokka export")).expect(200);
    assertThat(asked.text("/items/0/url")).isEqualTo(suggestion.path("url").asString(""));
  }

  @Test
  @Tag("CH-3")
  void an_article_is_offered_and_withdrawn() throws InterruptedException {
    var article =
        """
        {"texts": {"de": {"title": "Wombat einrichten", "body": "So wird der Wombat eingerichtet."}},
         "published": %s}\
        """;
    var written = agent.post("/desk/articles", article.formatted(true)).expect(201);
    desk.settle();
    var query = "/suggestions?language=de&q=" + encoded("Einrichtung des Wombats");
    assertThat(regular.get(query).expect(200).text("/items/0/title"))
        .isEqualTo("Wombat einrichten");

    agent.put("/desk/articles/" + written.text("/id"), article.formatted(false)).expect(200);
    desk.settle();

    assertThat(regular.get(query).expect(200).body().get("items")).isEmpty();
  }

  @Test
  void customers_do_not_search() {
    assertThat(regular.get("/desk/search?q=export").status()).isEqualTo(403);
  }

  @Test
  void the_index_holds_no_word_of_a_conversation() throws InterruptedException {
    var body = ticket("Xylophonic platypus", "The xylophonic platypus is silent.", "en");
    var id = regular.post("/tickets", body).expect(201).text("/id");
    desk.settle();

    var items =
        Aws.dynamo().scanPaginator(scan -> scan.tableName(Aws.TABLE)).items().stream()
            .filter(SearchStoryTest::ofTheIndex)
            .toList();

    assertThat(items).isNotEmpty();
    assertThat(items.toString()).contains(id).doesNotContain("xylophon", "platypus");
  }

  private static boolean ofTheIndex(Map<String, AttributeValue> item) {
    var pk = item.getOrDefault("pk", AttributeValue.fromS("")).s();
    return pk.startsWith("TERM#") || pk.startsWith("SEARCH#");
  }
}
