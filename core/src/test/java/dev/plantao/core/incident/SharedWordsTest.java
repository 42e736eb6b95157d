package dev.plantao.core.incident;

import static dev.plantao.core.Fixtures.NOW;
import static dev.plantao.core.Fixtures.after;
import static dev.plantao.core.incident.TestIncidents.newIncident;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plantao.core.conversation.Text;
import dev.plantao.core.conversation.Translated;
import dev.plantao.core.people.Language;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("PR-8")
class SharedWordsTest {
  private final SharedWords resemblance = new SharedWords();
  private final Incident webhooks =
      incident(
          NOW,
          "Webhook delivery is delayed",
          "Entrega de webhooks atrasada",
          "Webhook-Zustellung verzögert",
          "Retraso en la entrega de webhooks",
          "Задержка доставки вебхуков");
  private final Incident login =
      incident(
          after("PT1H"),
          "Login by text message fails",
          "Login por mensagem de texto falha",
          "Anmeldung per Textnachricht schlägt fehl",
          "Falla el inicio de sesión por mensaje de texto",
          "Не работает вход по текстовому сообщению");

  private static Incident incident(
      Instant at, String en, String pt, String de, String es, String ru) {
    var title =
        new Translated(
            Map.of(
                Language.EN, Text.of(en),
                Language.PT_BR, Text.of(pt),
                Language.DE, Text.of(de),
                Language.ES, Text.of(es),
                Language.RU, Text.of(ru)));
    var plain = TestIncidents.started(newIncident(), at);
    return new Incident(plain.id(), title, at, plain.updates());
  }

  private void looksLike(Incident wanted, Language language, String words) {
    assertThat(resemblance.best(words, language, List.of(login, webhooks)))
        .as(words)
        .contains(wanted);
  }

  @Test
  @Tag("CH-7")
  void a_case_looks_like_the_incident_whose_title_it_shares_in_its_language() {
    looksLike(webhooks, Language.EN, "Our webhooks: delivery takes ten minutes since noon");
    looksLike(webhooks, Language.PT_BR, "A entrega dos webhooks está muito lenta");
    looksLike(webhooks, Language.DE, "Die Zustellung von Webhooks dauert, Webhook verzögert");
    looksLike(webhooks, Language.ES, "La entrega de los webhooks tarda mucho");
    looksLike(webhooks, Language.RU, "Доставка вебхуков идёт с задержкой");
    looksLike(login, Language.EN, "I cannot login, the text message never comes");
    looksLike(login, Language.DE, "login: the text message does not come");
  }

  @Test
  void anything_else_looks_like_none() {
    for (var words :
        List.of("How do I rotate my API key?", "Delayed invoice", "webhook", "", "12 34")) {
      assertThat(resemblance.best(words, Language.EN, List.of(webhooks, login)))
          .as(words)
          .isEmpty();
    }
    assertThat(resemblance.best("webhook delivery", Language.EN, List.of())).isEmpty();
  }

  @Test
  void the_order_of_the_incidents_changes_nothing() {
    var words = "webhook delivery, and login by text message fails";
    var one = resemblance.best(words, Language.EN, List.of(webhooks, login));
    assertThat(resemblance.best(words, Language.EN, List.of(login, webhooks))).isEqualTo(one);
  }
}
