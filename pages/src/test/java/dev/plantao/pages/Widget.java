package dev.plantao.pages;

import com.microsoft.playwright.Locator;

/// Steps in the chat that more than one test takes, whatever its language.
final class Widget {
  private Widget() {}

  static Visit opens(Visit visit) {
    visit.page().locator(".launcher").click();
    visit.page().locator("#words, .scroll .button").first().waitFor();
    return visit;
  }

  /// Opens the panel and a chat, and gives the chat's id.
  static String starts(Visit visit, String text) {
    opens(visit).page().locator("#words").fill(text);
    visit.page().locator("footer .primary").click();
    return id(visit);
  }

  static String id(Visit visit) {
    return visit.page().locator("header code").innerText();
  }

  static void says(Visit visit, String text) {
    visit.page().locator(".composer textarea").fill(text);
    visit.page().locator(".composer textarea").press("Enter");
  }

  static Locator messages(Visit visit) {
    return visit.page().locator(".talk .words");
  }

  /// So that the next chat of the same customer is no duplicate.
  static void ends(String user, String id) {
    RunningDesk.post(user, "/conversations/" + id + "/close", "{}");
  }
}
