package dev.plantao.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.FilePayload;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Who may chat, who may not, and what is said to each.
class WidgetWaysTest {
  @Test
  @Tag("CH-1")
  void who_has_no_chat_is_told_so_and_what_they_have() {
    try (var site = HostPage.of("nochat", "en");
        var visit = Visit.begin().at(site.url())) {
      Widget.opens(visit).sees("Live chat is not part of your support").sees("Mail to support@");
      assertThat(visit.link("Open a ticket")).hasAttribute("href", RunningDesk.url("/#/new"));
      visit.pictures("widget-off");
    }
  }

  @Test
  void nobody_is_asked_to_sign_in_or_to_write_without() {
    try (var site = HostPage.of("", "en");
        var visit = Visit.begin().at(site.url())) {
      Widget.opens(visit).sees("Nobody is signed in here").pictures("widget-nobody");
      assertThat(visit.link("Write by the contact form"))
          .hasAttribute("href", RunningDesk.url("/#/contact"));
    }
  }

  @Test
  @Tag("DU-1")
  void a_case_that_is_open_already_goes_on_there_or_is_insisted_on() {
    var customer = RunningDesk.customer("basic");
    var ticket = RunningDesk.ticket(customer, "Checkout shows a blank page after paying by card");
    try (var site = HostPage.of(customer, "en");
        var visit = Visit.begin().at(site.url())) {
      var said = "Checkout shows a blank page after paying by card. It does not work.";
      Widget.opens(visit).page().locator("#words").fill(said);
      visit.button("Start the chat").click();
      visit
          .sees("You already have an open case like this")
          .sees(ticket)
          .pictures("widget-duplicate");
      visit.button("Continue there").click();
      assertThat(visit.page().locator("header code")).hasText(ticket);
      assertThat(visit.page().getByLabel("Your message")).hasValue(said);
      Widget.ends(customer, ticket);
    }
  }

  @Test
  @Tag("CH-6")
  void an_emergency_is_asked_about_warned_of_and_sent() {
    var customer = RunningDesk.customer("premium");
    try (var site = HostPage.of(customer, "en");
        var visit = Visit.begin().at(site.url())) {
      Widget.opens(visit).page().getByLabel("This is an emergency").check();
      visit.sees("wakes the person on call").fills("Impact", "Every shop of ours.");
      visit.fills("What can we do for you?", "No payment goes through anywhere.");
      visit.pictures("widget-emergency").button("Start the chat").click();
      var id = Widget.id(visit);
      assertThat(RunningDesk.get(customer, "/conversations/" + id)).contains("\"severity\":1");
      Widget.ends(customer, id);
    }
  }

  @Test
  @Tag("PR-8")
  void what_goes_on_already_is_said_before_and_with_the_automatic_reply() {
    var customer = RunningDesk.customer("regular");
    var incident =
        RunningDesk.idOf(
            RunningDesk.post(
                "lead",
                "/desk/incidents",
                "{\"title\": \"Parcels are not tracked\", \"text\": \"A partner is down.\"}"));
    try (var site = HostPage.of(customer, "en");
        var visit = Visit.begin().at(site.url())) {
      Widget.opens(visit).sees("Parcels are not tracked").isAccessible();
      visit.fills("What can we do for you?", "My parcels are not tracked.");
      visit.button("Start the chat").click();
      assertThat(visit.page().locator(".automatic")).containsText("Parcels are not tracked");
      visit.pictures("widget-incident");
    } finally {
      RunningDesk.post(
          "lead",
          "/desk/incidents/" + incident + "/updates",
          "{\"state\": \"resolved\", \"text\": \"It is over.\"}");
    }
  }

  @Test
  void files_go_along_with_the_first_words_and_with_later_ones() {
    var customer = RunningDesk.customer("regular");
    try (var site = HostPage.of(customer, "en");
        var visit = Visit.begin().at(site.url())) {
      attaches(Widget.opens(visit), "first.log");
      visit.page().locator("#words").fill("Invoices of March have no address.");
      visit.button("Start the chat").click();
      var id = Widget.id(visit);
      visit.page().locator(".talk .file").getByText("first.log").waitFor();
      attaches(visit, "second.log");
      visit.pictures("widget-files");
      Widget.says(visit, "And this is the other one.");
      assertThat(visit.page().locator(".talk .file")).hasCount(2);
      visit.pictures("widget-files-sent");
      Widget.ends(customer, id);
    }
  }

  private static void attaches(Visit visit, String name) {
    var bytes = "2026-03-02 webhook sent".getBytes(UTF_8);
    visit.page().locator(".attach input").setInputFiles(new FilePayload(name, "text/plain", bytes));
    visit.page().locator(".files li").getByText(name).waitFor();
    assertThat(visit.page().locator(".files progress")).hasCount(0);
    assertThat(visit.page().locator(".files .bad")).hasCount(0);
  }

  @Test
  void on_a_phone_the_keyboard_stays_in_the_chat_and_escape_leads_out() {
    var customer = RunningDesk.customer("regular");
    try (var site = HostPage.of(customer, "en");
        var visit = Visit.begin().at(site.url())) {
      visit.page().setViewportSize(360, 740);
      Widget.opens(visit);
      for (int i = 0; i < 12; i++) {
        visit.page().keyboard().press("Tab");
        assertThat(visit.page().evaluate("document.activeElement.localName"))
            .isIn("plantao-chat", "body");
      }
      visit.page().locator("#words").focus();
      visit.page().keyboard().press("Escape");
      assertThat(visit.page().locator(".launcher")).isFocused();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "pt-BR", "de", "es", "ru"})
  @Tag("CH-7")
  void the_chat_speaks(String language) {
    var customer = RunningDesk.customer("regular");
    try (var site = HostPage.of(customer, language);
        var visit = Visit.begin(language).at(site.url())) {
      visit.page().setViewportSize(360, 740);
      Widget.opens(visit).saysEverything().fits();
      visit.page().locator(".emergency input").check();
      visit.saysEverything().fits().page().locator(".emergency input").uncheck();
      visit.page().locator("#words").fill("Zzz " + language.hashCode() + " qqq");
      visit.page().locator("footer .primary").click();
      var id = Widget.id(visit);
      RunningDesk.reply("agent", id, "1", "wait");
      visit.page().locator(".promise.waiting").waitFor();
      visit.saysEverything().fits();
      Widget.ends(customer, id);
      visit.page().locator(".rating").waitFor();
      visit.saysEverything().fits().picture("widget-closed-" + language);
      assertThat(visit.page().locator("plantao-chat").getAttribute("lang")).isEqualTo(language);
    }
  }
}
