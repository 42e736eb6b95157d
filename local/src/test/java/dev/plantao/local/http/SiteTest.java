package dev.plantao.local.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SiteTest {
  private static final Pattern CONNECTIONS = Pattern.compile("connect-src [^;]*;");
  private final Site site = new Site("client", "support@example.com");

  @Test
  void the_policy_of_the_template_is_the_one_of_this_machine() throws IOException {
    var root = Path.of(System.getProperty("plantao.root", ".."));
    var policy =
        Files.readAllLines(root.resolve("template.yaml")).stream()
            .filter(line -> line.contains("ContentSecurityPolicy: !Sub"))
            .map(line -> line.replaceFirst("^[^\"]*\"", "").replaceFirst("\"$", ""))
            .toList();

    // What a page may connect to has other names there, and a socket is encrypted.
    assertThat(policy)
        .singleElement()
        .extracting(text -> CONNECTIONS.matcher(text).replaceAll("connect-src;"))
        .isEqualTo(CONNECTIONS.matcher(Site.POLICY).replaceAll("connect-src;"));
    assertThat(CONNECTIONS.matcher(policy.getFirst()).results())
        .singleElement()
        .satisfies(part -> assertThat(part.group()).doesNotContain("http:", "ws:", " *"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/desk",
        "/desk/",
        "/widget/demo",
        "/widget/plantao-chat.js",
        "/config.json",
        "/assets/shared/api.js"
      })
  void pages_are_served(String path) {
    assertThat(site.serves("GET", path)).isTrue();
    assertThat(site.serves("POST", path)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/desk/queue", "/conversations", "/assets/../x", "/assets/.x", "/assets", "/x"})
  void nothing_else_is(String path) {
    assertThat(site.serves("GET", path)).isFalse();
  }
}
