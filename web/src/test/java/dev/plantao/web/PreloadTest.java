package dev.plantao.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A browser learns of a module only from the module that imports it, six times in a row. So each
/// page names all of its modules in its head, and they come beside each other.
class PreloadTest {
  private static final Path SITE = Path.of("target/classes/site");
  private static final Pattern IMPORT =
      Pattern.compile("(?:from|import)\\s*[\"'](\\.[^\"']+)[\"']");
  private static final Pattern NAMED =
      Pattern.compile("<link rel=\"modulepreload\" href=\"([^\"]+)\">");

  @ParameterizedTest
  @CsvSource({
    "index.html, /assets/portal/portal.js",
    "desk/index.html, /assets/desk/desk.js",
    "widget/demo.html, /assets/demo/demo.js"
  })
  void a_page_names_every_module_that_it_needs_and_no_other(String page, String first)
      throws IOException {
    var html = Files.readString(SITE.resolve(page));
    var named = NAMED.matcher(html).results().map(found -> found.group(1)).toList();

    assertThat(html).contains("<script type=\"module\" src=\"" + first + "\"></script>");
    assertThat(named).doesNotHaveDuplicates();
    assertThat(new TreeSet<>(named)).as(page).isEqualTo(new TreeSet<>(needed(first)));
  }

  private static Set<String> needed(String first) throws IOException {
    var needed = new LinkedHashSet<String>();
    var open = new ArrayDeque<>(List.of(first));
    while (!open.isEmpty()) {
      var module = open.pop();
      var code = Files.readString(SITE.resolve(module.substring(1)));
      for (var found : IMPORT.matcher(code).results().toList()) {
        var next = Path.of(module).resolveSibling(found.group(1)).normalize().toString();
        if (needed.add(next)) {
          open.add(next);
        }
      }
    }
    return needed;
  }
}
