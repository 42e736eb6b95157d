package dev.plantao.core.masking;

import java.util.function.Consumer;

/// Digits that open something, told some words behind what they are: "the code of the alarm is
/// 8815", "ПИН-код симки, на которую …, 2684".
final class Locks {
  /// Runs between a word for a code and what it opens.
  private static final int CLOSE = 8;

  /// From both of them to the digits.
  private static final int FAR = 14;

  private static final int LONG_AGO = -1000;

  /// What it listens to.
  private static final long HEARD =
      Sense.REFERENCES.bit() | Sense.DIGITS.bit() | Sense.LOCKS.bit() | Sense.CALLS.bit();

  private static final long MOVES = Sense.FROM.bit() | Sense.TOWARDS.bit();

  private final Source source;
  private final Heard heard;
  private final Consumer<Find> found;
  private int sentence;
  private int digits = LONG_AGO;
  private int locks = LONG_AGO;
  private int open = LONG_AGO;
  private int openSentence;
  private int calls = LONG_AGO;
  private Lead lead = Lead.NONE;

  Locks(Source source, Heard heard, Consumer<Find> found) {
    this.source = source;
    this.heard = heard;
    this.found = found;
  }

  void ends() {
    sentence++;
    lead = Lead.NONE;
    digits = LONG_AGO;
    locks = LONG_AGO;
  }

  void seeks() {
    int at = heard.at();
    var run = heard.run();
    var core = heard.core();
    if ((at - open <= FAR && told(run, core)) || (at - locks <= CLOSE && typed(core))) {
      found.accept(new Find(core.start(), core.end(), SecretKind.PASSWORD));
    }
  }

  /// Hears what is read.
  void hears() {
    int at = heard.at();
    var run = heard.run();
    var core = heard.core();
    if (core.any(HEARD, Cue.PIN.bit())) {
      hears(core, at);
    }
    lead = moves(core) ? Lead.WITH : Lead.after(lead, run, core);
    if (heard.stops()) {
      ends();
    }
  }

  /// "On the lock screen type 2468".
  private boolean typed(Span core) {
    return (lead.gives() || lead == Lead.ASKS)
        && Digits.few(source, core)
        && Digits.alone(source, core)
        && heard.at() - calls > CLOSE
        && !counted(core);
  }

  /// "Press 1000 times".
  private boolean counted(Span core) {
    var next = source.next(core.end());
    return next != null && next.core().is(Cue.TIMES);
  }

  private boolean moves(Span core) {
    return core.any(MOVES) && lead != Lead.IS;
  }

  private void hears(Span core, int at) {
    if (core.is(Sense.REFERENCES)) {
      digits = LONG_AGO;
      open = LONG_AGO;
      return;
    }
    boolean pin = pin(core);
    digits = pin || core.is(Sense.DIGITS) ? at : digits;
    locks = pin || core.is(Sense.LOCKS) ? at : locks;
    calls = core.is(Sense.CALLS) ? at : calls;
    if (Math.abs(digits - locks) <= CLOSE && at - Math.min(digits, locks) <= CLOSE) {
      open = at == digits || at == locks ? at : open;
      openSentence = sentence;
    }
  }

  private static boolean pin(Span core) {
    return core.is(Cue.PIN) && (core.is(Sense.PASSWORD) || hyphened(core.lower()));
  }

  /// "PIN-Nummer".
  private static boolean hyphened(String lower) {
    return lower.length() > 3 && lower.charAt(3) == '-';
  }

  private boolean told(Span run, Span core) {
    if (!Digits.few(source, core)
        || !Digits.alone(source, core)
        || (heard.last().is(Sense.IDS) && !heard.lastRun().ends(","))
        || heard.at() - calls <= CLOSE) {
      return false;
    }
    boolean given = lead == Lead.IS || lead == Lead.COLON;
    if (sentence != openSentence) {
      return sentence - openSentence == 1 && given;
    }
    var next = source.next(run.end());
    boolean done = next != null && next.core().is(Sense.DONE);
    return given || done || lead.gives() || lead == Lead.WITH || run.ends(",.;!?)") || line(run);
  }

  private boolean line(Span run) {
    return Chars.lineEnd(source.at(source.skipBlanks(run.end())));
  }
}
