package dev.plantao.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

/// Everything that the pages say exists in the five languages of the desk.
@Tag("CH-7")
class TextsTest {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final Path SOURCES = Path.of("src");
  private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\w+)}");
  private static final Pattern PLURAL = Pattern.compile("(.+)\\.(zero|one|two|few|many|other)");

  /// A key in the code; one that is put together, as `` `status.${state}` ``, is a beginning.
  private static final Pattern USED =
      Pattern.compile(
          "(?<![.\\w])(?:t|has)\\((?:'([^']+)'|`([^`$]+)`|[^'`()]*\\? '([^']+)' : '([^']+)')");

  private static final Pattern BEGUN = Pattern.compile("\\bt\\(`([^`$]+)\\$\\{");

  /// The plural categories of CLDR, as `Intl.PluralRules` has them.
  private static final Map<String, Set<String>> CATEGORIES =
      Map.of(
          "en", Set.of("one", "other"),
          "pt-BR", Set.of("one", "many", "other"),
          "de", Set.of("one", "other"),
          "es", Set.of("one", "many", "other"),
          "ru", Set.of("one", "few", "many", "other"));

  @ParameterizedTest
  @ValueSource(strings = {"shared", "portal", "desk", "widget", "demo"})
  void every_language_has_every_text_with_the_same_values(String page) throws IOException {
    var english = texts(page, "en");
    assertThat(english).isNotEmpty();
    for (var language : CATEGORIES.keySet()) {
      var texts = texts(page, language);
      assertThat(stems(texts)).as(page + " in " + language).isEqualTo(stems(english));
      texts.forEach((key, text) -> {
        var where = page + " in " + language + ": " + key;
        assertThat(text).as(where).isNotBlank();
        var plural = PLURAL.matcher(key);
        if (plural.matches()) {
          assertThat(categories(texts, plural.group(1)))
              .as(where)
              .isEqualTo(CATEGORIES.get(language));
        }
        var original = english.containsKey(key) ? key : plural.group(1) + ".other";
        assertThat(placeholders(text))
            .as(where)
            .isEqualTo(placeholders(english.getOrDefault(original, "")));
      });
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"shared", "portal", "desk", "widget", "demo"})
  void every_text_that_is_asked_for_is_there(String page) throws IOException {
    var known = stems(texts("shared", "en"));
    known.addAll(stems(texts(page, "en")));
    try (var files = Files.walk(SOURCES.resolve(page))) {
      for (var file : files.filter(it -> it.toString().endsWith(".js")).toList()) {
        var code = Files.readString(file);
        for (var used : USED.matcher(code).results().toList()) {
          for (var group : List.of(1, 2, 3, 4)) {
            if (used.group(group) != null) {
              assertThat(known).as(file.toString()).contains(used.group(group));
            }
          }
        }
        for (var begun : BEGUN.matcher(code).results().toList()) {
          assertThat(known).as(file.toString()).anyMatch(key -> key.startsWith(begun.group(1)));
        }
      }
    }
  }

  private static Map<String, String> texts(String page, String language) throws IOException {
    var file = SOURCES.resolve(page).resolve("texts").resolve(language + ".json");
    var texts = new TreeMap<String, String>();
    JSON.readTree(Files.readString(file))
        .properties()
        .forEach(text -> texts.put(text.getKey(), text.getValue().asString("")));
    return texts;
  }

  /// Keys, those of plurals without their categories.
  private static Set<String> stems(Map<String, String> texts) {
    var stems = new TreeSet<String>();
    for (var key : texts.keySet()) {
      var plural = PLURAL.matcher(key);
      stems.add(plural.matches() ? plural.group(1) : key);
    }
    return stems;
  }

  private static Set<String> categories(Map<String, String> texts, String stem) {
    var found = new TreeSet<String>();
    for (var key : texts.keySet()) {
      var plural = PLURAL.matcher(key);
      if (plural.matches() && plural.group(1).equals(stem)) {
        found.add(plural.group(2));
      }
    }
    return found;
  }

  private static Set<String> placeholders(String text) {
    var names = new TreeSet<String>();
    PLACEHOLDER.matcher(text).results().forEach(name -> names.add(name.group(1)));
    return names;
  }
}
