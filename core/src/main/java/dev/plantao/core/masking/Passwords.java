package dev.plantao.core.masking;

import java.util.function.Consumer;

/// Passwords as people tell them: "my password is …", "Passwort: …", "la clave era …", "… é a minha
/// senha". What is told is masked where it looks like a password; a plain word is, where the
/// sentence can only mean it.
final class Passwords {
  private Passwords() {}

  /// Says whether something was found that had been read before.
  static boolean reads(Source source, Consumer<Find> found) {
    var reading = new Reading(source, found);
    reading.all();
    return reading.behind;
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
    private final Telling telling;
    private final Phrase phrase;
    private final Pair pair;
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

    /// Where the run begins that is read, and where it ends.
    private int at;

    private int end;

    /// Whether something was found in it.
    private boolean here;

    /// Whether something was found that had been read before.
    private boolean behind;

    private boolean login;
    private boolean both;

    Reading(Source source, Consumer<Find> found) {
      this.source = source;
      this.found = found;
      Consumer<Find> tell = this::tell;
      this.telling = new Telling(source, tell);
      this.phrase = new Phrase(source, tell);
      this.pair = new Pair(source, tell);
      this.heard = new Heard(source);
      this.before = new Told(source, tell);
      this.invented = new Invented(source, heard, tell);
      this.slashes = new Slashes(source, tell);
      this.capitals = new Capitals(source, tell);
      this.locks = new Locks(source, heard, tell);
      this.networks = new Networks(source, heard, tell);
      this.groups = new Groups(source, heard, tell);
      this.worded = new Worded(source, heard, tell);
      this.handed = new Handed(source, heard, tell);
      this.sealed = new Sealed(source, heard, tell);
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
      var run = whole(start);
      at = start;
      end = run.end();
      here = run.marked();
      heard.moves();
      if (!here) {
        slashes.at(run, before);
      }
      if (!here) {
        words(run);
      }
      boolean read = !here && end - start <= Source.LONGEST_RUN;
      if (read) {
        heard.reads(run);
        seeks();
      }
      if (here) {
        run = whole(start);
        heard.reads(run);
      }
      if (here || read) {
        hears();
      }
      before.remember(run);
      return run.end();
    }

    private Span whole(int start) {
      var next = source.next(start);
      int end = next == null ? start : next.end();
      while (end < source.length() && !source.divides(end)) {
        end++;
      }
      return next != null && next.end() == end ? next : source.run(start, end);
    }

    /// Whether a run is what was told, as far as those can say who hear what leads to it.
    private void seeks() {
      locks.seeks();
      networks.seeks();
      groups.seeks();
      worded.seeks();
      handed.seeks();
      sealed.seeks();
      if (!here) {
        invented.seeks();
      }
    }

    /// A mark is heard as a word that nobody knows.
    private void hears() {
      if (heard.word()) {
        invented.enters();
      }
      locks.hears();
      networks.hears();
      groups.hears();
      worded.hears();
      handed.hears();
      sealed.hears();
      heard.passes();
    }

    /// Whether one word that nobody knows was found, without the signs behind it: whoever heard it
    /// heard no more than from a mark.
    private boolean alone(Find find) {
      var run = source.next(find.start());
      if (run == null
          || source.divides(find.start())
          || !Chars.space(source.at(find.start() - 1))) {
        return false;
      }
      var core = run.core();
      return core.start() == find.start()
          && core.end() == find.end()
          && Chars.word(source.at(find.end() - 1))
          && !core.any(-1, -1)
          && !core.address();
    }

    private void tell(Find find) {
      behind |= find.start() < at && !alone(find);
      here |= find.start() >= at && find.start() < end;
      found.accept(find);
      source.hide(find);
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
        pair.after(end);
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
      if (phrase.named(word, before)) {
        told++;
      } else if (word.is(Sense.LOGIN)) {
        told++;
        login = true;
        pair.login(word.end(), word.is(Sense.PLURAL));
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
        telling.after(after, vague, !whole && word.is(Sense.VERB));
      }
      if (!vague) {
        before.strange();
      }
      capitals.after(word, before);
      if (word.is(Sense.PHRASE)) {
        phrase.after(after);
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
