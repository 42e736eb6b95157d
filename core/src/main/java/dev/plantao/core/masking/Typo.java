package dev.plantao.core.masking;

import java.util.List;

/// Words for "password" as they are typed in a hurry: one letter wrong, missing or too many, or two
/// of them swapped.
final class Typo {
  private static final List<String> MEANT =
      List.of("password", "passwort", "kennwort", "contraseña", "пароль");

  private Typo() {}

  static boolean of(String lower) {
    for (int i = 0; i < lower.length(); i++) {
      if (Chars.digit(lower.charAt(i))) {
        return false;
      }
    }
    for (var meant : MEANT) {
      if (near(meant, lower)) {
        return true;
      }
    }
    return false;
  }

  /// The first letter is hardly ever wrong; words that begin otherwise are other words.
  private static boolean near(String meant, String word) {
    int more = word.length() - meant.length();
    if (more < -1 || more > 1 || word.charAt(0) != meant.charAt(0)) {
      return false;
    }
    int i = 0;
    while (i < word.length() && i < meant.length() && word.charAt(i) == meant.charAt(i)) {
      i++;
    }
    return switch (more) {
      case 1 -> word.startsWith(meant.substring(i), i + 1);
      case -1 -> word.startsWith(meant.substring(i + 1), i);
      default -> changed(meant, word, i);
    };
  }

  private static boolean changed(String meant, String word, int i) {
    boolean swapped =
        i + 1 < word.length()
            && word.charAt(i) == meant.charAt(i + 1)
            && word.charAt(i + 1) == meant.charAt(i)
            && word.startsWith(meant.substring(i + 2), i + 2);
    return swapped || i == word.length() || word.startsWith(meant.substring(i + 1), i + 1);
  }
}
