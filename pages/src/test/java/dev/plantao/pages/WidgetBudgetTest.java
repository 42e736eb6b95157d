package dev.plantao.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What the chat costs the page that carries it.
class WidgetBudgetTest {
  /// Of everything that is loaded, compressed by gzip; Brotli makes it less.
  private static final int BYTES = 20 * 1024;

  @ParameterizedTest
  @ValueSource(strings = {"en", "pt-BR", "de", "es", "ru"})
  void all_of_it_is_at_most_20_kilobytes(String language) throws IOException {
    var size =
        compressed("plantao-chat.js")
            + compressed("chat.css")
            + compressed("texts/" + language + ".json");
    assertThat(size).isLessThanOrEqualTo(BYTES);
  }

  @Test
  void a_page_asks_for_three_files_and_for_nobody_else() {
    var asked = new ArrayList<String>();
    try (var site = HostPage.of("premium", "en");
        var visit = Visit.begin()) {
      visit.page().onRequest(request -> asked.add(request.url()));
      visit.at(site.url()).page().locator(".launcher").waitFor();
      assertThat(asked).allMatch(url -> url.startsWith("http://127.0.0.1:"));
      assertThat(asked.stream().filter(url -> url.startsWith(RunningDesk.url("/"))))
          .containsExactlyInAnyOrder(
              RunningDesk.url("/widget/plantao-chat.js"),
              RunningDesk.url("/widget/chat.css"),
              RunningDesk.url("/widget/texts/en.json"));
    }
  }

  private static int compressed(String file) throws IOException {
    try (var in = WidgetBudgetTest.class.getResourceAsStream("/site/widget/" + file);
        var out = new ByteArrayOutputStream();
        var zip = new GZIPOutputStream(out)) {
      assertThat(in).as(file).isNotNull();
      if (in != null) {
        in.transferTo(zip);
      }
      zip.finish();
      return out.size();
    }
  }
}
