package dev.plantao.pages;

import org.junit.jupiter.api.Test;

/// The page that shows the chat, and how to embed it.
class WidgetDemoTest {
  @Test
  void the_demonstration_says_how_and_lets_its_people_chat() {
    try (var visit = Visit.begin().open("/widget/demo")) {
      visit.showsHeading("The chat, on a page like yours").sees("How to embed it");
      visit.pictures("widget-demo").button("Sign in").first().click();
      visit.page().locator("#people a").getByText("premium").first().click();
      visit.page().waitForURL(RunningDesk.url("/widget/demo") + "**");
      visit.button("Sign out").waitFor();
      Widget.opens(visit).sees("What can we do for you?").isAccessible();
    }
  }
}
