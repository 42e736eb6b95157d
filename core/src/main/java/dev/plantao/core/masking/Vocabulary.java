package dev.plantao.core.masking;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// How people speak of passwords in English, Portuguese, German, Spanish and Russian.
final class Vocabulary {
  private static final int LONGEST = 40;

  private static final Map<String, Long> SENSES =
      senses(
          List.of(
              English.WORDS,
              Portuguese.WORDS,
              German.WORDS,
              Spanish.WORDS,
              Russian.WORDS,
              Signs.WORDS));

  private static final Endings COMPOUNDS =
      new Endings(List.of("passwort", "kennwort", "password", "contraseña"));

  /// Endings of participles and of words that say how a password is.
  private static final Endings ENDINGS =
      new Endings(
          List.of(
              "ed", "able", "ible", "ado", "ada", "ido", "ida", "ados", "adas", "ável", "ível",
              "ando", "endo", "mente", "ção", "ción", "ungen", "ung", "lich", "bar", "los", "isch",
              "iert", "ieren", "dort", "haft", "ный", "ной", "ные", "ная", "ное", "ного", "ен",
              "ён", "ена", "ется", "ится", "ать", "ить", "ован", "ован", "тся", "ться", "ает", "ал",
              "ан", "ески", "ствует", "ости", "ость"));

  private static final Endings VERBAL =
      new Endings(
          List.of(
              "л", "ла", "ло", "ли", "ет", "ит", "ут", "ют", "ат", "ят", "ть", "шь", "ем", "им",
              "ся", "сь", "ый", "ий", "ой", "ая", "ое", "ые", "ого", "но", "ен", "ён", "ны", "ми"));

  /// Whether nothing else is spoken of: what stands on both sides of such a word is of one kind.
  static final long JOINING =
      Sense.JOINS.bit()
          | Sense.FILLER.bit()
          | Sense.OWNER.bit()
          | Sense.IS.bit()
          | Sense.TOWARDS.bit();

  private Vocabulary() {}

  private static Map<String, Long> senses(List<Map<Sense, String>> languages) {
    var senses = new HashMap<String, Long>();
    for (var language : languages) {
      language.forEach((sense, words) -> {
        for (var word : words.trim().split("\\s+", -1)) {
          senses.merge(word, sense.bit(), (some, more) -> some | more);
        }
      });
    }
    return Map.copyOf(senses);
  }

  /// All that a word in lower case can mean, a bit for each [Sense]; of [Sense#ORDINARY] what its
  /// form says is left to [#ordinary].
  static long senses(String lower) {
    if (lower.isEmpty() || lower.length() > LONGEST) {
      return 0;
    }
    long senses = SENSES.getOrDefault(lower, 0L);
    boolean password =
        (senses & Sense.PASSWORD.bit()) == 0 && (COMPOUNDS.end(lower) || Typo.of(lower));
    return password ? senses | Sense.PASSWORD.bit() : senses;
  }

  /// Whether a Russian word ends as a noun does that names something: no verb, no adjective, no
  /// word in another case.
  static boolean names(String lower) {
    return "аяыиую".indexOf(lower.charAt(lower.length() - 1)) < 0 && !VERBAL.end(lower);
  }

  private static boolean letters(String word) {
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      if (Chars.digit(c) || "!@#$%^&*+=~_".indexOf(c) >= 0) {
        return false;
      }
    }
    return true;
  }

  /// A word of the language that is no password, as far as its form can tell.
  static boolean ordinary(String given) {
    int end = given.length();
    while (end > 0 && "!?.,".indexOf(given.charAt(end - 1)) >= 0) {
      end--;
    }
    var lower = given.substring(0, end);
    long known = Sense.ORDINARY.bit() | Sense.FILLER.bit() | Sense.PASSWORD.bit();
    return (SENSES.getOrDefault(lower, 0L) & known) != 0
        || (letters(lower)
            && (ENDINGS.end(lower)
                || (lower.startsWith("ge") && (lower.endsWith("t") || lower.endsWith("en")))));
  }
}
