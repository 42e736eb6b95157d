package dev.plantao.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The tokens keep what their file promises: a contrast of 4.5:1 for text, in light and in dark.
class ColoursTest {
  private static final Pattern TOKEN =
      Pattern.compile("--([a-z-]+): light-dark\\((#[0-9a-f]{6}), (#[0-9a-f]{6})\\)");
  private static final Pattern BARE_COLOUR = Pattern.compile("#[0-9a-fA-F]{3,8}\\b|\\brgba?\\(");
  private static final double ENOUGH = 4.5;

  @ParameterizedTest
  @CsvSource({
    "ink, ground",
    "ink, surface",
    "ink, surface-soft",
    "ink, accent-soft",
    "ink, good-soft",
    "ink, warn-soft",
    "ink, bad-soft",
    "ink, info-soft",
    "ink-soft, ground",
    "ink-soft, surface",
    "accent, ground",
    "accent, surface",
    "accent-strong, surface",
    "accent, accent-soft",
    "on-accent, accent",
    "on-accent, accent-strong",
    "on-bad, bad",
    "good, good-soft",
    "warn, warn-soft",
    "bad, bad-soft",
    "bad, surface",
    "info, info-soft",
    "ground, ink"
  })
  void text_stands_out_from_its_ground(String text, String ground) throws IOException {
    var light = tokens(2);
    var dark = tokens(3);
    assertThat(contrast(light, text, ground)).as("light").isGreaterThanOrEqualTo(ENOUGH);
    assertThat(contrast(dark, text, ground)).as("dark").isGreaterThanOrEqualTo(ENOUGH);
  }

  @ParameterizedTest
  @ValueSource(strings = {"shared", "portal", "desk", "widget", "demo"})
  void colours_are_named_in_the_tokens_only(String page) throws IOException {
    try (var files = Files.walk(Path.of("src", page))) {
      for (var file : files.filter(it -> it.toString().endsWith(".css")).toList()) {
        if (!file.endsWith("tokens.css")) {
          assertThat(Files.readString(file)).as(file.toString()).doesNotContainPattern(BARE_COLOUR);
        }
      }
    }
  }

  private static Map<String, String> tokens(int scheme) throws IOException {
    var tokens = new HashMap<String, String>();
    TOKEN
        .matcher(Files.readString(Path.of("src/shared/tokens.css")))
        .results()
        .forEach(token -> tokens.put(token.group(1), token.group(scheme)));
    return tokens;
  }

  /// As WCAG 2.2 defines it.
  private static double contrast(Map<String, String> tokens, String one, String other) {
    assertThat(tokens).containsKeys(one, other);
    var a = luminance(tokens.getOrDefault(one, ""));
    var b = luminance(tokens.getOrDefault(other, ""));
    return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
  }

  private static double luminance(String colour) {
    return 0.2126 * channel(colour, 1) + 0.7152 * channel(colour, 3) + 0.0722 * channel(colour, 5);
  }

  private static double channel(String colour, int at) {
    var value = Integer.parseInt(colour.substring(at, at + 2), 16) / 255.0;
    return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
  }
}
