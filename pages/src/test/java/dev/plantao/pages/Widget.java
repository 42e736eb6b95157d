package dev.plantao.pages;

/// Steps in the chat that more than one test takes.
final class Widget {
  private Widget() {}

  static void starts(Visit visit, String text) {
    visit.page().locator(".launcher").click();
    visit.page().locator("#words").fill(text);
    visit.page().locator("footer .primary").click();
    visit.page().locator("header code").waitFor();
  }

  static String id(Visit visit) {
    return visit.page().locator("header code").innerText();
  }
}
