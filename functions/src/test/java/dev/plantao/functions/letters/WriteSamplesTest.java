package dev.plantao.functions.letters;

import dev.plantao.core.people.Language;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/// Not a check: writes every letter and page into a folder, to be looked at.
///
/// `./mvnw -pl functions -am test -Dtest=WriteSamplesTest -Dsurefire.failIfNoSpecifiedTests=false
/// -Dplantao.samples=FOLDER`
@EnabledIfSystemProperty(named = "plantao.samples", matches = ".+")
final class WriteSamplesTest {
  @Test
  void every_letter_and_page_is_written_into_the_folder() throws Exception {
    var folder = Files.createDirectories(Path.of(System.getProperty("plantao.samples")));
    for (var language : Language.values()) {
      Files.writeString(
          folder.resolve("letters_%s.txt".formatted(language.tag())),
          LetterPressTest.allTexts(new LetterPress(), language));
      int number = 0;
      for (var letter : SampleLetters.allVariants(language)) {
        var name = "%s-letter-%02d-%s".formatted(language.tag(), number++, name(letter));
        var printed = new LetterPress().print(letter);
        Files.writeString(folder.resolve(name + ".html"), printed.html());
        Files.writeString(
            folder.resolve(name + ".txt"),
            "Subject: " + printed.subject() + "\n\n" + printed.text());
      }
      number = 0;
      for (var page : SampleLetters.allPages(language)) {
        var name = "%s-page-%02d-%s.html".formatted(language.tag(), number++, name(page));
        Files.writeString(folder.resolve(name), new PagePress().print(page));
      }
    }
  }

  private static String name(Object of) {
    return of.getClass().getSimpleName();
  }
}
