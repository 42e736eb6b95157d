package dev.plantao.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Every page of the portal, in every language, in every light.
class PortalPagesTest {
  @Test
  @Tag("CH-5")
  @Tag("SL-2")
  void whoever_cannot_sign_in_writes_by_the_form() {
    try (var visit = Visit.begin().open("/")) {
      visit.showsHeading("Support that keeps its promises").pictures("portal-welcome");
      visit.link("Write without signing in").click();
      visit.showsHeading("Write to support").pictures("portal-contact");
      visit.button("Send").click();
      visit.sees("Please fill this in.").isAccessible();
      visit
          .fills("Your name", "Bruno Lima")
          .fills("Your email address", "bruno@example.com")
          .fills("Subject", "Locked out")
          .fills("What happens?", "My phone is gone.");
      visit.button("Send").click();
      visit.sees("Your ticket is T-").pictures("portal-received");
    }
  }

  @Test
  @Tag("CH-7")
  void what_is_wrong_with_a_field_is_said_in_the_language_of_the_page() {
    try (var visit = Visit.begin("pt-BR").open("/#/contact")) {
      visit.page().locator("#contact-email").fill("bruno");
      visit.page().locator("form button[type=submit]").click();
      visit.sees("Isto não é um endereço de e-mail.").sees("Preencha este campo.").isAccessible();
    }
  }

  @Test
  @Tag("PR-8")
  void the_status_page_needs_nobody_signed_in() {
    try (var visit = Visit.begin().open("/#/status")) {
      visit.showsHeading("Status").sees("Everything works").pictures("portal-status");
    }
  }

  @Test
  void support_is_sent_to_the_desk() {
    try (var visit = Visit.begin().open("/").signIn("agent")) {
      visit.link("Go to the desk").waitFor();
      visit.isAccessible();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "pt-BR", "de", "es", "ru"})
  @Tag("CH-7")
  void every_page_speaks(String language) {
    var id = RunningDesk.ticket("regular", "In " + language);
    try (var visit = Visit.begin(language).open("/")) {
      var page = visit.page();
      page.locator("h1").waitFor();
      assertThat(page.locator("html").getAttribute("lang")).isEqualTo(language);
      visit.saysEverything();
      for (var path : List.of("/#/contact", "/#/status")) {
        visit.open(path).page().locator("h1").waitFor();
        visit.saysEverything().fits();
      }
      visit.open("/");
      page.locator(".bar button").click();
      page.locator("#people a")
          .filter(new com.microsoft.playwright.Locator.FilterOptions().setHasText("regular"))
          .first()
          .click();
      page.locator(".case").first().waitFor();
      visit.saysEverything().fits();
      // A customer without a setting is spoken to as their browser asks.
      assertThat(page.locator("html").getAttribute("lang")).isEqualTo(language);
      var conversation = "/#/conversations/" + id;
      for (var path :
          List.of("/#/new", conversation, conversation + "/sla", "/#/nothing/of/that")) {
        visit.open(path).page().locator("main h1").waitFor();
        page.setViewportSize(360, 800);
        visit.saysEverything().fits();
      }
    }
  }
}
