package dev.plantao.pages;

import com.microsoft.playwright.Page;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Every view of the desk in every language: no text is missing, and the longest words fit on a
/// phone.
class DeskLanguagesTest {
  private static final List<String> VIEWS =
      List.of("queue", "search", "calls", "incidents", "quarantine", "articles", "articles/new");
  private static final List<String> MORE =
      List.of("ready", "ready/new", "reports", "customers/premium", "policy");

  @ParameterizedTest
  @ValueSource(strings = {"pt-BR", "de", "es", "ru"})
  @Tag("CH-7")
  void every_view_says_everything_and_fits(String language) {
    var id = RunningDesk.ticket("premium", "In " + language);
    try (var admin = Visit.begin(language).atDeskAs("admin")) {
      for (var view : VIEWS) {
        shows(admin, view);
      }
      for (var view : MORE) {
        shows(admin, view);
      }
      shows(admin, "statement/" + id);
      admin.reads(id);
      for (var key : List.of("r", "n", "e", "x", "w")) {
        admin.presses("Escape").presses(key).saysEverything();
      }
      admin.page().setViewportSize(360, 740);
      admin.fits();
      admin.page().setViewportSize(1440, 900);
      admin.presses("Escape").presses("?").saysEverything();
      admin.presses("Escape").presses("c").saysEverything();
      admin
          .page()
          .screenshot(new Page.ScreenshotOptions().setPath(Visit.screenshot("desk-" + language)));
    }
  }

  private static void shows(Visit visit, String view) {
    visit.open("/desk/#/" + view);
    visit.page().locator("main h1").first().waitFor();
    visit.page().locator(".loading").first().waitFor(gone());
    visit.saysEverything();
    visit.page().setViewportSize(360, 740);
    visit.fits();
    visit.page().setViewportSize(1440, 900);
    visit.fits();
  }

  private static com.microsoft.playwright.Locator.WaitForOptions gone() {
    return new com.microsoft.playwright.Locator.WaitForOptions()
        .setState(com.microsoft.playwright.options.WaitForSelectorState.DETACHED);
  }
}
