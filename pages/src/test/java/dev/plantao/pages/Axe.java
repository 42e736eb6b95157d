package dev.plantao.pages;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// axe-core, within a page.
final class Axe {
  private static final String SCRIPT = script();

  /// What passes is not asked for, which is most of it.
  private static final String RUN =
      """
      async () => (await axe.run({resultTypes: ['violations']})).violations.flatMap((v) =>
        v.nodes.map((n) => v.id + ' at ' + n.target.join(' ') + ': ' + n.failureSummary))
      """;

  private Axe() {}

  /// What it finds fault with, here and now.
  static List<?> violations(Page page) {
    // By the devtools: the policy would not let a script of the page do this.
    if (page.evaluate("typeof axe").equals("undefined")) {
      page.evaluate(SCRIPT);
    }
    return (List<?>) page.evaluate(RUN);
  }

  private static String script() {
    try (var in = Axe.class.getResourceAsStream("/axe.min.js")) {
      if (in == null) {
        throw new IllegalStateException("axe-core is not on the class path.");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
