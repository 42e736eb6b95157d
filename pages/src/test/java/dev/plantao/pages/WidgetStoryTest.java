package dev.plantao.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// A customer in the chat, on a site of another origin and under its strict policy.
class WidgetStoryTest {
  @Test
  @Tag("CH-2")
  @Tag("CH-3")
  @Tag("PR-5")
  @Tag("SE-3")
  void a_customer_chats_from_the_first_word_to_the_rating() {
    var customer = RunningDesk.customer("premium");
    try (var site = HostPage.of(customer, "en");
        var visit = Visit.begin().at(site.url())) {
      visit.pictures("widget-button").button("Chat with support").click();
      visit.sees("What can we do for you?").pictures("widget-start");
      visit.fills("What can we do for you?", "Refunds of last week never arrive.\nOrder 88.");
      visit.button("Start the chat").click();
      visit.sees("Your chat is").sees("A person answers by").sees("Automatic reply");
      visit.pictures("widget-opened");
      var id = Widget.id(visit);

      RunningDesk.reply("agent", id, "Which gateway do you use?", "wait");
      visit.sees("Which gateway do you use?").sees("We need your answer before");
      visit.page().getByLabel("Your message").press("Escape");
      assertThat(visit.page().getByRole(AriaRole.DIALOG)).isHidden();
      assertThat(visit.button("Chat with support")).isFocused();
      RunningDesk.reply("agent", id, "And since when?", "wait");
      visit.sees("1 new message").pictures("widget-unread");

      visit.page().locator(".launcher").click();
      assertThat(visit.page().getByLabel("Your message")).isFocused();
      visit.fills("Your message", "The v2. My key is sk_live_" + "9aB3dE5fG7hJ2kL4mN6pQ8rS");
      visit.page().getByLabel("Your message").press("Enter");
      visit.sees("We masked a secret").pictures("widget-talk");
      visit.page().reload();
      visit.sees("Which gateway do you use?");
      assertThat(visit.page().locator("header code")).hasText(id);

      RunningDesk.post(
          "agent", "/desk/conversations/" + id + "/resolve", "{\"summary\": \"Sent again.\"}");
      visit.sees("How did we do?").pictures("widget-closed");
      visit.page().getByLabel("4 of 5").check();
      visit.button("Send feedback").click();
      visit.sees("Thank you for your feedback").isAccessible();
      visit.button("New chat").click();
      visit.sees("What can we do for you?");
    }
  }
}
