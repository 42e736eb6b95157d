package dev.plantao.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Support at its desk: queue and conversation, and what must not get lost there.
class DeskPagesTest {
  @Test
  void a_stale_reply_is_refused_shows_what_changed_and_stays() {
    var id = RunningDesk.ticket("regular", "Two of us answer");
    try (var agent = Visit.atDesk("agent").reads(id)) {
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

  /// The page asks for the facts first and for the timeline then, and something comes in between.
  @Test
  void what_stands_in_the_timeline_was_seen_and_an_answer_to_it_is_not_stale() {
    var id = RunningDesk.ticket("regular", "Just in time");
    var early = new ArrayList<APIResponse>();
    try (var agent = Visit.atDesk("agent")) {
      agent
          .page()
          .route(
              url -> url.endsWith("/desk/conversations/" + id),
              route -> {
                if (early.isEmpty()) {
                  early.add(route.fetch());
                  RunningDesk.post(
                      "regular",
                      "/conversations/" + id + "/messages",
                      "{\"body\": \"It runs again.\"}");
                }
                route.fulfill(new Route.FulfillOptions().setResponse(early.getFirst()));
              });
      agent.reads(id).sees("It runs again.").fills("Reply to", "Good to hear.");
      agent.button("Send and wait").click();
      agent.sees("Now it is the customer's turn");
      assertThat(agent.page().locator(".stale")).hasCount(0);
    }
  }

  @Test
  void what_is_sent_while_something_is_under_way_goes_after_it() {
    var id = RunningDesk.ticket("basic", "One after the other");
    var held = new ArrayList<Route>();
    try (var agent = Visit.atDesk("agent").reads(id)) {
      agent.page().route("**/notes", held::add);
      agent.presses("n").fills("Note, for support only", "Looked at it.");
      agent.button("Add the note").click();
      agent.page().waitForCondition(() -> !held.isEmpty());
      agent.presses("Escape").presses("r").fills("Reply to", "We look into it.");
      agent.button("Send, keep working").click();
      held.getFirst().resume();
      assertThat(agent.page().locator(".agent-message")).containsText("We look into it.");
      agent.sees("Looked at it.");
    }
  }

  @Test
  void two_who_look_at_the_same_see_each_other_and_who_writes() {
    var id = RunningDesk.ticket("regular", "Who of us answers?");
    try (var agent = Visit.atDesk("agent").reads(id);
        var lead = Visit.atDesk("lead").reads(id)) {
      agent.sees("also here: lead");
      lead.sees("also here: agent").presses("r").presses("H");
      agent.sees("lead is writing…").pictures("desk-two");
      lead.fills("Reply to", "Here it is.").button("Send, keep working").click();
      agent.sees("Here it is.");
      RunningDesk.post(
          "regular", "/conversations/" + id + "/messages", "{\"body\": \"Thank you.\"}");
      agent.sees("Thank you.");
      lead.sees("Thank you.");
    }
  }

  @Test
  void keys_walk_the_queue_and_open_the_composer() {
    RunningDesk.ticket("basic", "By keys one");
    RunningDesk.ticket("basic", "By keys two");
    try (var agent = Visit.atDesk("agent").sees("By keys two")) {
      var here = agent.page().locator(".queue-row.here h3");
      agent.presses("j");
      here.waitFor();
      var first = here.innerText();
      agent.presses("j");
      assertThat(here).not().hasText(first);
      agent.presses("k");
      assertThat(here).hasText(first);
      agent.showsHeading(first).page().locator("desk-composer").waitFor();
      agent.presses("n");
      Locator note = agent.page().getByLabel("Note, for support only");
      assertThat(note).isFocused();
      // While writing, a key is a letter; Escape leaves the field.
      agent.presses("j");
      assertThat(note).hasValue("j");
      agent.presses("Escape").presses("x");
      assertThat(agent.page().getByLabel("To which team?")).isFocused();
      agent.presses("Escape").presses("t");
      assertThat(agent.page().locator("#triage-severity")).isFocused();
      agent.presses("Escape").presses("?");
      agent.sees("Next conversation").sees("Unassigned only").pictures("desk-keys");
      agent.presses("Escape");
      assertThat(agent.page().locator("dialog")).hasCount(0);
      agent.presses("/");
      assertThat(agent.page().locator("#search-q")).isFocused();
    }
  }

  @Test
  @Tag("SV-3")
  void the_cut_of_the_queue_stands_in_its_address() {
    var mine = RunningDesk.ticket("basic", "This one is mine");
    RunningDesk.ticket("basic", "This one is nobody's");
    RunningDesk.post(
        "agent", "/desk/conversations/" + mine + "/triage", "{\"assignee\": \"agent\"}");
    try (var agent = Visit.atDesk("agent").sees("This one is nobody's")) {
      agent.presses("m");
      assertThat(agent.page()).hasURL(Pattern.compile(".*#/queue\\?view=mine"));
      assertThat(inQueue(agent, "This one is nobody's")).hasCount(0);
      agent.link("This one is mine").click();
      assertThat(agent.page()).hasURL(Pattern.compile(".*" + mine + "\\?view=mine"));
      agent.page().reload();
      agent.sees("This one is mine");
      assertThat(inQueue(agent, "This one is nobody's")).hasCount(0);
      agent.page().getByText("Filters").click();
      agent.page().locator("#filter-severity").selectOption("1");
      agent.sees("A filter hides it").isAccessible();
      agent.link("Show everything").click();
      agent.sees("This one is nobody's");
    }
  }

  private static Locator inQueue(Visit visit, String subject) {
    return visit.page().locator(".queue-row h3").getByText(subject);
  }

  @Test
  @Tag("SV-2")
  @Tag("CH-7")
  void triage_and_ready_words_in_the_language_of_the_customer() {
    var id = RunningDesk.ticket("regular", "Wer hilft?");
    try (var agent = Visit.atDesk("lead").reads(id)) {
      agent.page().locator("#triage-language").selectOption("de");
      agent.page().locator("#triage-severity").selectOption("2");
      agent.button("Apply").click();
      agent.sees("Severity changed from 3 to 2").presses("Escape").presses("c");
      agent.sees("Ready answers (Deutsch)").pictures("desk-ready-answers");
      agent.fills("Find", "around").page().locator(".canned-list button").first().click();
      var reply = agent.page().getByLabel("Reply to").first();
      assertThat(reply).hasValue(Pattern.compile("Bis das behoben ist.*___"));
      // What only the agent knows is still open.
      agent.button("Send and wait").click();
      agent.sees("Fill in the blank (___) first.");
      reply.pressSequentially("neu starten.");
      agent.button("Send, keep working").click();
      agent.sees("umgehen: neu starten.");
    }
  }

  @Test
  void a_file_goes_with_a_reply_and_can_be_had_again() throws IOException {
    var id = RunningDesk.ticket("regular", "Send me the log");
    try (var agent = Visit.atDesk("agent").reads(id)) {
      agent.fills("Reply to", "Here it is.");
      agent
          .page()
          .locator("desk-composer input[type=file]")
          .setInputFiles(new FilePayload("hooks.log", "text/plain", "all is well".getBytes(UTF_8)));
      agent.sees("hooks.log").isAccessible();
      agent.button("Send, keep working").click();
      var sent = agent.page().locator(".agent-message .attachments").getByText("hooks.log");
      sent.waitFor();
      RunningDesk.post("admin", "/local/settle", "{}");
      var file = agent.page().waitForDownload(sent::click);
      org.assertj.core.api.Assertions.assertThat(Files.readString(file.path(), UTF_8))
          .contains("all is well");
    }
  }

  @Test
  @Tag("DU-2")
  void two_conversations_become_one_and_two_again() {
    var first = RunningDesk.ticket("nochat", "The first of both");
    var second =
        RunningDesk.idOf(
            RunningDesk.post(
                "nochat",
                "/tickets",
                """
                {"subject": "Invoice", "description": "A number.", "impact": "No.", "distinct": true}
                """));
    try (var agent = Visit.atDesk("agent").reads(second)) {
      agent.page().locator("summary").getByText("Merge").click();
      agent.fills("Number of the conversation", first).button("Merge").click();
      agent.sees("Continued in").isAccessible();
      agent.button("Undo the merge").click();
      agent.sees("Reopened");
    }
  }

  @Test
  @Tag("DU-2")
  void a_message_that_is_another_case_becomes_a_ticket_of_its_own() {
    var id = RunningDesk.ticket("nochat", "The exports stop");
    RunningDesk.post(
        "nochat",
        "/conversations/" + id + "/messages",
        "{\"body\": \"Where is the invoice of October?\"}");
    try (var agent = Visit.atDesk("agent").reads(id)) {
      agent.button("Split off as a case of its own").click();
      agent.pictures("desk-split");
      agent.fills("Subject of the new ticket", "Invoice of October").button("Split off").click();
      agent.showsHeading("Invoice of October").sees("Split from another conversation");
      agent.page().locator("desk-side a.code").getByText(id).click();
      agent.showsHeading("The exports stop").sees("Became");
    }
  }

  @Test
  @Tag("PR-7")
  void what_people_say_of_the_work_stands_beside_it() {
    var id = RunningDesk.ticket("basic", "How was it?");
    RunningDesk.post("agent", "/desk/conversations/" + id + "/resolve", "{\"summary\": \"Done.\"}");
    RunningDesk.post(
        "basic", "/conversations/" + id + "/feedback", "{\"rating\": 4, \"comment\": \"Quick.\"}");
    try (var lead = Visit.atDesk("lead").reads(id)) {
      lead.page().getByText("Rate the work from inside").click();
      lead.page().locator("desk-rating").getByLabel("3 of 5").last().check();
      lead.fills("What should we learn", "Say so earlier.").button("Put on record").click();
      lead.sees("It is on record.").sees("Say so earlier.");
      assertThat(lead.page().locator("desk-rating .stars")).hasCount(2);
      lead.isAccessible();
    }
  }

  @Test
  void the_desk_is_not_for_customers() {
    try (var visit = Visit.begin().open("/desk/")) {
      visit.showsHeading("Desk").isAccessible();
      visit.page().locator("main .button.primary").first().click();
      visit.page().locator("#people a").getByText("premium").first().click();
      visit.sees("This is where support works").isAccessible();
    }
  }
}
