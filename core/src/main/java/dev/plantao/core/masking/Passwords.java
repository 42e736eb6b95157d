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
    private static final int MOST_TOLD = 8;

    private static final int LONGEST_WORD = 32;

    private static final long TELLING =
        Sense.PASSWORD.bit() | Sense.PHRASE.bit() | Sense.LOGIN.bit();

    private final Source source;
    private final Consumer<Find> found;
    private final Heard heard;
    private final Told before;
    private final Invented invented;
    private final Slashes slashes;
    private final Capitals capitals;
    private final Locks locks;
    private final Networks networks;
    private final Groups groups;
    private final Sealed sealed;
    private final Handed handed;
    private final Worded worded;
    private int told;
    private boolean login;
    private boolean both;

    Reading(Source source, Consumer<Find> found) {
      this.source = source;
      this.found = found;
      this.heard = new Heard(source);
      this.before = new Told(source, found);
      this.invented = new Invented(source, heard, found);
      this.slashes = new Slashes(source, found);
      this.capitals = new Capitals(source, found);
      this.locks = new Locks(source, heard, found);
      this.networks = new Networks(source, heard, found);
      this.groups = new Groups(source, heard, found);
      this.worded = new Worded(source, heard, found);
      this.handed = new Handed(source, heard, found);
      this.sealed = new Sealed(source, heard, found);
    }

    void all() {
      int i = 0;
      while (i < source.length()) {
        if (Chars.lineEnd(source.at(i))) {
          before.forget();
          heard.ends();
          locks.ends();
          networks.ends();
          handed.ends();
          worded.ends();
          i++;
        } else if (Chars.space(source.at(i))) {
          i++;
        } else {
          i = run(i);
        }
      }
    }

    private int run(int start) {
      var next = source.next(start);
      int end = next == null ? start : next.end();
      while (end < source.length() && !Chars.space(source.at(end))) {
        end++;
      }
      var run = next != null && next.end() == end ? next : new Span(source, start, end);
      boolean marked = source.marked(start, end);
      if (!marked) {
        slashes.at(run, before);
        words(run);
      }
      if (run == next && !marked) {
        hears(run);
      } else {
        heard.skips();
      }
      before.remember(run);
      return end;
    }

    private void hears(Span run) {
      heard.reads(run);
      invented.hears();
      locks.hears();
      networks.hears();
      groups.hears();
      worded.hears();
      handed.hears();
      sealed.hears();
      heard.passes();
    }

    /// Words within a run between blanks: `user/password:`, `"password"`, `WLAN-Passwort`.
    private void words(Span run) {
      int start = run.start();
      int end = run.end();
      var core = run.core();
      told = 0;
      login = false;
      both = false;
      int i = start;
      while (i < end && told < MOST_TOLD) {
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
      if (!word.any(TELLING, Cue.HALF.bit())) {
        return word.end();
      }
      boolean letter = word.lower().equals("p") && source.at(word.end()) == ':' && before.named();
      boolean password =
          (letter || word.is(Sense.PASSWORD)) && !(word.is(Sense.VAGUE) && before.qualifies());
      if (password) {
        told++;
        both = login;
        return password(word, end);
      }
      if (new Phrase(source, found).named(word, before)) {
        told++;
      } else if (word.is(Sense.LOGIN)) {
        told++;
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
      boolean vague = !whole && word.is(Sense.VAGUE) && !specified(after);
      if (!before.hints()) {
        new Telling(source, found).after(after, vague, !whole && word.is(Sense.VERB));
      }
      if (!vague) {
        before.strange();
      }
      capitals.after(word, before);
      if (word.is(Sense.PHRASE)) {
        new Phrase(source, found).after(after);
      }
      before.owned();
      before.inverted(after);
      return after;
    }

    /// "Clave del panel", "clave inicial": it is said what it opens, or which it is.
    private boolean specified(int word) {
      var next = source.next(word);
      if (next == null || next.start() - word > 1) {
        return false;
      }
      if (next.core().is(Cue.WHICH)) {
        return true;
      }
      var what = next.core().is(Sense.LEADS) ? source.next(next.end()) : null;
      what = what != null && what.core().lower().length() < 3 ? source.next(what.end()) : what;
      return what != null
          && (what.core().any(Sense.NETS.bit() | Sense.LOGIN.bit()) || what.core().is(Cue.OPENED));
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
