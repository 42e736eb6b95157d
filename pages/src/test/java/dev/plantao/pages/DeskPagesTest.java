package dev.plantao.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Support at its desk: the everyday path, and what must not get lost on it.
class DeskPagesTest {
  @Test
  @Tag("SL-4")
  @Tag("ES-2")
  @Tag("SV-3")
  void a_ticket_of_three_people_from_the_queue_to_its_solution() throws InterruptedException {
    var id = RunningDesk.ticket("premium", "Webhooks are lost");
    try (var agent = Visit.begin().open("/desk/");
        var lead = Visit.begin().open("/desk/")) {
      agent.showsHeading("Desk").isAccessible();
      signIn(agent, "agent").sees("Webhooks are lost").sees("to the first response");
      agent.pictures("desk-queue");
      RunningDesk.get().advance(Duration.ofMinutes(31));
      agent.sees("first response overdue");

      signIn(lead, "lead").page().getByText("Webhooks are lost").first().click();
      lead.showsHeading("Webhooks are lost").sees("Escalated to the lead");
      agent.open("/desk/#/queue/" + id).showsHeading("Webhooks are lost");
      agent.button("Take it").click();
      lead.sees("assigned it to");
      agent.pictures("desk-overdue");

      agent.fills("Reply to", "Which endpoint do you use?");
      agent.button("Send and wait").click();
      agent.sees("Now it is the customer's turn");
      lead.sees("Which endpoint do you use?").sees("until it closes");
      RunningDesk.post("premium", "/conversations/" + id + "/messages", "{\"body\": \"The v2.\"}");
      agent.sees("The v2.");

      lead.button("Note").click();
      lead.fills("Note, for support only", "Same as last week.").pictures("desk-note");
      lead.button("Add the note").click();
      agent.sees("Same as last week.");

      agent.button("Expected").click();
      agent.isAccessible();
      agent.button("Resolve").first().click();
      agent.fills("What was the solution?", "Retries carry a mark now.");
      agent.page().locator("form button[type=submit]").getByText("Resolve").click();
      agent.sees("Solved.");
      assertThat(agent.page().locator(".case-head .badge").first()).hasText("Closed");
      agent.pictures("desk-resolved");
    }
  }

  @Test
  void a_stale_reply_is_refused_shows_what_changed_and_stays() {
    var id = RunningDesk.ticket("regular", "Two of us answer");
    try (var agent = at(id, "agent")) {
      var reply = agent.page().getByLabel("Reply to").first();
      reply.fill("Restart it, please.");
      agent.page().reload();
      assertThat(reply).hasValue("Restart it, please.");
      RunningDesk.post(
          "regular", "/conversations/" + id + "/messages", "{\"body\": \"It runs again.\"}");
      agent.button("Send and wait").click();
      agent.sees("Nothing was sent");
      assertThat(agent.page().locator(".stale")).containsText("It runs again.");
      assertThat(reply).hasValue("Restart it, please.");
      agent.pictures("desk-stale");
      agent.button("Send and wait").click();
      assertThat(agent.page().locator(".agent-message")).hasCount(1);
      assertThat(reply).hasValue("");
    }
  }

  @Test
  void keys_walk_the_queue_and_open_the_composer() {
    RunningDesk.ticket("basic", "By keys one");
    RunningDesk.ticket("basic", "By keys two");
    try (var agent = signIn(Visit.begin().open("/desk/"), "agent").sees("By keys two")) {
      var here = agent.page().locator(".queue-row.here h2");
      agent.page().keyboard().press("j");
      here.waitFor();
      var first = here.innerText();
      agent.page().keyboard().press("j");
      assertThat(here).not().hasText(first);
      agent.page().keyboard().press("k");
      assertThat(here).hasText(first);
      agent.showsHeading(first).page().locator("desk-composer").waitFor();
      agent.page().keyboard().press("n");
      Locator note = agent.page().getByLabel("Note, for support only");
      assertThat(note).isFocused();
      // While writing, a key is a letter.
      agent.page().keyboard().press("j");
      assertThat(note).hasValue("j");
      agent.page().locator(".case h1").focus();
      agent.page().keyboard().press("?");
      agent.sees("Next conversation").isAccessible();
    }
  }

  @Test
  void triage_and_ready_words_in_the_language_of_the_customer() {
    var id = RunningDesk.ticket("regular", "Wer hilft?");
    try (var agent = at(id, "lead")) {
      agent.page().locator("#triage-language").selectOption("de");
      agent.page().locator("#triage-severity").selectOption("2");
      agent.button("Apply").click();
      agent.sees("Severity changed from 3 to 2");
      agent.page().locator(".canned").selectOption("fixed");
      assertThat(agent.page().getByLabel("Reply to").first())
          .hasValue(java.util.regex.Pattern.compile("Das ist jetzt behoben.*"));
    }
  }

