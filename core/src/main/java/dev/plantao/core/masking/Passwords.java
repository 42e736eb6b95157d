package dev.plantao.core.masking;

import java.util.function.Consumer;

/// Passwords as people tell them: "my password is …", "Passwort: …", "la clave era …", "… é a minha
/// senha". What is told is masked where it looks like a password; a plain word is, where the
/// sentence can only mean it.
final class Passwords implements Finder {
  /// Telling words in one run between blanks. People write one or two; what programs write in one
  /// run is for others to find.
  private static final int MOST_HEARD = 8;

  @Override
  public void find(Source source, Consumer<Find> found) {
    var before = new Told(source, found);
    int i = 0;
    while (i < source.length()) {
      if (Chars.lineEnd(source.at(i))) {
        before.forget();
        i++;
      } else if (Chars.space(source.at(i))) {
        i++;
      } else {
        int end = i;
        while (end < source.length() && !Chars.space(source.at(end))) {
          end++;
        }
        if (!source.marked(i, end)) {
          token(source, i, end, before, found);
        }
        before.remember(i, end);
        i = end;
      }
    }
  }

  /// After "-code" in "pin-code".
  private static int withCode(Source source, int word, int end) {
    if (source.at(word) != '-') {
      return word;
    }
    int code = word + 1;
    while (code < end && Chars.word(source.at(code))) {
      code++;
    }
    return Vocabulary.code(source.lower().substring(word + 1, code)) ? code : word;
  }

  /// Words within a run between blanks: `user/password:`, `"password"`, `WLAN-Passwort`.
  private static void token(Source source, int start, int end, Told before, Consumer<Find> found) {
    int i = start;
    int heard = 0;
    while (i < end && heard < MOST_HEARD) {
      int word = i;
      while (word < end && Chars.word(source.at(word))) {
        word++;
      }
      if (word > i && word - i <= 32) {
        var lower = source.lower().substring(i, word);
        boolean named =
            source.at(i - 1) == '_'
                || source.at(word) == '_'
                || (source.at(i - 1) == '.' && Chars.word(source.at(i - 2)));
        if (!named
            && Vocabulary.password(lower)
            && !(Vocabulary.vague(lower) && before.qualifies())) {
          heard++;
          word = withCode(source, word, end);
          new Telling(source, found).after(word, Vocabulary.vague(lower), Vocabulary.verb(lower));
          before.owned();
        } else if (!named && Vocabulary.login(lower)) {
          heard++;
          new Telling(source, found).login(word);
        }
      }
      i = Math.max(word, i + 1);
    }
  }
}
