package dev.plantao.functions.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Every link between the project's own pages and files leads somewhere.
class LinksTest {
  private static final Pattern LINK = Pattern.compile("\\]\\(([^)\\s]+)\\)");

  static List<Path> pages() throws IOException {
    var pages = new ArrayList<Path>();
    pages.add(Project.root().resolve("README.md"));
    try (var docs = Files.walk(Project.root().resolve("docs"))) {
      docs.filter(page -> page.toString().endsWith(".md")).sorted().forEach(pages::add);
    }
    return pages;
  }

  @ParameterizedTest
  @MethodSource("pages")
  void every_relative_link_leads_to_a_file(Path page) throws IOException {
    var folder = page.resolveSibling(".");
    var links = LINK.matcher(Files.readString(page));
    while (links.find()) {
      var link = links.group(1);
      if (!link.contains("://") && !link.startsWith("#") && !link.startsWith("mailto:")) {
        var target = folder.resolve(link.split("#", 2)[0]).normalize();
        assertThat(target).as(page.getFileName() + " links to " + link).exists();
      }
    }
  }

  @Test
  void every_decision_is_listed() throws IOException {
    var list = Project.text("docs/decisions/README.md");
    try (var decisions = Files.list(Project.root().resolve("docs/decisions"))) {
      decisions
          .filter(page -> !page.endsWith("README.md"))
          .forEach(page -> assertThat(list).contains(page.getFileName().toString()));
    }
  }
}
