package dev.plantao.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.assertions.PlaywrightAssertions;
import dev.plantao.local.json.Json;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// What people write is shown as they wrote it, and never run: every script of `scripts.txt` in
/// every field, seen on every page of the portal and in the chat.
class HarmlessTest {
  /// What would not be there if all of it were text.
  private static final String FOREIGN =
      """
      () => {
        const foreign = [];
        const tags = 'SCRIPT IFRAME OBJECT EMBED IMG VIDEO AUDIO BASE META LINK STYLE MARQUEE ISINDEX TEMPLATE X MATH';
        const look = (root) => root.querySelectorAll('*').forEach((element) => {
          const own = element.getAttribute('src') === '/assets/shared/icon.svg';
          const odd = [...element.attributes].some((a) => a.name.startsWith('on') || /^[\\s\\S]?\\s*(javascript|data):/i.test(a.value));
          if ((tags.split(' ').includes(element.tagName) && !own) || odd) foreign.push(element.outerHTML);
          if (element.shadowRoot) look(element.shadowRoot);
        });
        look(document.body);
        return foreign;
      }
      """;

  private static final List<String> SCRIPTS = Scripts.all();
  private static final String TEXT = String.join("\n", SCRIPTS);

  private static JsonNode post(String user, String path, Map<String, ?> body) {
    return Json.parse(RunningDesk.post(user, path, Json.text(Json.tree(body))));
  }

  private static Visit harmless(Visit visit) {
    assertThat((List<?>) visit.page().evaluate(FOREIGN)).as(visit.page().url()).isEmpty();
    return visit;
  }

  @Test
  void scripts_in_any_field_are_only_text_on_the_portal() {
    var line = Scripts.lines(450).getFirst();
    var article =
        post(
                "lead",
                "/desk/articles",
                Map.of(
                    "texts", Map.of("en", Map.of("title", line, "body", TEXT)), "published", true))
            .path("id")
            .asString("");
    for (var text : Scripts.lines(950)) {
      var title = text.substring(0, 190);
      post("lead", "/desk/incidents", Map.of("title", title, "text", text));
    }
    for (var subject : Scripts.lines(450)) {
      ticket(subject, "Nothing.");
    }
    var id = ticket(line, TEXT);
    var desk = "/desk/conversations/" + id;
    post("agent", desk + "/replies", Map.of("body", TEXT, "then", "work"));
    var soon = RunningDesk.get().clock().instant().plusSeconds(7200).toString();
    post("agent", desk + "/expected-resolution", Map.of("at", soon, "reason", TEXT));
    post("agent", desk + "/escalate", Map.of("team", "payments", "reason", TEXT));
    post("agent", desk + "/resolve", Map.of("summary", TEXT));
    post("premium", "/conversations/" + id + "/feedback", Map.of("rating", 1, "comment", TEXT));
    try (var visit = Visit.begin().open("/").sees("<script>alert(1)</script>")) {
      harmless(visit).open("/#/status").sees("<img src=x onerror=alert(1)>");
      harmless(visit).open("/#/contact").showsHeading("Write to support");
      harmless(visit).open("/").signIn("premium").page().locator(".case").first().waitFor();
      harmless(visit).open("/#/conversations/" + id).sees("Feedback: 1 of 5").fits();
      PlaywrightAssertions.assertThat(visit.page().locator(".agent-message .words").first())
          .hasText(TEXT);
      harmless(visit).isAccessible().open("/#/conversations/" + id + "/sla").sees("Met");
      harmless(visit).open("/#/help/articles/" + article).sees("<plaintext>").fits();
      harmless(visit).open("/#/new").fills("Subject", line).fills("What happens?", TEXT);
      visit.sees("Is it one of these?");
      harmless(visit).page().reload();
      harmless(visit).open("/#/new/" + line.replaceAll("[^a-z<>=()]", "")).sees("New ticket");
      harmless(visit);
    }
  }

  private static String ticket(String subject, String text) {
    return post(
            "premium",
            "/tickets",
            Map.of(
                "subject",
                subject,
                "description",
                text,
                "impact",
                text,
                "stepsToReproduce",
                text,
                "apiRequest",
                text,
                "apiResponse",
                text,
                "distinct",
                true))
        .path("id")
        .asString("");
  }

  @Test
  void scripts_in_any_field_are_only_text_in_the_chat() {
    var customer = RunningDesk.customer("regular");
    try (var site = HostPage.of(customer, "en");
        var visit = Visit.begin().at(site.url())) {
      var id = Widget.starts(visit, TEXT);
      RunningDesk.post(
          "agent",
          "/desk/conversations/" + id + "/replies",
          Json.text(Json.tree(Map.of("body", TEXT, "then", "work"))));
      visit.page().locator(".theirs:not(.automatic) .words").waitFor();
      Widget.says(visit, TEXT);
      var said = visit.page().locator(".mine:not(.waiting) .words");
      PlaywrightAssertions.assertThat(said).hasCount(2);
      assertThat(said.allInnerTexts()).allMatch(TEXT::equals);
      harmless(visit).isAccessible();
      assertThat(visit.page().locator(".words a").all())
          .isNotEmpty()
          .allMatch(link -> link.getAttribute("href").matches("https?://[^\"'<>`]+"));
      post("agent", "/desk/conversations/" + id + "/resolve", Map.of("summary", TEXT));
      visit.sees("How did we do?").fills("What should we know?", TEXT);
      visit.page().getByLabel("1 of 5").check();
      visit.button("Send feedback").click();
      visit.sees("Thank you for your feedback");
      harmless(visit);
    }
  }

  @Test
  void a_page_carries_the_headers_that_keep_scripts_of_others_out() {
    try (var visit = Visit.begin()) {
      var answer = visit.page().navigate(RunningDesk.url("/"));
      assertThat(answer.headers())
          .containsEntry("x-content-type-options", "nosniff")
          .containsEntry("referrer-policy", "no-referrer")
          .containsKey("strict-transport-security");
      assertThat(answer.headers().get("content-security-policy"))
          .contains(
              "default-src 'none'", "script-src 'self';", "require-trusted-types-for 'script'")
          .doesNotContain("unsafe");
    }
  }
}
