package dev.plantao.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.AriaRole;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// A page over a bad line: what it is made of arrives late, or not at all.
class PageStartTest {
  /// Every request for the part breaks off, so many times.
  private static AtomicInteger broken(Visit visit, String part, int times) {
    var asked = new AtomicInteger();
    visit
        .page()
        .route(
            "**" + part,
            route -> {
              if (asked.incrementAndGet() <= times) {
                route.abort("connectionreset");
              } else {
                route.resume();
              }
            });
    return asked;
  }

  @ParameterizedTest
  @CsvSource({
    "/, /assets/portal/views/contact.js",
    "/, /assets/lit/lit-html.js",
    "/desk/, /assets/desk/desk.js",
    "/desk/, /assets/shared/texts/en.json",
    "/desk/, /assets/desk/texts/en.json",
    "/widget/demo, /assets/shared/router.js"
  })
  void what_does_not_arrive_at_first_is_asked_for_again(String page, String part) {
    try (var visit = Visit.begin().mayBeOffline()) {
      // Once for the hint in the page's head, once for the module itself; or the page once more.
      broken(visit, part, 2);
      visit.open(page).page().getByRole(AriaRole.HEADING).first().waitFor();
      visit.saysEverything();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/desk/"})
  void what_never_arrives_is_told_and_tried_again_when_its_person_wants(String page) {
    try (var visit = Visit.begin("de").mayBeOffline()) {
      broken(visit, "/assets/shared/router.js", 100);
      visit.open(page).sees("Diese Seite konnte nicht geladen werden.").isAccessible().fits();
      visit.page().unrouteAll();
      visit.button("Noch einmal versuchen").click();
      visit.page().locator(".bar .brand").waitFor();
      visit.saysEverything();
    }
  }

  @Test
  void where_people_sign_in_is_asked_for_again() {
    try (var visit = Visit.begin().mayBeOffline()) {
      var asked = broken(visit, "/config.json", 1);
      visit.open("/").signIn("basic").sees("Your conversations");
      assertThat(asked.get()).isGreaterThan(1);
    }
  }
}
