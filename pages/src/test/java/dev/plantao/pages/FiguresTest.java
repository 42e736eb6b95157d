package dev.plantao.pages;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/// How fast pages appear and how fast words reach the other side, printed for `bench/README.md` and
/// held against nothing: that is the machine's business.
@EnabledIfSystemProperty(
    named = "plantao.figures",
    matches = "print",
    disabledReason = "Prints figures, if -Dplantao.figures=print asks for it")
class FiguresTest {
  private static final int VISITS = 10;
  private static final int MESSAGES = 20;

  /// Before somebody answers, in milliseconds.
  private static final int THOUGHT = 1000;

  /// As the browser itself tells it, in milliseconds from the navigation on.
  private static final String FIRST_PAINT =
      """
      async () => {
        for (;;) {
          const painted = performance.getEntriesByName('first-contentful-paint')[0];
          if (painted) { return painted.startTime; }
          await new Promise((r) => setTimeout(r, 20));
        }
      }
      """;

  /// Of a visit with an empty cache, as it went over the wire; what other origins sent is not told.
  private static final String LOADED =
      "() => performance.getEntriesByType('resource').concat(performance.getEntriesByType('navigation'))"
          + ".reduce((sum, one) => sum + one.transferSize, 0) / 1024";

  /// When the words first stood in the page, by the clock that all pages of this machine share.
  private static final String SHOWN =
      """
      (words) => {
        window.shown = new Promise((done) => {
          const look = (root) => root.textContent.includes(words)
            || [...root.querySelectorAll('plantao-chat')].some((chat) => look(chat.shadowRoot));
          const every = setInterval(() => {
            if (look(document.body)) {
              clearInterval(every);
              done(performance.timeOrigin + performance.now());
            }
          }, 5);
        });
      }
      """;

  private static final String NOW = "() => performance.timeOrigin + performance.now()";

  @Test
  void first_paint_of_the_pages() {
    var user = RunningDesk.customer("premium");
    try (var site = HostPage.of(user, "en")) {
      paints("page that carries the chat, its button shown", site.url(), ".launcher");
    }
    paints("portal, nobody signed in", RunningDesk.url("/"), "main h1");
    paints("desk, nobody signed in", RunningDesk.url("/desk/"), "main h1");
  }

  private static void paints(String what, String url, String ready) {
    var painted = new ArrayList<Double>();
    var complete = new ArrayList<Double>();
    var loaded = 0.0;
    for (int i = 0; i < VISITS; i++) {
      try (var visit = Visit.begin().at(url)) {
        visit.page().locator(ready).first().waitFor();
        complete.add(number(visit.page(), "() => performance.now()"));
        painted.add(number(visit.page(), FIRST_PAINT));
        loaded = number(visit.page(), LOADED);
      }
    }
    print("first paint of the " + what, painted);
    print("ready for use, at the latest: " + what, complete);
    System.out.printf(Locale.ROOT, "figure: from its own origin, the %s: %.0f kB%n", what, loaded);
  }

  @Test
  void words_from_side_to_side() {
    var user = RunningDesk.customer("premium");
    try (var site = HostPage.of(user, "en");
        var customer = Visit.begin().at(site.url());
        var agent = Visit.atDesk("agent")) {
      var id = Widget.starts(customer, "Measured.");
      agent.reads(id).sees("customer is here");
      var there = new ArrayList<Double>();
      var back = new ArrayList<Double>();
      for (int i = 0; i < MESSAGES; i++) {
        var asked = "Question no. " + i + ".";
        agent.page().evaluate(SHOWN, asked);
        customer.page().locator(".composer textarea").fill(asked);
        var said = number(customer.page(), NOW);
        customer.page().locator(".composer textarea").press("Enter");
        there.add(number(agent.page(), "() => window.shown") - said);

        // Nobody answers in the same moment; the desk would refuse what it takes for stale.
        agent.page().waitForTimeout(THOUGHT);
        var answered = "Answer no. " + i + ".";
        customer.page().evaluate(SHOWN, answered);
        agent.presses("Escape").presses("r").fills("Reply to", answered);
        said = number(agent.page(), NOW);
        agent.presses("Control+Enter");
        back.add(number(customer.page(), "() => window.shown") - said);
      }
      print("customer to desk, key pressed until shown", there);
      print("desk to customer, key pressed until shown", back);
      Widget.ends(user, id);
    }
  }

  private static double number(Page page, String expression) {
    return ((Number) page.evaluate(expression)).doubleValue();
  }

  private static void print(String what, List<Double> milliseconds) {
    Collections.sort(milliseconds);
    System.out.printf(
        Locale.ROOT,
        "figure: %s: median %.0f ms, at most %.0f ms, of %d%n",
        what,
        milliseconds.get(milliseconds.size() / 2),
        milliseconds.getLast(),
        milliseconds.size());
  }
}
