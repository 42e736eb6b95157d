package dev.plantao.functions.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// `docs/rules.md` says which tests prove which rule, as the tags say it. Written anew by
/// `-Dplantao.rules=write`.
class RulesPageTest {
  private static final String PAGE = "docs/rules.md";
  private static final List<String> MODULES =
      List.of("core", "functions", "local", "web", "pages", "bench");
  private static final Pattern NAMED = Pattern.compile("\\b(?:void|class) (\\w+)");
  private static final Pattern RULE = Pattern.compile("@Tag\\(\"([A-Z]{2}-\\d+)\"\\)");

  /// The rules and what each is about, in the order of the page.
  private static final Map<String, String> RULES = rules();

  @Test
  void the_page_of_rules_says_what_the_tags_say() throws IOException {
    var page = page(tests());
    var file = Project.root().resolve(PAGE);
    if (System.getProperty("plantao.rules", "").equals("write")) {
      Files.writeString(file, page);
    }
    assertThat(Files.readString(file))
        .as("docs/rules.md is old: run this test with -Dplantao.rules=write")
        .isEqualTo(page);
  }

  @Test
  void every_tag_names_a_rule() throws IOException {
    assertThat(RULES.keySet()).containsAll(tests().keySet());
  }

  /// Per rule the tests, as links.
  private static Map<String, Set<String>> tests() throws IOException {
    var found = new LinkedHashMap<String, Set<String>>();
    for (var module : MODULES) {
      var sources = Project.root().resolve(module).resolve("src/test/java");
      if (Files.isDirectory(sources)) {
        try (var files = Files.walk(sources)) {
          for (var file : files.filter(it -> it.toString().endsWith(".java")).toList()) {
            collect(file, found);
          }
        }
      }
    }
    return found;
  }

  /// Tags stand on the lines above the test, or above the class for all its tests.
  private static void collect(Path file, Map<String, Set<String>> to) throws IOException {
    var link = "../" + Project.root().relativize(file).toString().replace('\\', '/');
    var tags = new ArrayList<String>();
    for (var line : Files.readAllLines(file)) {
      RULE.matcher(line).results().forEach(rule -> tags.add(rule.group(1)));
      var named = NAMED.matcher(line);
      if (!tags.isEmpty() && named.find()) {
        var proof = "[%s](%s)".formatted(named.group(1).replace('_', ' '), link);
        tags.forEach(rule -> to.computeIfAbsent(rule, _ -> new TreeSet<>()).add(proof));
        tags.clear();
      }
    }
  }

  private static String page(Map<String, Set<String>> tests) {
    var lines = new ArrayList<String>();
    lines.add("# Which tests prove which rule");
    lines.add("");
    lines.add("Made from the tags of the tests; `RulesPageTest` keeps it true.");
    lines.add("");
    lines.add("| rule | is about | proved by |");
    lines.add("|---|---|---|");
    RULES.forEach((rule, about) -> {
      var proofs = tests.getOrDefault(rule, Set.of());
      var cell = proofs.isEmpty() ? "**nothing yet**" : String.join("<br>", proofs);
      lines.add("| %s | %s | %s |".formatted(rule, about, cell));
    });
    return String.join("\n", lines) + "\n";
  }

  private static Map<String, String> rules() {
    var rules = new LinkedHashMap<String, String>();
    rules.put("CH-1", "who may chat");
    rules.put("CH-2", "the widget shows the chat's id");
    rules.put("CH-3", "an instant answer, and messages without loss");
    rules.put("CH-4", "mail, also from strangers");
    rules.put("CH-5", "the contact form, without login");
    rules.put("CH-6", "open at all hours; emergencies");
    rules.put("CH-7", "five languages");
    rules.put("SL-1", "first response per plan");
    rules.put("SL-2", "form and mail within 24 hours");
    rules.put("SL-3", "only a person's answer counts");
    rules.put("SL-4", "at the due instant it is too late");
    rules.put("SL-5", "resolution within 48 hours of working time");
    rules.put("SL-6", "none for causes at a provider");
    rules.put("SL-7", "over 48 hours: all teams");
    rules.put("SL-8", "targets are data; running cases keep theirs");
    rules.put("SV-1", "three severities");
    rules.put("SV-2", "triage and assignment");
    rules.put("SV-3", "the order of the queue");
    rules.put("SV-4", "escalation to a technical team");
    rules.put("ML-1", "mail threads by sender");
    rules.put("ML-2", "a stranger joins no ticket");
    rules.put("ML-3", "answers to what is closed");
    rules.put("ML-4", "a mail twice is one message");
    rules.put("ML-5", "machines' mail is kept, and never answered");
    rules.put("ML-6", "quarantine");
    rules.put("ML-7", "any MIME arrives; history is folded away");
    rules.put("PR-1", "what a customer is asked for");
    rules.put("PR-2", "a complete timeline, and search");
    rules.put("PR-3", "regular updates");
    rules.put("PR-4", "a new expected resolution is told");
    rules.put("PR-5", "resolved: summary and feedback");
    rules.put("PR-6", "closed after 48 hours of waiting");
    rules.put("PR-7", "feedback is collected");
    rules.put("PR-8", "status page and incidents");
    rules.put("DU-1", "one case, one conversation");
    rules.put("DU-2", "merge and split");
    rules.put("SE-1", "no full key is kept");
    rules.put("SE-2", "no password is kept");
    rules.put("SE-3", "the customer is told");
    rules.put("ES-1", "every violation is escalated, once");
    rules.put("ES-2", "to whom, and by which way");
    return rules;
  }
}
