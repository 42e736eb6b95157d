package dev.plantao.functions.letters;

import static java.util.Objects.requireNonNull;

import dev.plantao.core.people.Language;
import java.util.EnumMap;
import java.util.Map;

/// Prints letters: the same letter always gives the same print. Safe to be shared between threads.
public final class LetterPress {
  private final Map<Language, Composer> composers = new EnumMap<>(Language.class);

  /// Reads all five languages at once, so that a function that starts has them all or fails.
  public LetterPress() {
    for (var language : Language.values()) {
      composers.put(language, new Composer(new Wording("letter", language)));
    }
  }

  public Printed print(Letter letter) {
    var composer = requireNonNull(composers.get(letter.language()));
    var sheet = composer.compose(letter);
    return new Printed(
        sheet.team(),
        sheet.subject(),
        TextLayout.of().execute(TextSheet.of(sheet)),
        HtmlLayout.of().execute(sheet));
  }
}
