package dev.plantao.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/// Whatever outsiders write, and colleagues too: at the desk it is text in every field, and never
/// run.
class DeskHarmlessTest {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  /// What filters of HTML were got past with: handlers, schemes, broken tags, templates, foreign
  /// elements.
  private static final List<String> CORPUS =
      List.of(
          "<script>alert(1)</script>",
          "<img src=x onerror=alert(2)>",
          "<svg/onload=alert(3)>",
          "\"><iframe srcdoc='<script>parent.alert(4)</script>'>",
          "<a href=\"javascript:alert(5)\">x</a>",
          "<body onload=alert(6)>",
          "<math><mtext></form><form><mglyph><style></math><img src onerror=alert(7)>",
          "<details open ontoggle=alert(8)>",
          "<input autofocus onfocus=alert(9)>",
          "<object data=\"data:text/html,<script>alert(10)</script>\">",
          "<link rel=stylesheet href=//evil.example/x.css>",
          "<meta http-equiv=refresh content='0;url=javascript:alert(11)'>",
          "<IMG \"\"\"><SCRIPT>alert(12)</SCRIPT>\">",
          "<<SCRIPT>alert(13);//<</SCRIPT>",
          "<style>@import'//evil.example/y.css';</style>",
          "<noscript><p title=\"</noscript><img src=x onerror=alert(14)>\">",
          "${alert(15)}{{alert(16)}}<!--?lit$1$-->",
          "' onmouseover='alert(17)",
          "&lt;script&gt;alert(18)&lt;/script&gt;",
          "javascript:alert(19)");

  private static final String NASTY = String.join(" ", CORPUS);
  private static final String LINE = NASTY.substring(0, 190);

  @Test
  void nothing_that_is_shown_at_the_desk_runs() {
    var id = storesInEveryField();
    try (var admin = Visit.atDesk("admin").reads(id)) {
      harmless(admin, "#/queue/" + id, "<script>alert(1)</script>");
      admin.button("Split off as a case of its own").first().click();
      harmlessDialog(admin);
      admin.presses("c");
      harmlessDialog(admin);
      harmless(admin, "#/incidents", "<script>");
      admin.button("Link conversations…").first().click();
      harmlessDialog(admin);
      harmless(admin, "#/calls", "<script>");
      harmless(admin, "#/quarantine", "<img src=x onerror=alert(2)>");
      harmless(admin, "#/articles", "<script>");
      harmless(admin, "#/ready", "<script>");
      harmless(admin, "#/customers/nasty", null);
      harmless(admin, "#/policy", "<script>");
      admin.open("/desk/#/search").fills("Words, a number", id).presses("Enter");
      admin.page().locator("desk-search .card").first().waitFor();
      harmless(admin, null, "<script>");
      admin.isAccessible();
      assertThat(admin.page().evaluate("document.title.includes('Plant')")).isEqualTo(true);
      admin.provokes(() -> aScriptOfSomebodyElseIsBlocked(admin));
    }
  }

  /// By form, mail, agent and lead: subject, name, words, reason, incident, article, profile,
  /// policy.
  private static String storesInEveryField() {
    var nasty = quoted(NASTY);
    var line = quoted(LINE);
    RunningDesk.send(
        "PUT",
        "lead",
        "/desk/customers/nasty",
        """
        {"name": %s, "plan": "basic", "chatEnabled": true, "emails": []}\
        """
            .formatted(line));
    var form =
        """
        {"name": %s, "email": "nobody@example.org", "subject": %s, "description": %s, "impact": %s}\
        """
            .formatted(line, line, nasty, nasty);
    var id = RunningDesk.idOf(RunningDesk.post("agent", "/contact", form));
    RunningDesk.mail("nobody@example.org", LINE, html(), NASTY);
    RunningDesk.mail("evil@example.net", LINE, "X-Local-Verdict: spf=fail dkim=fail\r\n", NASTY);
    var desk = "/desk/conversations/" + id;
    RunningDesk.post("agent", desk + "/notes", "{\"body\": %s}".formatted(nasty));
    RunningDesk.post(
        "agent", desk + "/escalate", "{\"team\": \"support\", \"reason\": %s}".formatted(line));
    RunningDesk.post(
        "agent", desk + "/replies", "{\"body\": %s, \"then\": \"work\"}".formatted(nasty));
    RunningDesk.post(
        "agent", desk + "/internal-feedback", "{\"rating\": 1, \"comment\": %s}".formatted(line));
    RunningDesk.post(
        "premium",
        "/tickets",
        """
        {"subject": %s, "description": %s, "impact": %s, "emergency": true, "distinct": true}\
        """
            .formatted(line, nasty, nasty));
    var incident =
        RunningDesk.idOf(
            RunningDesk.post(
                "lead", "/desk/incidents", "{\"title\": %s, \"text\": %s}".formatted(line, nasty)));
    RunningDesk.send(
        "PUT", "agent", desk + "/incident", "{\"incident\": \"%s\"}".formatted(incident));
    RunningDesk.post(
        "lead",
        "/desk/articles",
        "{\"texts\": {\"en\": {\"title\": %s, \"body\": %s}}}".formatted(line, nasty));
    RunningDesk.post(
        "lead",
        "/desk/ready-answers",
        "{\"texts\": {\"en\": {\"title\": %s, \"body\": %s}}}".formatted(line, nasty));
    RunningDesk.recordPolicy(LINE);
    return id;
  }

  private static String html() {
    return "MIME-Version: 1.0\r\nContent-Type: text/html; charset=utf-8\r\n";
  }

  private static String quoted(String text) {
    return JSON.writeValueAsString(text);
  }

  /// Nothing of the corpus became an element; a dialog or a blocked script would fail the visit.
  private static void harmless(Visit visit, @Nullable String view, @Nullable String shown) {
    if (view != null) {
      var name = view.split("/", -1)[1];
      visit.open("/desk/" + view);
      visit
          .page()
          .locator(name.equals("queue") ? ".case" : "desk-" + name + " .card")
          .first()
          .waitFor();
    }
    if (shown != null) {
      visit.page().locator("main").getByText(shown).first().waitFor();
    }
    assertThat(
            visit
                .page()
                .locator(
                    "body :is(script, img:not(.brand img), iframe, object, embed, link, style, meta, math,"
                        + " [onerror], [onload], [onfocus], [ontoggle], [onmouseover],"
                        + " a[href^='javascript'])")
                .count())
        .as(view)
        .isZero();
    assertThat(visit.page().locator("body script[src*=evil], body img[src=x]")).hasCount(0);
  }

  private static void harmlessDialog(Visit visit) {
    visit.page().locator("dialog h2").waitFor();
    harmless(visit, null, null);
    visit.presses("Escape");
    assertThat(visit.page().locator("dialog")).hasCount(0);
  }

  /// The policy holds even if something got through all of this.
  private static void aScriptOfSomebodyElseIsBlocked(Visit visit) {
    var ran =
        visit
            .page()
            .evaluate(
                """
                () => new Promise((done) => {
                  document.addEventListener('securitypolicyviolation', (event) => done(event.effectiveDirective));
                  const script = document.createElement('script');
                  try { script.text = 'window.ran = true'; } catch (blocked) { done('trusted-types'); return; }
                  document.body.append(script);
                  setTimeout(() => done(window.ran ? 'ran' : 'nothing'), 500);
                })\
                """);
    assertThat(ran).isIn("trusted-types", "script-src-elem", "require-trusted-types-for");
  }
}
