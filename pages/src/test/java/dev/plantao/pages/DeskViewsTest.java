package dev.plantao.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// What support works with besides the queue, each from empty to done.
class DeskViewsTest {
  @Test
  @Tag("CH-6")
  void who_is_called_takes_the_call() {
    emergency("premium", "Everything stands still");
    try (var lead = Visit.atDesk("lead").sees("Emergency")) {
      lead.page().locator(".rail a").getByText("On call").click();
      lead.sees("Everything stands still").pictures("desk-calls");
      lead.button("I take it").first().click();
      lead.sees("Taken by");
      lead.page().getByLabel("Away").check();
      lead.page().reload();
      assertThat(lead.page().getByLabel("Away")).isChecked();
      lead.page().getByLabel("Away").uncheck();
    }
  }

  private static void emergency(String user, String subject) {
    RunningDesk.post(
        user,
        "/tickets",
        """
        {"subject": "%s", "description": "All.", "impact": "All.", "emergency": true, "distinct": true}
        """
            .formatted(subject));
  }

  @Test
  @Tag("PR-8")
  @Tag("CH-7")
  void an_incident_is_told_in_the_language_of_each_conversation() {
    var id = RunningDesk.ticket("regular", "The hooks are slow");
    RunningDesk.post("lead", "/desk/conversations/" + id + "/triage", "{\"language\": \"de\"}");
    try (var lead = Visit.atDesk("lead").open("/desk/#/incidents")) {
      lead.showsHeading("Incidents");
      opens(lead, "New incident");
      lead.fills("Title", "Slow webhooks").fills("What is known", "They come late.");
      lead.button("Deutsch").first().click();
      lead.fills("Title", "Langsame Webhooks").fills("What is known", "Sie kommen spät.");
      lead.pictures("desk-incident-new");
      lead.button("Publish").click();
      lead.showsHeading("Slow webhooks");
      lead.button("Link conversations…").first().click();
      lead.fills("Find by subject", "The hooks are slow");
      lead.page().locator(".many-list label").first().click();
      lead.pictures("desk-incident-link");
      lead.button("Link 1").click();
      lead.sees("Linked: 1");
      opens(lead, "Update");
      lead.button("Deutsch").last().click();
      lead.page().locator(".tell form textarea").last().fill("Es ist vorbei.");
      lead.button("English").last().click();
      lead.page().locator(".tell form textarea").last().fill("It is over.");
      lead.page().getByLabel("State").first().selectOption("resolved");
      lead.button("Send the update").click();
      lead.sees("en, de").pictures("desk-incidents");
      lead.reads(id).sees("Es ist vorbei.").sees("Langsame Webhooks");
      lead.button("Unlink").click();
      lead.sees("No longer linked to an incident");
    }
  }

  private static void opens(Visit visit, String name) {
    // An empty list opens the form by itself.
    assertThat(visit.page().locator(".loading")).hasCount(0);
    var details = visit.page().locator("details.tell").filter(with(name)).first();
    if (details.getAttribute("open") == null) {
      details.locator("summary").click();
    }
  }

  private static com.microsoft.playwright.Locator.FilterOptions with(String text) {
    return new com.microsoft.playwright.Locator.FilterOptions().setHasText(text);
  }

  @Test
  @Tag("ML-6")
  void a_held_mail_is_read_as_text_and_released() {
    RunningDesk.mail(
        "ceo@example.net",
        "New bank account",
        "X-Local-Verdict: spf=fail dkim=fail\r\n",
        "Pay there.");
    try (var agent = Visit.atDesk("agent").open("/desk/#/quarantine")) {
      agent.showsHeading("New bank account").sees("SPF: failed");
      agent.page().getByText("About this mail").first().click();
      agent.pictures("desk-quarantine");
      agent.button("Release").first().click();
      agent.sees("Release this mail?").isAccessible();
      agent.page().locator("dialog").getByText("Release", exact()).click();
      agent.page().locator("desk-composer").waitFor();
      agent.showsHeading("New bank account").sees("Pay there.");
      agent.page().getByText("About this mail").first().click();
      agent.sees("SPF: failed").isAccessible();
      agent.open("/desk/#/quarantine").sees("No mail is held back").isAccessible();
    }
  }

