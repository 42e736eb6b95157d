package dev.plantao.pages;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// A customer in the chat and support at its desk, each in a browser, with nobody's reload between
/// them. How fast it is, `FiguresTest` measures.
@Tag("CH-3")
class TwoSidesTest {
  @Test
  void a_chat_is_talked_over_between_the_widget_and_the_desk() {
    var user = RunningDesk.customer("premium");
    try (var site = HostPage.of(user, "en");
        var customer = Visit.begin().at(site.url());
        var agent = Visit.atDesk("agent")) {
      var id = Widget.starts(customer, "Stickers come out as pictures.");
      agent.sees("Stickers come out as pictures.").reads(id).sees("customer is here");
      Widget.says(customer, "Only on old telephones.");
      agent.sees("Only on old telephones.");

      agent.presses("r").page().getByLabel("Reply to").first().pressSequentially("Which");
      customer.sees("is writing…");
      agent.fills("Reply to", "Which version?").presses("Control+Enter");
      customer.sees("Which version?");
      agent.sees("Read by the customer").isAccessible();

      customer.page().locator(".composer textarea").pressSequentially("The");
      agent.sees("is writing…");
      Widget.says(customer, "The one before this.");
      agent.sees("The one before this.").pictures("desk-chat");
      Widget.ends(user, id);
      agent.sees("Closed");
    }
  }

  @Test
  void the_chat_within_the_portal_is_accessible_and_goes_on_there() {
    var user = RunningDesk.customer("basic");
    try (var customer = Visit.atPortal(user).sees("Your conversations")) {
      var id = Widget.starts(customer, "Groups lose their picture.");
      RunningDesk.reply("agent", id, "We look into it.", "work");
      customer.sees("We look into it.").pictures("portal-chat");
      Widget.ends(user, id);
    }
  }
}
