package dev.plantao.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.WebSocketRoute;
import java.util.ArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Both sides of a chat reach each other, whatever the line does.
class WidgetLineTest {
  /// Pixels across.
  private static final int PHONE = 360;

  private static final int OUTAGE_MS = 30_000;
  private static final String FIRST = "The first of two.";
  private static final String SECOND = "The second of two.";

  @Test
  @Tag("CH-3")
  void a_desk_that_is_away_for_30_seconds_loses_and_doubles_nothing() {
    var customer = RunningDesk.customer("regular");
    try (var line = CutLine.open();
        var site = HostPage.of(customer, "en", line.url());
        var visit = Visit.begin().mayBeOffline().at(site.url())) {
      var id = Widget.starts(visit, "Exports stop half way since noon.");
      RunningDesk.reply("agent", id, "Before the cut.", "work");
      visit.sees("Before the cut.");

      line.cut();
      Widget.says(visit, "Said into the dark, one.");
      Widget.says(visit, "Said into the dark, two.");
      RunningDesk.reply("agent", id, "Answered meanwhile, one.", "work");
      RunningDesk.reply("agent", id, "Answered meanwhile, two.", "work");
      visit.sees("The connection is interrupted").pictures("widget-offline");
      visit.page().waitForTimeout(OUTAGE_MS);
      line.mend();

      assertThat(visit.page().locator(".talk")).containsText("Answered meanwhile, two.");
      assertThat(visit.page().locator(".talk")).containsText("Said into the dark, two.");
      assertThat(visit.page().locator(".talk .waiting")).hasCount(0);
      assertThat(Widget.messages(visit).allInnerTexts())
          .containsExactlyInAnyOrder(
              "Exports stop half way since noon.",
              "Before the cut.",
              "Answered meanwhile, one.",
              "Answered meanwhile, two.",
              "Said into the dark, one.",
              "Said into the dark, two.")
          .containsSubsequence("Said into the dark, one.", "Said into the dark, two.");
      var stored = RunningDesk.get(customer, "/conversations/" + id + "/timeline");
      assertThat(stored.split("Said into the dark", -1)).hasSize(3);
      Widget.ends(customer, id);
    }
  }

  @Test
  @Tag("CH-3")
  void what_is_still_on_its_way_stays_in_sight_when_what_was_said_before_it_arrives() {
    var customer = RunningDesk.customer("regular");
    try (var site = HostPage.of(customer, "en");
        var visit = Visit.begin()) {
      visit.page().routeWebSocket(url -> true, WidgetLineTest::confirmsOnlyTheFirst);
      var id = Widget.starts(visit.at(site.url()), "Invoices list twice.");
      Widget.says(visit, FIRST);
      Widget.says(visit, SECOND);
      assertThat(visit.page().locator(".talk li.mine:not(.waiting)"))
          .containsText(new String[] {"Invoices list twice.", FIRST});
      assertThat(visit.page().locator(".talk li.waiting")).containsText(new String[] {SECOND});
      Widget.ends(customer, id);
    }
  }

  @Test
  @Tag("CH-3")
  void the_newest_stays_in_sight_when_the_panel_becomes_lower_and_what_is_read_above_it_too() {
    var customer = RunningDesk.customer("regular");
    try (var site = HostPage.of(customer, "en");
        var visit = Visit.begin()) {
      visit.page().setViewportSize(PHONE, 740);
      var id = Widget.starts(visit.at(site.url()), "Prices are shown twice.\n".repeat(12));
      RunningDesk.reply("agent", id, "The newest of all.", "work");
      var newest = visit.page().locator(".talk").getByText("The newest of all.");
      assertThat(newest).isInViewport();

      visit.page().setViewportSize(PHONE, 400);
      assertThat(newest).isInViewport();
      visit.picture("widget-lower");

      visit.page().locator(".scroll").evaluate("scroll => scroll.scrollTo(0, 0)");
      assertThat(newest).not().isInViewport();
      visit.page().setViewportSize(PHONE, 380);
      RunningDesk.reply("agent", id, "And one more.", "work");
      assertThat(visit.page().locator(".talk")).containsText("And one more.");
      assertThat(visit.page().locator(".talk li.mine")).isInViewport();
      assertThat(visit.page().locator(".talk").getByText("And one more.")).not().isInViewport();
      Widget.ends(customer, id);
    }
  }

  /// The first message is confirmed before it arrives; of the second one nothing is heard.
  private static void confirmsOnlyTheFirst(WebSocketRoute page) {
    var early = new ArrayList<String>();
    var confirmed = new AtomicBoolean();
    page.connectToServer()
        .onMessage(frame -> {
          if (frame.text().contains("\"ack\"")) {
            if (confirmed.compareAndSet(false, true)) {
              page.send(frame.text());
              early.forEach(page::send);
            }
          } else if (frame.text().contains(FIRST) && !confirmed.get()) {
            early.add(frame.text());
          } else if (!frame.text().contains(SECOND)) {
            page.send(frame.text());
          }
        });
  }

  @Test
  @Tag("CH-2")
  void an_open_chat_goes_with_its_customer_from_page_to_page_and_tab_to_tab() {
    var customer = RunningDesk.customer("regular");
    try (var site = HostPage.of(customer, "en");
        var visit = Visit.begin().at(site.url())) {
      var id = Widget.starts(visit, "Labels print upside down.");
      visit.page().getByText("Another page").click();
      assertThat(visit.page().locator("header code")).hasText(id);
      var tab = visit.page().context().newPage();
      tab.navigate(site.url());
      tab.locator(".launcher").click();
      assertThat(tab.locator("header code")).hasText(id);
      Widget.says(visit, "From the first tab.");
      assertThat(tab.locator(".talk")).containsText("From the first tab.");

      site.signedIn("basic");
      visit.page().reload();
      // Another customer at the same machine sees nothing of it.
      visit.sees("What can we do for you?");
      assertThat(visit.page().locator(".talk")).hasCount(0);
      Widget.ends(customer, id);
    }
  }

  @Test
  void a_token_that_is_no_longer_taken_is_asked_for_again() {
    var customer = RunningDesk.customer("regular");
    try (var site = HostPage.of(customer, "en");
        var visit = Visit.begin().at(site.url())) {
      var id = Widget.starts(visit, "Colours of the charts are inverted.");
      assertThat(site.asked()).isEqualTo(1);
      var refused = new int[1];
      visit
          .page()
          .route(
              "**/conversations/**",
              route -> {
                if (refused[0]++ == 0) {
                  route.fulfill(
                      new com.microsoft.playwright.Route.FulfillOptions()
                          .setStatus(401)
                          .setHeaders(java.util.Map.of("Access-Control-Allow-Origin", "*"))
                          .setBody("{}"));
                } else {
                  route.resume();
                }
              });
      Widget.says(visit, "Only in the dark theme.");
      assertThat(visit.page().locator(".talk li.mine:not(.waiting)")).hasCount(2);
      visit.page().waitForCondition(() -> site.asked() > 1);
      assertThat(site.asked()).isEqualTo(2);
      Widget.ends(customer, id);
    }
  }
}
