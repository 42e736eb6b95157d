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

  private final Source source;
  private final Consumer<Find> found;
  private int at;
  private int sentence;
  private int digits = LONG_AGO;
  private int locks = LONG_AGO;
  private int open = LONG_AGO;
  private int openSentence;
  private int calls = LONG_AGO;
  private Lead lead = Lead.NONE;
  private Span last;
  private boolean comma;

  Locks(Source source, Consumer<Find> found) {
    this.source = source;
    this.found = found;
    this.last = new Span(source, 0, 0);
  }

  void ends() {
    sentence++;
    lead = Lead.NONE;
    digits = LONG_AGO;
    locks = LONG_AGO;
  }

  void run(Span run) {
    at++;
    var core = run.core();
    if ((at - open <= FAR && told(run, core)) || typed(core)) {
      found.accept(new Find(core.start(), core.end(), SecretKind.PASSWORD));
    }
    hears(core);
    lead = moves(core) ? Lead.WITH : Lead.after(lead, run, core);
    last = core;
    comma = run.ends(",");
    if (run.ends(".!?;")) {
      ends();
    }
  }

  /// "On the lock screen type 2468".
  private boolean typed(Span core) {
    return at - locks <= CLOSE
        && (lead.gives() || lead == Lead.ASKS)
        && Digits.few(source, core)
        && Digits.alone(source, core)
        && at - calls > CLOSE
        && !counted(core);
  }

  /// "Press 1000 times".
  private boolean counted(Span core) {
    var next = source.next(core.end());
    return next != null
        && switch (next.core().lower()) {
          case "times", "mal", "vezes", "veces", "раз" -> true;
          default -> false;
        };
  }

  private boolean moves(Span core) {
    return core.any(Sense.FROM.bit() | Sense.TOWARDS.bit()) && lead != Lead.IS;
  }

  private void hears(Span core) {
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
    var lower = core.lower();
    return (core.is(Sense.PASSWORD) && (lower.startsWith("pin") || lower.startsWith("пин")))
        || lower.startsWith("pin-")
        || lower.startsWith("пин-");
  }

  private boolean told(Span run, Span core) {
    if (!Digits.few(source, core)
        || !Digits.alone(source, core)
        || (last.is(Sense.IDS) && !comma)
        || at - calls <= CLOSE) {
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
