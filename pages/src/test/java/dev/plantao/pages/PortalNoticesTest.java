package dev.plantao.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Route;
import java.util.ArrayList;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// What the portal makes of answers that a desk at rest does not give.
class PortalNoticesTest {
  private static final String INCIDENT =
      """
      {"incidents": [{"id": "I-4QW8ZK2M7R1C", "title": "Webhooks are delayed", "state": "identified",
        "startedAt": "2026-11-22T09:40:00Z",
        "updates": [{"at": "2026-11-22T10:05:00Z", "state": "identified", "text": "A queue is full."},
                    {"at": "2026-11-22T09:40:00Z", "state": "investigating", "text": "We are looking."}]}]}
      """;

  private static void answer(Route route, int status, String body) {
    route.fulfill(
        new Route.FulfillOptions()
            .setStatus(status)
            .setContentType("application/json")
            .setBody(body));
  }

  @Test
  @Tag("PR-8")
  void an_ongoing_incident_stands_before_every_way_to_report() {
    try (var visit = Visit.begin()) {
      visit.page().route("**/status?*", route -> answer(route, 200, INCIDENT));
      visit.open("/").sees("We already know of this").sees("A queue is full.");
      visit.open("/#/contact").sees("Webhooks are delayed");
      visit.open("/#/status").sees("1 incident is going on.").sees("We are looking.");
      visit.pictures("portal-incident").open("/").signIn("premium").sees("Webhooks are delayed");
      visit.open("/#/new").sees("Webhooks are delayed").isAccessible();
    }
  }

  @Test
  @Tag("DU-1")
  void a_case_that_is_open_already_is_shown_and_can_be_insisted_on() {
    var id = RunningDesk.ticket("basic", "Nothing is delivered");
    var sent = new ArrayList<String>();
    try (var visit = Visit.atPortal("basic").open("/#/new")) {
      visit
          .page()
          .route(
              "**/tickets",
              route -> {
                sent.add(route.request().postData());
                if (sent.size() == 1) {
                  answer(
                      route,
                      409,
                      """
                      {"type": "/problems/duplicate-case", "title": "Open already", "status": 409,
                       "detail": "There is one.", "conversation": "%s"}
                      """
                          .formatted(id));
                } else {
                  route.resume();
                }
              });
      visit.fills("Subject", "Another").fills("What happens?", "Same.").fills("Impact", "All.");
      visit.button("Open the ticket").click();
      visit.sees("You already have an open case like this").sees("Nothing is delivered");
      visit.pictures("portal-duplicate").button("It is another case").click();
      visit.showsHeading("Another");
      org.assertj.core.api.Assertions.assertThat(sent.getFirst()).doesNotContain("distinct");
      org.assertj.core.api.Assertions.assertThat(sent.getLast()).contains("\"distinct\":true");
    }
  }

  @Test
  void help_is_suggested_while_somebody_writes() {
    try (var visit = Visit.atPortal("basic").open("/#/new")) {
      var help =
          "{\"items\": [{\"title\": \"Renew a token\", \"url\": \"/articles/A-1\"},"
              + "{\"title\": \"Bad\", \"url\": \"javascript:alert(1)\"}]}";
      visit.page().route("**/suggestions?*", route -> answer(route, 200, help));
      visit.fills("Subject", "How do I renew my token?");
      assertThat(visit.link("Renew a token")).hasAttribute("href", "#/help/articles/A-1");
      assertThat(visit.link("Bad")).hasAttribute("href", "#/");
      visit.isAccessible();
    }
  }

  @Test
  @Tag("SE-3")
  void a_masked_secret_is_told_with_what_to_do() {
    var id = RunningDesk.ticket("basic", "With a key");
    try (var visit = Visit.atPortal("basic")) {
      visit
          .page()
          .route(
              "**/conversations/" + id,
              route -> {
                var body = route.fetch().text();
                answer(route, 200, body.replace("\"masked\":[]", "\"masked\":[\"api-key\"]"));
              });
      visit.open("/#/conversations/" + id).sees("We masked a secret").sees("API key");
      visit.isAccessible();
    }
  }

  @Test
  void what_cannot_be_sent_is_kept_and_sent_again_with_the_same_key() {
    var id = RunningDesk.ticket("basic", "Over a bad line");
    var keys = new ArrayList<String>();
    try (var visit = Visit.atPortal("basic").mayBeOffline().open("/#/conversations/" + id)) {
      visit
          .page()
          .route(
              "**/messages",
              route -> {
                keys.add(route.request().headerValue("Idempotency-Key"));
                if (keys.size() == 1) {
                  route.abort();
                } else {
                  route.resume();
                }
              });
      visit.fills("Your message", "Do you hear me?").button("Send").click();
      visit.sees("There is no connection to the desk");
      visit.button("Send").click();
      assertThat(visit.page().locator(".customer-message")).containsText("Do you hear me?");
      org.assertj.core.api.Assertions.assertThat(keys).hasSize(2).doesNotContainNull();
      org.assertj.core.api.Assertions.assertThat(keys.getFirst()).isEqualTo(keys.getLast());
    }
  }
}
