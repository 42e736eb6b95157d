package dev.plantao.local.story;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plantao.local.Desk;
import dev.plantao.local.mailbox.Mailbox;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// From an incident to the people it concerns, through table, stream, queues and mail.
@Tag("PR-8")
class IncidentStoryTest {
  private static final String TITLES =
      """
      {"title": {"en": "Calendar export is down", "pt-BR": "Exportação de agenda fora do ar",
                 "de": "Kalenderexport ausgefallen"},
       "text": {"en": "We look for the cause.", "pt-BR": "Procuramos a causa.",
                "de": "Wir suchen die Ursache."}}
      """;

  private final Desk desk = RealDesk.get();
  private final Person agent = Person.named("agent");

  @AfterEach
  void all_as_usual() throws InterruptedException {
    desk.faults(Map.of("streams", "none"));
    desk.settle();
  }

  private String incident() {
    return agent.post("/desk/incidents", TITLES).expect(201).text("/id");
  }

  private void update(String incident, String state, String en, String pt, String de) {
    agent
        .post(
            "/desk/incidents/" + incident + "/updates",
            """
            {"state": "%s", "text": {"en": "%s", "pt-BR": "%s", "de": "%s"}}
            """
                .formatted(state, en, pt, de))
        .expect(201);
  }

  private String writes(String address, String language) {
    return Person.stranger()
        .post(
            "/contact",
            """
            {"name": "Ana", "email": "%s", "subject": "Export", "description": "It is empty.",
             "language": "%s"}
            """
                .formatted(address, language))
        .expect(201)
        .text("/id");
  }

  private List<String> told(String id) {
    return agent.timeline(id, "incident-update").stream()
        .map(item -> item.path("body").asString(""))
        .toList();
  }

  private long letters(String to, String words) {
    return desk.mailbox(to).stream()
        .map(Mailbox.Letter::id)
        .map(id -> Person.stranger().get("/local/mailbox/" + id).text("/text"))
        .filter(text -> text.contains(words))
        .count();
  }

  @Test
  @Tag("CH-7")
  void an_update_reaches_each_once_in_its_language_and_so_does_the_end() throws Exception {
    var languages =
        Map.of(
            "en",
            "one@incident.example",
            "pt-BR",
            "um@incident.example",
            "de",
            "eins@incident.example");
    var ids = new LinkedHashMap<String, String>();
    languages.forEach((language, address) -> ids.put(language, writes(address, language)));
    var incident = incident();
    ids.values()
        .forEach(id ->
            agent
                .put(
                    "/desk/conversations/" + id + "/incident",
                    "{\"incident\": \"%s\"}".formatted(incident))
                .expect(200));
    desk.settle();
    update(incident, "identified", "A full disk.", "Disco cheio.", "Eine volle Platte.");
    desk.settle();
    update(incident, "resolved", "It is over.", "Acabou.", "Es ist vorbei.");
    desk.settle();

    var words =
        Map.of(
            "en", List.of("We look for the cause.", "A full disk.", "It is over."),
            "pt-BR", List.of("Procuramos a causa.", "Disco cheio.", "Acabou."),
            "de", List.of("Wir suchen die Ursache.", "Eine volle Platte.", "Es ist vorbei."));
    ids.forEach((language, id) -> {
      var wanted = words.getOrDefault(language, List.of());
      assertThat(told(id)).isEqualTo(wanted);
      wanted.forEach(text ->
          assertThat(letters(languages.getOrDefault(language, ""), text)).as(text).isEqualTo(1));
      assertThat(agent.sees(id).body().at("/firstResponse/at").isMissingNode()).isTrue();
      assertThat(agent.sees(id).text("/incident")).isEqualTo(incident);
    });
    var shown = Person.stranger().get("/status?language=de").expect(200);
    assertThat(shown.raw().headers().firstValue("cache-control")).contains("public, max-age=15");
    var mine = new ArrayList<String>();
    shown
        .body()
        .path("incidents")
        .forEach(one -> {
          if (one.path("id").asString("").equals(incident)) {
            mine.add(one.path("title").asString("") + " " + one.path("state").asString(""));
          }
        });
    assertThat(mine).containsExactly("Kalenderexport ausgefallen resolved");
  }

  @Test
  void dozens_are_linked_at_once_and_told_once_though_every_reaction_runs_twice() throws Exception {
    var customer = Person.named("premium");
    var ids = new ArrayList<String>();
    for (int i = 0; i < 30; i++) {
      ids.add(customer.opensTicket("Export " + i));
    }
    desk.settle();
    desk.faults(Map.of("streams", "twice"));
    var incident = incident();
    agent
        .post(
            "/desk/incidents/" + incident + "/conversations",
            "{\"ids\": [\"" + String.join("\", \"", ids) + "\"]}")
        .expect(200);
    update(incident, "monitoring", "Mended.", "Consertado.", "Repariert.");
    desk.settle();

    for (var id : ids) {
      assertThat(told(id)).as(id).containsExactly("We look for the cause.", "Mended.");
    }
  }

  @Test
  @Tag("PR-5")
  @Tag("ML-3")
  void thanks_by_a_customer_reopen_nothing_and_one_click_does() {
    var customer = Person.named("premium");
    var id = customer.opensTicket("Solved soon");
    agent.post("/desk/conversations/" + id + "/resolve", "{\"summary\": \"Done.\"}").expect(200);
    customer
        .post("/conversations/" + id + "/messages", "{\"body\": \"Thanks a lot!\"}")
        .expect(201);
    assertThat(agent.sees(id).text("/status")).isEqualTo("closed");
    customer
        .post("/conversations/" + id + "/messages", "{\"body\": \"Thanks, but no.\"}")
        .expect(201);
    assertThat(agent.sees(id).text("/status")).isEqualTo("open");
  }
}
