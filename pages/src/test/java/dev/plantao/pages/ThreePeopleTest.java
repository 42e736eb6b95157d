package dev.plantao.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// The whole story of a ticket, each of its three people in front of a page of their own.
class ThreePeopleTest {
  @Test
  @Tag("SL-1")
  @Tag("SL-4")
  @Tag("ES-1")
  @Tag("ES-2")
  @Tag("SV-3")
  @Tag("SV-4")
  @Tag("PR-4")
  @Tag("PR-5")
  void a_ticket_from_its_report_over_a_broken_promise_to_its_rating() throws InterruptedException {
    try (var customer = Visit.begin().open("/").signIn("premium");
        var agent = Visit.atDesk("agent");
        var lead = Visit.atDesk("lead")) {
      var id = reports(customer, "Payments are confirmed twice");
      agent.sees("Payments are confirmed twice").sees("to the first response");
      agent.pictures("desk-queue");

      breaksThePromise(customer, agent, lead);
      lead.link("Payments are confirmed twice").first().click();
      lead.showsHeading("Payments are confirmed twice").sees("Escalated to the lead");
      agent.reads(id).presses("a");
      lead.sees("assigned it to");
      agent.pictures("desk-overdue");

      agent.presses("r").fills("Reply to", "Which endpoint do you use?");
      agent.presses("Control+Enter").sees("Now it is the customer's turn");
      lead.sees("Which endpoint do you use?").sees("until it closes");
      customer.sees("Which endpoint do you use?");
      customer.fills("Your message", "The v2 endpoint.").button("Send").click();
      agent.sees("The v2 endpoint.");

      lead.presses("Escape").presses("n");
      lead.fills("Note, for support only", "Same as last week.").pictures("desk-note");
      lead.button("Add the note").click();
      agent.sees("Same as last week.");
      org.assertj.core.api.Assertions.assertThat(customer.page().content())
          .doesNotContain("Same as last week.");

      promises(agent, customer);
      resolves(agent, customer);
      lead.sees("Quick in the end.").pictures("desk-rated");
    }
  }

  private static String reports(Visit customer, String subject) {
    customer.open("/#/new");
    customer
        .fills("Subject", subject)
        .fills("What happens?", "Every payment is confirmed two times.")
        .fills("Impact", "Orders are shipped twice.");
    customer.button("Open the ticket").click();
    customer.showsHeading(subject).sees("An answer by");
    return customer.page().url().replaceAll(".*/", "");
  }

  private static void breaksThePromise(Visit customer, Visit agent, Visit lead)
      throws InterruptedException {
    RunningDesk.get().advance(Duration.ofMinutes(31));
    agent.sees("first response overdue");
    customer.sees("and did not keep it");
    assertThat(lead.page().locator(".queue-section.escalated"))
        .containsText("Payments are confirmed twice");
  }

  private static void promises(Visit agent, Visit customer) {
    var at = RunningDesk.get().clock().instant().plus(Duration.ofHours(5));
    agent.presses("Escape").presses("w");
    agent.fills("Solved by", at.toString().substring(0, 16)).fills("Reason", "The fix is tested.");
    agent.isAccessible().button("Tell the customer").click();
    customer.sees("The fix is tested.");
  }

  private static void resolves(Visit agent, Visit customer) {
    agent.presses("Escape").presses("e");
    agent.fills("What was the solution?", "Retries carry a mark now.");
    agent.page().locator("form button[type=submit]").getByText("Resolve").click();
    agent.sees("Solved.");
    assertThat(agent.page().locator(".case-head .badge").first()).hasText("Closed");
    agent.pictures("desk-resolved");
    customer.sees("Retries carry a mark now.").sees("How did we do?");
    customer.page().getByLabel("4 of 5").first().check();
    customer.fills("What should we know?", "Quick in the end.").button("Send feedback").click();
  }
}
