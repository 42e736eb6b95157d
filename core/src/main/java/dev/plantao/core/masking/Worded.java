package dev.plantao.core.masking;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Words and phrases that are called so: "the passphrase of our backups was "regen im april"", "the
/// password is the word regen", ""regen im april" as the security phrase".
final class Worded {
  /// Runs from a word for phrases to the phrase in quotes, or to a colon.
  private static final int FAR = 14;

  /// Runs from "unlocks" or "password" to "the word".
  private static final int CLOSE = 5;

  private static final int LONGEST = 64;
  private static final int SHORTEST = 4;
  private static final int LONG_AGO = -1000;

  private static final long NAMES = Sense.PHRASE.bit() | Sense.PASSWORD.bit();

  /// What it listens to, beside these.
  private static final long HEARD =
      Sense.ENTERS.bit()
          | Sense.OPENS.bit()
          | Sense.TAKEN.bit()
          | Sense.SPELLS.bit()
          | Sense.ASKS.bit()
          | Sense.PUTS.bit();

  private static final long CUES =
      Cue.SHOWS.bit() | Cue.SHOWN.bit() | Cue.OF.bit() | Cue.WORD.bit();

  private final Source source;
  private final Heard heard;
  private final Consumer<Find> found;
  private @Nullable Span quoted;
  private int quotedAt;
  private int phrase = LONG_AGO;
  private int password = LONG_AGO;
  private int enters = LONG_AGO;
  private int taken = LONG_AGO;
  private int spells = LONG_AGO;
  private int asks = LONG_AGO;
  private int asked = LONG_AGO;
  private boolean given;

  Worded(Source source, Heard heard, Consumer<Find> found) {
    this.source = source;
    this.heard = heard;
    this.found = found;
  }

  void ends() {
    phrase = LONG_AGO;
    password = LONG_AGO;
    enters = LONG_AGO;
    taken = LONG_AGO;
    quoted = null;
    given = false;
  }

  void seeks() {
    var run = heard.run();
    if (Chars.quote(source.at(run.start())) && !quoteGoesOn()) {
      quote(run);
    }
    if (given && heard.last().is(Cue.WORD) && !heard.core().any(NAMES)) {
      plain(run, heard.core());
    }
  }

  /// Hears what is read.
  void hears() {
    var run = heard.run();
    var core = heard.core();
    if (core.any(NAMES)) {
      names(core);
    } else if (given && heard.last().is(Cue.WORD)) {
      given = false;
    }
    if (core.any(HEARD, CUES)) {
      hears(run, core);
    }
    if (run.ends(":") && told()) {
      new Phrase(source, found).plain(run.end(), 3);
    }
    if (heard.stops()) {
      ends();
    }
  }

  private boolean told() {
    int at = heard.at();
    return at - phrase <= FAR || (at - password <= FAR && at - spells <= 2);
  }

  private boolean quoteGoesOn() {
    var open = quoted;
    return open != null && open.end() > heard.last().start();
  }

  private void hears(Span run, Span core) {
    int at = heard.at();
    var last = heard.last();
    enters = core.any(Sense.ENTERS.bit() | Sense.OPENS.bit()) ? at : enters;
    if (core.is(Cue.SHOWS) || core.is(Cue.SHOWN)) {
      quoted = null;
    }
    taken = core.is(Sense.TAKEN) || core.is(Cue.OF) ? at : taken;
    spells = core.is(Sense.SPELLS) ? at : spells;
    asks = core.any(Sense.ASKS.bit() | Sense.PUTS.bit()) ? at : asks;
    if (core.is(Cue.WORD) && !run.closes()) {
      given =
          at - enters <= CLOSE || at - password <= CLOSE || last.is(Cue.SECRET) || with(last, core);
    }
  }

  /// "Mit dem Wort …".
  private static boolean with(Span last, Span core) {
    return core.lower().equals("wort") && last.lower().equals("dem");
  }

  /// A word for phrases or for passwords.
  private void names(Span core) {
    int at = heard.at();
    boolean phrases = core.is(Sense.PHRASE) && secret(core);
    phrase = phrases ? at : phrase;
    password = core.password() ? at : password;
    asked = core.password() && at - asks <= 3 ? at : asked;
    var told = quoted;
    boolean meant = phrases || core.is(Sense.PASSWORD);
    if (told != null && meant && taken > quotedAt && at - taken <= 4) {
      found.accept(new Find(told.start(), told.end(), SecretKind.PASSWORD));
      quoted = null;
    }
  }

  /// Whether this phrase opens something: "passphrase", "secret phrase", "frase de paso".
  private boolean secret(Span core) {
    if (core.password() || heard.last().is(Sense.OPENING)) {
      return true;
    }
    var next = source.next(core.end());
    if (next == null) {
      return false;
    }
    if (next.core().is(Sense.OPENING)) {
      return true;
    }
    var what = next.core().is(Sense.LEADS) ? source.next(next.end()) : null;
    return what != null
        && what.core()
            .any(
                Sense.ENTERS.bit() | Sense.LOCKS.bit() | Sense.PASSWORD.bit() | Sense.PASSES.bit());
  }

  /// "Mit dem Wort regen entsperren".
  private boolean entersNext(Span run) {
    var next = source.next(run.end());
    return next != null && next.core().any(Sense.ENTERS.bit() | Sense.OPENS.bit());
  }

  private void plain(Span run, Span core) {
    int length = core.end() - core.start();
    boolean word =
        core.count().letters() == length
            && !core.any(-1)
            && !core.ordinary()
            && (Clause.closes(source, run) || entersNext(run));
    if (length >= SHORTEST && (word || (core.made() && !core.code()))) {
      found.accept(new Find(core.start(), core.end(), SecretKind.PASSWORD));
    }
  }

  /// Two words or more in quotes.
  private void quote(Span run) {
    int start = run.start() + 1;
    int end = start;
    int blanks = 0;
    while (end < start + LONGEST
        && !Chars.lineEnd(source.at(end))
        && !Chars.closes(source.at(run.start()), source.at(end))) {
      blanks += source.at(end) == ' ' ? 1 : 0;
      end++;
    }
    if (end == start + LONGEST || Chars.lineEnd(source.at(end)) || end >= source.length()) {
      return;
    }
    if (heard.last().is(Cue.SHOWS)) {
      return;
    }
    int at = heard.at();
    boolean told = at - asked == 1 && Chars.small(source.at(start));
    if (blanks == 0 || talk(start, end, told ? 1 : 2)) {
      return;
    }
    if (told || at - phrase <= FAR) {
      found.accept(new Find(start, end, SecretKind.PASSWORD));
    } else {
      quoted = new Span(source, start, end);
      quotedAt = at;
    }
  }

  /// Whether more of it is talk than not, or it is a sentence.
  private boolean talk(int start, int end, int weight) {
    int known = 0;
    int words = 0;
    int place = start;
    while (place < end) {
      var next = source.next(place);
      if (next == null) {
        return true;
      }
      var core = new Span(source, next.start(), Math.min(end, next.end())).core();
      known += (core.ordinary() && !core.is(Sense.FILLER)) || core.is(Sense.NEGATION) ? 1 : 0;
      if (core.any(Sense.PASSWORD.bit() | Sense.LOGIN.bit())) {
        return true;
      }
      words++;
      place = next.end();
    }
    return known * weight > (weight == 1 ? words - 1 : words)
        || ".!?".indexOf(source.at(end - 1)) >= 0;
  }
}
