package dev.plantao.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.FrameLocator;
import java.util.ArrayList;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// A mail that its sender laid out, as support sees it and as its customer does.
class MailLookTest {
  private static final String HTML =
      "MIME-Version: 1.0\r\nContent-Type: text/html; charset=utf-8\r\n";

  @Test
  @Tag("ML-7")
  void support_sees_a_mail_as_it_was_laid_out_and_its_sender_does_not_hear_of_it() {
    RunningDesk.mail(
        "looks@example.org",
        "Prices in a table",
        HTML,
        "<h2>Prices</h2><table border=1><tr><th>Plan</th><th>Price</th></tr><tr><td>Small</td>"
            + "<td align=right>9.00</td></tr></table><p>See <a href='https://example.org/x'>here</a>."
            + "<img src='https://example.org/spy.gif' alt='A picture'><img src='cid:a@b' alt='Logo'></p>"
            + "<blockquote>Before.</blockquote>");
    var asked = new ArrayList<String>();
    try (var agent = Visit.atDesk("agent").sees("Prices in a table")) {
      agent.page().onRequest(request -> asked.add(request.url()));
      agent.link("Prices in a table").first().click();
      var frame = opened(agent);
      assertThat(frame.locator("table td").first()).hasText("Small");
      assertThat(frame.locator("body")).containsText("[Logo]");
      assertThat(frame.locator("img")).hasCount(0);
      assertThat(frame.locator("a")).hasAttribute("rel", "noopener noreferrer nofollow");
      assertThat(frame.locator("h2")).hasCSS("color", "rgb(28, 34, 38)");
      agent.pictures("desk-mail-look");
      assertThat(asked)
          .allMatch(url -> url.startsWith(RunningDesk.url("/")) || url.startsWith("about:"));
    }
  }

  /// What no filter saw is held by the frame and its policy.
  @Test
  void scripts_in_a_mail_run_neither_at_the_desk_nor_on_the_portal() {
    var scripts = String.join("\r\n<p>", Scripts.all());
    RunningDesk.ticket("premium", "Scripts by mail");
    RunningDesk.mail("premium@example.com", "Re: more", HTML, "<p>Words before.<p>" + scripts);
    try (var agent = Visit.atDesk("agent").sees("Scripts by mail")) {
      agent.link("Scripts by mail").first().click();
      var frame = opened(agent);
      assertThat(frame.locator("body")).containsText("Words before.");
      assertThat(
              frame.locator(
                  "script, iframe, object, embed, svg, math, form, style, meta[http-equiv=refresh]"))
          .hasCount(0);
      assertThat(agent.page().locator(".mail-look").getAttribute("sandbox"))
          .doesNotContain("allow-scripts", "allow-same-origin", "allow-forms", "allow-top");
    }
    try (var customer = Visit.atPortal("premium").sees("Scripts by mail")) {
      customer.link("Scripts by mail").first().click();
      customer.sees("Words before.");
      assertThat(customer.page().locator("iframe, body script, body img[src=x]")).hasCount(0);
    }
  }

  private static FrameLocator opened(Visit visit) {
    visit.page().locator("desk-mail-look summary").first().click();
    return visit.page().frameLocator(".mail-look");
  }
}