  @Test
  void an_admin_hands_out_what_is_kept_of_a_person_and_erases_it() {
    RunningDesk.mail("gone@example.org", "Please forget me", "", "My words.");
    try (var admin = Visit.atDesk("admin").sees("Please forget me")) {
      admin.page().locator(".rail a").getByText("Privacy").click();
      admin.showsHeading("Privacy").fills("Address or number", "gone@example.org");
      admin.button("Export").click();
      admin.showsHeading("Export: gone@example.org").button("Download the archive").waitFor();
      admin.button("Erase").click();
      admin.sees("Erase everything of gone@example.org?").isAccessible();
      admin.page().locator("dialog").getByText("Erase", exact()).click();
      admin.showsHeading("Erasure: gone@example.org");
      assertThat(admin.page().locator(".rows .badge").getByText("Done")).hasCount(2);
      assertThat(admin.button("Download the archive")).hasCount(0);
      admin.pictures("desk-privacy");
      admin.open("/desk/#/queue").page().locator("desk-queue").waitFor();
      assertThat(admin.page().getByText("Please forget me")).hasCount(0);
    }
    try (var agent = Visit.atDesk("agent")) {
      assertThat(agent.page().locator(".rail a").getByText("Privacy")).hasCount(0);
    }
  }

  private static com.microsoft.playwright.Locator.GetByTextOptions exact() {
    return new com.microsoft.playwright.Locator.GetByTextOptions().setExact(true);
  }

  @Test
  void an_article_is_written_in_two_languages_and_published() {
    try (var lead = Visit.atDesk("lead").open("/desk/#/articles/new")) {
      lead.showsHeading("New article").button("Save").click();
      lead.page().locator(".notice.bad").waitFor();
      lead.fills("Title (English)", "Rotating a key").fills("Text (English)", "Open Settings.");
      lead.button("Deutsch").click();
      lead.fills("Title (Deutsch)", "Schlüssel wechseln");
      lead.page().reload();
      lead.button("Deutsch").click();
      assertThat(lead.page().getByLabel("Title (Deutsch)")).hasValue("Schlüssel wechseln");
      lead.fills("Text (Deutsch)", "Einstellungen öffnen.").pictures("desk-article");
      lead.page().getByLabel("Offer it to customers").check();
      lead.button("Save").click();
      lead.showsHeading("Rotating a key").pictures("desk-articles");
      lead.link("Rotating a key").click();
      lead.fills("Text (English)", "Open Settings, then Keys.").button("Save").click();
      lead.sees("Published");
    }
  }

  @Test
  @Tag("PR-7")
  void reports_are_charts_tables_and_a_file() throws IOException {
    var id = RunningDesk.ticket("premium", "Counted in the report");
    RunningDesk.post(
        "agent", "/desk/conversations/" + id + "/resolve", "{\"summary\": \"Counted.\"}");
    RunningDesk.post("premium", "/conversations/" + id + "/feedback", "{\"rating\": 5}");
    RunningDesk.post("admin", "/local/settle", "{}");
    try (var lead = Visit.atDesk("lead").open("/desk/#/reports")) {
      lead.showsHeading("Promises kept").page().locator(".plot canvas").nth(4).waitFor();
      lead.pictures("desk-reports");
      lead.page().getByText("As a table").first().click();
      lead.page().locator("desk-chart table").first().waitFor();
      lead.isAccessible();
      var file = lead.page().waitForDownload(() -> lead.button("Download as CSV").click());
      org.assertj.core.api.Assertions.assertThat(Files.readString(file.path(), UTF_8))
          .contains("premium");
      lead.button("7 days").click();
      assertThat(lead.page()).hasURL(Pattern.compile(".*#/reports\\?from=.*&to=.*"));
      lead.page().locator("#report-from").fill("2020-01-01");
      lead.page().locator("#report-to").fill("2020-01-02");
      lead.sees("Nothing is counted in these days").isAccessible();
    }
  }

  @Test
  void search_shows_what_was_solved_and_the_sum_behind_a_promise() {
    var id = RunningDesk.ticket("basic", "Umlauts break the export");
    RunningDesk.post(
        "agent",
        "/desk/conversations/" + id + "/resolve",
        "{\"summary\": \"The export writes UTF-8 now.\"}");
    RunningDesk.post("admin", "/local/settle", "{}");
    try (var agent = Visit.atDesk("agent").presses("/")) {
      agent.fills("Words, a number", "umlauts export").presses("Enter");
      agent.sees("The export writes UTF-8 now.").pictures("desk-search");
      agent.page().locator("desk-search h2 a").first().click();
      agent.showsHeading("Umlauts break the export").link("How this was computed").click();
      agent.showsHeading("SLA statement " + id).sees("stopped: fulfilled");
      agent.pictures("desk-statement");
    }
  }

  @Test
  void a_lead_changes_a_customer() {
    try (var lead = Visit.atDesk("lead").open("/desk/#/customers")) {
      lead.fills("Number of the customer", "new-one").button("Show").click();
      lead.sees("There is no such customer yet");
      lead.fills("Name", "New One").fills("Email addresses", "no address").button("Save").click();
      lead.page().locator(".wrong").first().waitFor();
      lead.pictures("desk-customer");
      lead.fills("Email addresses", "new@example.org").button("Save").click();
      lead.sees("Saved.");
    }
  }
}
