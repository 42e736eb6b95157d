package dev.plantao.core.masking;

import java.util.function.Consumer;

/// Passwords as people tell them: "my password is …", "Passwort: …", "la clave era …", "… é a minha
/// senha". What is told is masked where it looks like a password; a plain word is, where the
/// sentence can only mean it.
final class Passwords implements Finder {
  /// Telling words in one run between blanks. People write one or two; what programs write in one
  /// run is for others to find.
  private static final int MOST_HEARD = 8;

  private static final int LONGEST_TOKEN = 200;
  private static final int LONGEST_NAME = 16;

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
    if (end - start <= 3 && joins(source, start, end) && before.entered()) {
      paired(source, end, found);
    }
    for (int s = start + 4; s < Math.min(end - 4, start + LONGEST_NAME); s++) {
      if (source.at(s) == '/' && Vocabulary.builtIn(source.lower().substring(start, s))) {
        strange(source, new Span(s + 1, end).core(source), found);
      }
    }
    int i = start;
    int heard = 0;
    boolean login = false;
    boolean both = false;
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
        boolean letter = lower.equals("p") && source.at(word) == ':' && before.named();
        if (!named
            && (letter || Vocabulary.password(lower))
            && !(Vocabulary.vague(lower) && before.qualifies())) {
          heard++;
          both = login;
          word = withCode(source, word, end);
          boolean whole =
              before.halved()
                  || before.named()
                  || (source.at(i - 1) == '-' && source.startsWith("palavra", i - 8));
          boolean vague = !whole && Vocabulary.vague(lower);
          if (!before.hints()) {
            new Telling(source, found).after(word, vague, !whole && Vocabulary.verb(lower));
          }
          if (!vague) {
            before.strange();
          }
          if (Vocabulary.phrase(lower)) {
            new Phrase(source, found).after(word);
          }
          before.owned();
        } else if (!named && Vocabulary.phrase(lower) && before.secretly()) {
          heard++;
          new Phrase(source, found).after(word);
        } else if (!named && Vocabulary.login(lower)) {
          heard++;
          login = true;
          new Telling(source, found).login(word, Vocabulary.plural(lower));
        }
      }
      i = Math.max(word, i + 1);
    }
    if (both && Chars.word(source.at(end - 1))) {
      new Telling(source, found).pair(end);
    }
  }

  /// "Ana / Regen!2024": the second of two.
  private static void paired(Source source, int from, Consumer<Find> found) {
    var token = Span.next(source, from, LONGEST_TOKEN);
    if (token != null && !source.marked(token.start(), token.end())) {
      strange(source, token.core(source), found);
    }
  }

  private static void strange(Source source, Span core, Consumer<Find> found) {
    if (core.made(source) && Aside.strange(source, core) && !core.code(source)) {
      found.accept(new Find(core.start(), core.end(), SecretKind.PASSWORD));
    }
  }

  private static boolean joins(Source source, int start, int end) {
    var lower = source.lower().substring(start, end);
    return lower.equals("/") || Vocabulary.and(lower);
  }
}