  @Test
  void scripts_in_any_field_are_only_text() {
    var nasty = "<img src=x onerror=alert(1)><script>alert(2)</script>{{alert(3)}}";
    var id = RunningDesk.ticket("premium", nasty);
    RunningDesk.post(
        "agent", "/desk/conversations/" + id + "/notes", "{\"body\": \"%s\"}".formatted(nasty));
    try (var agent = Visit.begin().open("/desk/")) {
      signIn(agent, "agent").open("/desk/#/queue/" + id).showsHeading("<img src=x onerror");
      assertThat(agent.page().locator(".note .words")).containsText("<script>alert(2)</script>");
      assertThat(agent.page().locator("main img, main script, desk-queue img")).hasCount(0);
      agent.fits().isAccessible();
    }
  }

  @Test
  void calls_incidents_quarantine_and_search() {
    RunningDesk.post(
        "premium",
        "/tickets",
        """
        {"subject": "Everything stands still", "description": "All.", "impact": "All.", "emergency": true}
        """);
    try (var lead = signIn(Visit.begin().open("/desk/"), "lead").sees("Emergency")) {
      lead.link("On call").click();
      lead.sees("Everything stands still").pictures("desk-calls");
      lead.button("I take it").first().click();
      lead.sees("Taken");
      lead.link("Incidents").click();
      lead.fills("Title", "Slow webhooks").fills("What is known", "They come late.");
      lead.button("Publish").click();
      lead.showsHeading("Slow webhooks").pictures("desk-incidents");
      lead.fills("Update", "Over.").page().getByLabel("State").first().selectOption("resolved");
      lead.button("Send the update").click();
      lead.page().locator(".badge.good").getByText("Over").waitFor();
      lead.link("Search").click();
      lead.fills("Words, a number", "Everything stands still").button("Search").click();
      lead.sees("Everything stands still").pictures("desk-search");
      lead.link("Quarantine").click();
      lead.sees("No mail is held back").isAccessible();
      lead.page().getByLabel("Away").check();
      lead.page().reload();
      assertThat(lead.page().getByLabel("Away")).isChecked();
      lead.page().getByLabel("Away").uncheck();
    }
  }

  @Test
  void two_conversations_become_one_and_two_again() {
    var first = RunningDesk.ticket("nochat", "The first of both");
    var second =
        RunningDesk.post(
                "nochat",
                "/tickets",
                """
                {"subject": "Invoice", "description": "A number.", "impact": "No.", "distinct": true}
                """)
            .replaceFirst("(?s).*?\"id\":\"([^\"]+)\".*", "$1");
    try (var agent = at(second, "agent")) {
      agent.fills("Number of the conversation", first).button("Merge").click();
      agent.sees("Continued in").isAccessible();
      agent.button("Undo the merge").click();
      agent.page().getByLabel("Number of the conversation").waitFor();
    }
  }

  @Test
  @Tag("SL-8")
  void an_admin_changes_the_policy_and_reads_what_is_wrong_beside_it() {
    try (var admin = signIn(Visit.begin().open("/desk/"), "admin")) {
      admin.link("Policy").click();
      var text = admin.page().locator("#policy-text");
      text.waitFor();
      var whole = text.inputValue();
      text.fill(whole.replace("PT30M", "soon"));
      admin.fills("Reason", "A trial.").button("Put on record").click();
      admin.page().locator(".notice li").first().waitFor();
      admin.pictures("desk-policy");
      text.fill(whole);
      admin.button("Put on record").click();
      admin.sees("The new policy is on record");
    }
  }

  @Test
  void the_desk_is_not_for_customers() {
    try (var visit = signIn(Visit.begin().open("/desk/"), "premium")) {
      visit.sees("This is where support works").isAccessible();
    }
  }

  private static Visit at(String id, String user) {
    return signIn(Visit.begin().open("/desk/"), user).open("/desk/#/queue/" + id);
  }

  private static Visit signIn(Visit visit, String user) {
    visit.button("Sign in to the desk").click();
    visit
        .page()
        .locator("#people a", new com.microsoft.playwright.Page.LocatorOptions().setHasText(user))
        .first()
        .click();
    visit.page().waitForURL(RunningDesk.url("/desk/") + "**");
    return visit;
  }
}
