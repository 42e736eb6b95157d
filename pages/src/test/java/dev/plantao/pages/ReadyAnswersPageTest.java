package dev.plantao.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// A team's ready answers: written by a lead, chosen by an agent.
class ReadyAnswersPageTest {
  private static Locator own(Visit visit) {
    return visit.page().locator("desk-ready .rows").first();
  }

  /// @param texts by language, as the API takes them
  private static String written(String texts) {
    return RunningDesk.idOf(
        RunningDesk.post("lead", "/desk/ready-answers", "{\"texts\": %s}".formatted(texts)));
  }

  private static void removed(String id) {
    RunningDesk.send("DELETE", "lead", "/desk/ready-answers/" + id, "");
  }

  @Test
  @Tag("CH-7")
  void a_lead_writes_one_from_what_the_desk_brings_along_changes_and_removes_it() {
    try (var lead = Visit.atDesk("lead")) {
      lead.page().locator(".rail a").getByText("Ready answers").click();
      lead.sees("Your team has none of its own yet.").sees("customer's name");
      lead.page()
          .locator("desk-ready .card")
          .filter(new Locator.FilterOptions().setHasText("A way around it"))
          .getByText("Write your own from it")
          .click();
      lead.showsHeading("New ready answer");
      lead.fills("Title (English)", "Clear the cache");
      lead.page().locator("#ready-body-en").fill("Hi ");
      lead.button("customer's name").click();
      assertThat(lead.page().locator("#ready-body-en")).hasValue("Hi {name}");
      lead.page().keyboard().type(", please clear {nmae}.");
      lead.button("Save").click();
      // Of those that the desk brings along the titles are not translated; all is told at once.
      lead.page().locator(".notice.bad li").nth(4).waitFor();
      lead.sees("Title (Português)");
      assertThat(lead.page().locator("#ready-body-en-wrong")).containsText("not nmae");
      lead.page().locator("#ready-body-en").fill("Hi {name}, please clear the cache.");
      assertThat(lead.page().locator("#ready-body-en-wrong")).hasCount(0);
      for (var language : new String[] {"Português", "Español", "Русский"}) {
        lead.button(language).click();
        lead.page().locator("textarea[id^=ready-body-]").fill("");
      }
      lead.page().locator("[name=ready-de]").click();
      lead.fills("Title (Deutsch)", "Zwischenspeicher leeren").pictures("desk-ready-new");
      lead.page().reload();
      lead.page().locator("[name=ready-de]").click();
      assertThat(lead.page().getByLabel("Title (Deutsch)")).hasValue("Zwischenspeicher leeren");
      lead.button("Save").click();
      lead.sees("Saved; all of support can choose it.").pictures("desk-ready");

      lead.link("Clear the cache").click();
      lead.page().locator("#ready-body-en").fill("Hi {name}, ___ please.");
      lead.button("Save").click();
      assertThat(own(lead)).containsText("blank please.");
      lead.link("Clear the cache").click();
      lead.page().getByText("Who changed it, and when").click();
      lead.sees("Version 1").isAccessible();
      lead.button("Remove").click();
      lead.sees("Remove “Clear the cache”?").isAccessible();
      lead.page().locator("dialog").getByText("Remove", exactly()).click();
      lead.sees("Your team has none of its own yet.");
    }
  }

  private static Locator.GetByTextOptions exactly() {
    return new Locator.GetByTextOptions().setExact(true);
  }

  @Test
  @Tag("CH-7")
  void an_agent_chooses_one_in_the_language_of_the_customer_or_sees_in_which_it_is() {
    var both =
        written(
            """
            {"en": {"title": "Restart the hub", "body": "Hi {name}, restart the hub."},
             "de": {"title": "Hub neu starten", "body": "Hallo {name}, Fall {id}: den Hub neu starten. {agent}"}}
            """);
    var english = written("{\"en\": {\"title\": \"Hub is old\", \"body\": \"The hub is old.\"}}");
    var id = RunningDesk.ticket("regular", "Der Hub steht");
    RunningDesk.post("lead", "/desk/conversations/" + id + "/triage", "{\"language\": \"de\"}");
    try (var agent = Visit.atDesk("agent").reads(id)) {
      agent.presses("c").sees("Ready answers (Deutsch)").fills("Find", "hub");
      var shown = agent.page().locator(".canned-list button");
      assertThat(shown).hasCount(2);
      assertThat(shown.first()).containsText("Only in English");
      assertThat(shown.last()).containsText("Restart the hub");
      assertThat(shown.last()).containsText("den Hub neu starten");
      agent.pictures("desk-ready-choice").fills("Find", "neu starten").presses("Enter");
      var reply = agent.page().getByLabel("Reply to").first();
      assertThat(reply).hasValue("Hallo Regular, Fall " + id + ": den Hub neu starten.");
      agent.button("Send, keep working").click();
      assertThat(agent.page().locator(".agent-message")).containsText("den Hub neu starten.");

      agent.open("/desk/#/ready").sees("Hub is old").isAccessible();
      assertThat(agent.page().locator("desk-ready a")).hasCount(0);
    } finally {
      removed(both);
      removed(english);
    }
  }

  @Test
  void who_has_not_seen_the_newest_version_is_told_and_keeps_what_was_written() {
    var id = written("{\"en\": {\"title\": \"Two write it\", \"body\": \"First.\"}}");
    try (var lead = Visit.atDesk("lead").open("/desk/#/ready/" + id)) {
      lead.page().locator("#ready-body-en").fill("Mine.");
      RunningDesk.send(
          "PUT",
          "admin",
          "/desk/ready-answers/" + id,
          "{\"texts\": {\"en\": {\"title\": \"Two write it\", \"body\": \"Theirs.\"}}}");
      lead.button("Save").click();
      lead.sees("Somebody changed it meanwhile.").isAccessible();
      assertThat(lead.page().locator("#ready-body-en")).hasValue("Mine.");
      lead.button("Discard what was written").click();
      assertThat(lead.page().locator("#ready-body-en")).hasValue("Theirs.");
    } finally {
      removed(id);
    }
  }

  @Test
  void those_that_the_desk_brings_along_can_be_chosen_when_the_others_cannot_be_had() {
    var id = RunningDesk.ticket("basic", "A bad day");
    try (var agent = Visit.atDesk("agent").reads(id)) {
      agent.page().route("**/desk/ready-answers?*", route -> route.abort("connectionfailed"));
      agent.mayBeOffline().presses("c").sees("could not be loaded");
      agent.fills("Find", "fixed now").page().locator(".canned-list button").first().click();
      assertThat(agent.page().getByLabel("Reply to").first())
          .hasValue(Pattern.compile("fixed now"));
    }
  }
}
