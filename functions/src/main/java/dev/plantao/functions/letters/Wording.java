package dev.plantao.functions.letters;

import dev.plantao.core.people.Language;
import java.text.MessageFormat;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.ResourceBundle;

/// The desk's own sentences in one language, from the file that a translator edits.
///
/// There is no falling back: a sentence that a language lacks is an error, not English.
final class Wording {
  private final Locale locale;
  private final ResourceBundle sentences;

  /// @param file the name of the files without their language
  Wording(String file, Language language) {
    locale = Locale.forLanguageTag(language.tag());
    sentences =
        ResourceBundle.getBundle(
            Wording.class.getPackageName() + "." + file,
            locale,
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
  }

  /// The sentence, with the desk's own values at its places.
  String say(String key, Object... values) {
    return new MessageFormat(sentences.getString(key), locale).format(values);
  }

  /// The first sentence, or the second where the language has no first.
  String sayOr(String key, String otherwise) {
    return say(sentences.containsKey(key) ? key : otherwise);
  }

  /// To the minute, rounded down, so that no promise is told later than it is; in UTC and says so.
  String when(Instant instant) {
    return DateTimeFormatter.ofPattern(sentences.getString("instant"), locale)
        .withZone(ZoneOffset.UTC)
        .format(instant);
  }
}
