package dev.plantao.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// A customer on the portal, from the report to the rating.
class PortalStoryTest {
  @Test
  @Tag("PR-1")
  @Tag("PR-2")
  @Tag("PR-5")
  @Tag("SL-1")
  void a_customer_reports_sees_the_promise_reads_the_answer_and_rates() {
    try (var visit = Visit.begin().open("/").signIn("premium")) {
      visit.link("New ticket").first().click();
      reports(visit, "Webhooks arrive twice");
      var id = visit.page().url().replaceAll(".*/", "");
      visit.sees("An answer by").pictures("portal-promised");

      RunningDesk.post(
          "agent",
          "/desk/conversations/" + id + "/replies",
          "{\"body\": \"We found it. Which endpoint do you use?\", \"then\": \"wait\"}");
      visit.sees("Which endpoint do you use?").sees("Waiting for you");
      assertThat(visit.page().locator("[aria-live]").getByText("Which endpoint")).isAttached();
      visit.pictures("portal-answered");

      visit.fills("Your message", "The v2 endpoint.").button("Send").click();
      visit.sees("The v2 endpoint.").sees("Support is working on it");
      RunningDesk.post(
          "agent",
          "/desk/conversations/" + id + "/resolve",
          "{\"summary\": \"Retries are marked now.\"}");
      visit.sees("How did we do?").pictures("portal-resolved");

      visit.page().getByLabel("5 of 5: good").check();
      visit.fills("What should we know?", "Quick, thank you.").button("Send feedback").click();
      visit.sees("Feedback: 5 of 5").sees("Quick, thank you.");

      visit.button("Reopen").click();
      visit.sees("Reopened");
      visit.button("Close it").click();
      visit.isAccessible();
      visit.page().locator("dialog").getByText("Close it").click();
      visit.sees("Closed by the customer");
      visit.link("← Your conversations").click();
      visit.sees("Webhooks arrive twice").pictures("portal-list");
    }
  }

  private static void reports(Visit visit, String subject) {
    visit.showsHeading("New ticket");
    visit.button("Open the ticket").click();
    visit.sees("Please fill this in.").pictures("portal-incomplete");
    visit
        .fills("Subject", subject)
        .fills("What happens?", "Since this morning every webhook is delivered two times.")
        .fills("Impact", "Orders are shipped twice; about 40 so far.")
        .fills("Steps to reproduce", "Create any order.")
        .fills("When it happened", "2026-03-02T09:00");
    visit.page().getByText("API request and response").click();
    visit.fills("API request", "POST /v2/orders").fills("API response", "200 {\"id\": 81}");
    visit.page().getByLabel("This is an emergency").check();
    visit.sees("wakes the person on call").pictures("portal-new");
    visit.page().getByLabel("This is an emergency").uncheck();
    visit.button("Open the ticket").dblclick();
    visit.showsHeading(subject);
  }

  @Test
  void what_was_being_written_survives_a_reload() {
    var id = RunningDesk.ticket("premium", "A draft survives");
    try (var visit = Visit.atPortal("premium").open("/#/conversations/" + id)) {
      visit.fills("Your message", "Half an ans");
      visit.page().reload();
      assertThat(visit.page().getByLabel("Your message")).hasValue("Half an ans");
      visit.open("/#/new").fills("Subject", "Half a sub");
      visit.page().reload();
      assertThat(visit.page().getByLabel("Subject")).hasValue("Half a sub");
    }
  }

  @Test
  void a_double_click_opens_one_ticket() {
    var subject = "Only one of these";
    try (var visit = Visit.atPortal("regular").open("/#/new")) {
      visit.fills("Subject", subject).fills("What happens?", "It is slow.").fills("Impact", "All.");
      visit.button("Open the ticket").dblclick();
      visit.showsHeading(subject);
      RunningDesk.post("admin", "/local/settle", "{}");
      visit.link("← Your conversations").click();
      assertThat(visit.link(subject)).hasCount(1);
    }
  }

  @Test
  @Tag("SL-4")
  @Tag("ES-2")
  void a_broken_promise_is_owned_up_to() throws InterruptedException {
    var id = RunningDesk.ticket("premium", "Nobody answers");
    RunningDesk.get().advance(java.time.Duration.ofMinutes(31));
    try (var visit = Visit.atPortal("premium").open("/#/conversations/" + id)) {
      visit.sees("and did not keep it").sees("the support lead was called in");
      visit.pictures("portal-broken");
      visit.link("How this was computed").click();
      visit
          .showsHeading("SLA statement " + id)
          .sees("0:30:00")
          .sees("ran: our turn")
          .sees("to the lead")
          .pictures("portal-statement");
    }
  }

  @Test
  void the_conversation_of_another_customer_is_not_there() {
    var id = RunningDesk.ticket("premium", "Mine alone");
    try (var visit = Visit.atPortal("basic").open("/#/conversations/" + id)) {
      visit.showsHeading("There is no such conversation").isAccessible();
    }
  }
}
