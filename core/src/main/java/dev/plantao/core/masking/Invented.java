package dev.plantao.core.masking;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// What somebody made up, near a word for passwords or for coming in, or where it is said what it
/// is made of: "my dog's name and the year, Rex2015".
///
/// One reading from left to right, which remembers what was spoken of last.
final class Invented {
  /// Runs from what is told to a word for passwords behind it.
  private static final int BEFORE = 16;

  /// Runs from "from" to "to", and from a plain word to what it is said to be.
  private static final int CLOSE = 4;

  /// Runs from what was something before to a word for coming in or for passwords.
  private static final int FORMER = 20;

  private static final int LONGEST_PIN = 6;
  private static final int MOST_WAITING = 6;

  /// Something made up that waits for a word to say that it is a password.
  private record Waiting(Span core, int at, int sentence, MadeUp made, int reach) {
    /// Whether a word for coming in will do.
    boolean strange() {
      return made == MadeUp.STRANGE || reach == FORMER;
    }
  }

  private final Source source;
  private final Consumer<Find> found;
  private final Heard heard;
  private final Evidence evidence;
  private final Quoted quotes;
  private final Deque<Waiting> waiting = new ArrayDeque<>();
  private @Nullable Waiting from;

  Invented(Source source, Heard heard, Consumer<Find> found) {
    this.source = source;
    this.found = found;
    this.heard = heard;
    this.evidence = new Evidence(source, heard);
    this.quotes = new Quoted(source, heard);
  }

  void seeks() {
    var run = heard.run();
    var core = heard.core();
    if (Heard.password(core) && !cited(run, core)) {
      password(core);
    } else {
      value(run, core);
    }
  }

  /// What was read speaks of coming in.
  void enters() {
    report(false);
  }

  /// Only the word is spoken of: 'the bot answers "password"'.
  private boolean cited(Span run, Span core) {
    return Chars.quote(source.at(run.start()))
        && Chars.quote(source.at(core.end()))
        && !run.ends(":=")
        && core.end() < run.end();
  }

  private void password(Span core) {
    boolean sure = !core.is(Sense.VAGUE);
    heard.password(core, sure);
    if (sure) {
      report(true);
      waiting.clear();
    }
  }

  /// What waits for a word for passwords, or else what is so strange that one for coming in will
  /// do.
  private void report(boolean all) {
    for (var one : waiting) {
      if ((all || one.strange())
          && heard.at() - one.at() <= one.reach()
          && heard.sentence() - one.sentence() <= 1) {
        tell(one.core());
      }
    }
  }

  private void value(Span run, Span core) {
    var quoted = quotes.at(run);
    if (quoted != null) {
      if (quotes.sure()) {
        tell(quoted);
      } else {
        waits(quoted, MadeUp.MIXED, heard.lead() == Lead.TRIES ? FORMER : BEFORE);
      }
      return;
    }
    if (Chars.quote(source.at(run.start())) && quotes.shown() && !heard.noted()) {
      return; // What a screen says.
    }
    if (source.at(run.start()) == '<' && source.at(run.end() - 1) == '>') {
      return; // An element of a page.
    }
    var made = core.madeUp();
    if (made != MadeUp.NO && (made == MadeUp.STRANGE ? !heard.referred() : !heard.id())) {
      madeUp(made, run, core);
    } else if (made == MadeUp.NO && evidence.typed(run, core)) {
      tell(core);
    } else if (made.compareTo(MadeUp.ODD) >= 0 && heard.naming()) {
      heard.user();
    } else if (Digits.few(source, core) && !heard.id() && Digits.alone(source, core)) {
      number(core);
    } else if (Digits.day(source, core) && heard.namely()) {
      tell(core);
    } else if (Digits.spelled(source, core) && heard.pin()) {
      tell(core);
    }
  }

  private void number(Span core) {
    boolean odd = source.at(core.start()) == '0' || core.end() - core.start() > LONGEST_PIN;
    if (heard.pin()
        || (heard.lead() == Lead.PUTS && same(core))
        || (odd && heard.vaguely() && !heard.calling())) {
      tell(core);
    } else if (odd && heard.lead().gives()) {
      waits(core, MadeUp.MIXED, BEFORE);
    }
  }

  /// "11111111".
  private boolean same(Span core) {
    return core.end() - core.start() >= LONGEST_PIN
        && Look.monotonous(source.text(), core.start(), core.end());
  }

  private void madeUp(MadeUp made, Span run, Span core) {
    if (evidence.other(run)) {
      return;
    }
    if (moved(made) || evidence.told(made, run, core)) {
      tell(core);
      return;
    }
    if (heard.formerly() && (made != MadeUp.PLAIN || evidence.goesOn(run))) {
      waits(core, made, FORMER);
    } else if (evidence.couldBe(made, run, core)) {
      waits(core, made, BEFORE);
    } else if (evidence.beside(made, run)) {
      waits(core, made, FORMER);
    } else if (evidence.couldOwn(made, run, core)) {
      waits(core, made, CLOSE);
    }
    if (made.compareTo(MadeUp.ODD) >= 0 && heard.naming()) {
      heard.user();
    }
    if (made.compareTo(MadeUp.MIXED) >= 0 && heard.last().is(Sense.FROM)) {
      from = new Waiting(core, heard.at(), heard.sentence(), made, BEFORE);
    }
  }

  /// "From Regen1 to Regen2": the former is told, too.
  private boolean moved(MadeUp made) {
    var former = from;
    if (former == null
        || made.compareTo(MadeUp.MIXED) < 0
        || heard.at() - former.at() > CLOSE
        || !heard.last().is(Sense.TOWARDS)) {
      return false;
    }
    tell(former.core());
    return true;
  }

  private void waits(Span core, MadeUp made, int reach) {
    waiting.addLast(new Waiting(core, heard.at(), heard.sentence(), made, reach));
    if (waiting.size() > MOST_WAITING) {
      waiting.removeFirst();
    }
  }

  private void tell(Span core) {
    found.accept(new Find(core.start(), core.end(), SecretKind.PASSWORD));
  }
}
