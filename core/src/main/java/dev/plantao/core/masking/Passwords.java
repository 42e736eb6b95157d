package dev.plantao.core.masking;

import java.util.function.Consumer;

/// Passwords as people tell them: "my password is …", "Passwort: …", "la clave era …", "… é a minha
/// senha". What is told is masked where it looks like a password; a plain word is, where the
/// sentence can only mean it.
final class Passwords implements Finder {
  @Override
  public void find(Source source, Consumer<Find> found) {
    new Reading(source, found).all();
  }

  /// One text on its way from run to run.
  private static final class Reading {
    /// Telling words in one run between blanks. People write one or two; what programs write in one
    /// run is for others to find.
    private static final int MOST_HEARD = 8;

    private static final int LONGEST_NAME = 16;
    private static final int LONGEST_WORD = 32;
    private static final int LONGEST_AND = 3;

    private final Source source;
    private final Consumer<Find> found;
    private final Told before;
    private final Invented invented;
    private int heard;
    private boolean login;
    private boolean both;

    Reading(Source source, Consumer<Find> found) {
      this.source = source;
      this.found = found;
      this.before = new Told(source, found);
      this.invented = new Invented(source, found);
    }

    void all() {
      int i = 0;
      while (i < source.length()) {
        if (Chars.lineEnd(source.at(i))) {
          before.forget();
          invented.ends();
          i++;
        } else if (Chars.space(source.at(i))) {
          i++;
        } else {
          i = run(i);
        }
      }
    }

    private int run(int start) {
      int end = start;
      while (end < source.length() && !Chars.space(source.at(end))) {
        end++;
      }
      var next = source.next(start);
      var run = next != null && next.end() == end ? next : new Span(source, start, end);
      boolean marked = source.marked(start, end);
      if (!marked) {
        slashes(start, end);
        words(run);
      }
      invented.run(run, run == next && !marked);
      before.remember(run);
      return end;
    }

    /// "Ana / Regen!2024": the second of two. "admin/Regen!2024", too.
    private void slashes(int start, int end) {
      if (end - start <= LONGEST_AND && joins(start, end) && before.entered()) {
        var token = source.next(end);
        if (token != null && !source.marked(token.start(), token.end())) {
          strange(token.core());
        }
      }
      for (int s = start + 4; s < Math.min(end - 4, start + LONGEST_NAME); s++) {
        if (source.at(s) == '/' && new Span(source, start, s).is(Sense.BUILT_IN)) {
          strange(new Span(source, s + 1, end).core());
        }
      }
    }

    private boolean joins(int start, int end) {
      return (end - start == 1 && source.at(start) == '/')
          || new Span(source, start, end).is(Sense.AND);
    }

    private void strange(Span core) {
      if (core.made() && Aside.strange(source, core) && !core.code()) {
        found.accept(new Find(core.start(), core.end(), SecretKind.PASSWORD));
      }
    }

    /// Words within a run between blanks: `user/password:`, `"password"`, `WLAN-Passwort`.
    private void words(Span run) {
      int start = run.start();
      int end = run.end();
      var core = run.core();
      heard = 0;
      login = false;
      both = false;
      int i = start;
      while (i < end && heard < MOST_HEARD) {
        int word = i;
        while (word < end && Chars.word(source.at(word))) {
          word++;
        }
        if (word > i && word - i <= LONGEST_WORD && !named(i, word)) {
          boolean whole = i == core.start() && word == core.end();
          word = word(whole ? core : new Span(source, i, word), end);
        }
        i = Math.max(word, i + 1);
      }
      if (both && Chars.word(source.at(end - 1))) {
        new Pair(source, found).after(end);
      }
    }

    /// Part of a name that programs write.
    private boolean named(int start, int end) {
      return source.at(start - 1) == '_'
          || source.at(end) == '_'
          || (source.at(start - 1) == '.' && Chars.word(source.at(start - 2)));
    }

    /// Hears a word, and says where to go on.
    private int word(Span word, int end) {
      boolean letter = word.lower().equals("p") && source.at(word.end()) == ':' && before.named();
      boolean password =
          (letter || word.is(Sense.PASSWORD)) && !(word.is(Sense.VAGUE) && before.qualifies());
      if (password) {
        heard++;
        both = login;
        return password(word, end);
      }
      if (word.is(Sense.PHRASE) && before.secretly()) {
        heard++;
        new Phrase(source, found).after(word.end());
      } else if (word.is(Sense.LOGIN)) {
        heard++;
        login = true;
        new Pair(source, found).login(word.end(), word.is(Sense.PLURAL));
      }
      return word.end();
    }

    private int password(Span word, int end) {
      int after = withCode(word.end(), end);
      boolean whole =
          before.halved()
              || before.named()
              || (source.at(word.start() - 1) == '-'
                  && source.startsWith("palavra", word.start() - 8));
      boolean vague = !whole && word.is(Sense.VAGUE);
      if (!before.hints()) {
        new Telling(source, found).after(after, vague, !whole && word.is(Sense.VERB));
      }
      if (!vague) {
        before.strange();
      }
      if (word.is(Sense.PHRASE)) {
        new Phrase(source, found).after(after);
      }
      before.owned();
      return after;
    }

    /// After "-code" in "pin-code".
    private int withCode(int word, int end) {
      if (source.at(word) != '-') {
        return word;
      }
      int code = word + 1;
      while (code < end && Chars.word(source.at(code))) {
        code++;
      }
      return new Span(source, word + 1, code).is(Sense.CODE) ? code : word;
    }
  }
}
