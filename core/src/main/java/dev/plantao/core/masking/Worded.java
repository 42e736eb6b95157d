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

  private final Source source;
  private final Consumer<Find> found;
  private Span last;
  private @Nullable Span quoted;
  private int quotedAt;
  private int at;
  private int phrase = LONG_AGO;
  private int password = LONG_AGO;
  private int enters = LONG_AGO;
  private int taken = LONG_AGO;
  private int spells = LONG_AGO;
  private int asks = LONG_AGO;
  private int asked = LONG_AGO;
  private boolean given;
  private boolean with;

  Worded(Source source, Consumer<Find> found) {
    this.source = source;
    this.found = found;
    this.last = new Span(source, 0, 0);
  }

  void ends() {
    phrase = LONG_AGO;
    password = LONG_AGO;
    enters = LONG_AGO;
    taken = LONG_AGO;
    quoted = null;
    given = false;
  }

  void run(Span run) {
    at++;
    var core = run.core();
    if (Chars.quote(source.at(run.start())) && !quoteGoesOn()) {
      quote(run);
    }
    if (core.any(Sense.PHRASE.bit() | Sense.PASSWORD.bit())) {
      names(core);
    } else if (given && word(last.lower())) {
      given = false;
      plain(run, core);
    }
    hears(run, core);
  }

  private boolean quoteGoesOn() {
    var open = quoted;
    return open != null && open.end() > last.start();
  }

  private void hears(Span run, Span core) {
    enters = core.any(Sense.ENTERS.bit() | Sense.OPENS.bit()) ? at : enters;
    if (Quoted.screen(core) || shown(core.lower())) {
      quoted = null;
    }
    taken = core.is(Sense.TAKEN) || core.lower().equals("de") ? at : taken;
    with = last.lower().equals("dem") && core.lower().equals("wort");
    spells = core.is(Sense.SPELLS) ? at : spells;
    asks = core.any(Sense.ASKS.bit() | Sense.PUTS.bit()) ? at : asks;
    if (word(core.lower()) && !run.closes()) {
      given = at - enters <= CLOSE || at - password <= CLOSE || secretly(last.lower()) || with;
    }
    boolean told = at - phrase <= FAR || (at - password <= FAR && at - spells <= 2);
    if (run.ends(":") && told && last != core) {
      new Phrase(source, found).plain(run.end(), 3);
    }
    last = core;
    if (run.ends(".!?;")) {
      ends();
    }
  }

  /// A word for phrases or for passwords.
  private void names(Span core) {
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
    if (core.password() || last.is(Sense.OPENING)) {
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

  private static boolean shown(String lower) {
    return switch (lower) {
      case "shown", "displayed", "angezeigt", "mostrado", "показан", "показано" -> true;
      default -> false;
    };
  }

  private static boolean word(String lower) {
    return switch (lower) {
      case "word", "palavra", "palabra", "wort", "слово", "словом" -> true;
      default -> false;
    };
  }

  /// "Mit dem Wort regen entsperren".
  private boolean entersNext(Span run) {
    var next = source.next(run.end());
    return next != null && next.core().any(Sense.ENTERS.bit() | Sense.OPENS.bit());
  }

  /// "Secret word".
  private static boolean secretly(String lower) {
    return switch (lower) {
      case "secret", "geheimes", "секретное", "кодовое", "magic" -> true;
      default -> false;
    };
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
    if (Quoted.screen(last)) {
      return;
    }
    boolean told = at - asked == 1 && Character.isLowerCase(source.at(start));
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
