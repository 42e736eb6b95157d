package dev.plantao.core.masking;

import java.util.function.Consumer;

/// What somebody was handed, or has elsewhere too: "your colleague gave me Regen-4471", "it's the
/// same as for my mails, regen0611". Only what people make up, not the name of a thing.
final class Handed {
  /// Runs from "gave me" to what was given.
  private static final int CLOSE = 7;

  /// Runs from "the same as" to what it is.
  private static final int FAR = 10;

  private static final int LONG_AGO = -1000;

  /// What it listens to.
  private static final long HEARD =
      Sense.REFERENCES.bit()
          | Sense.FORMERLY.bit()
          | Sense.HANDS.bit()
          | Sense.PUTS.bit()
          | Sense.SAME.bit();

  private static final long CUES = Cue.RECEIVES.bit() | Cue.THAN.bit();

  private final Source source;
  private final Heard heard;
  private final Consumer<Find> found;
  private int hands = LONG_AGO;
  private int me = LONG_AGO;
  private int puts = LONG_AGO;
  private int same = LONG_AGO;
  private int as = LONG_AGO;

  Handed(Source source, Heard heard, Consumer<Find> found) {
    this.source = source;
    this.heard = heard;
    this.found = found;
  }

  void ends() {
    hands = LONG_AGO;
    same = LONG_AGO;
  }

  void seeks() {
    int at = heard.at();
    var run = heard.run();
    var core = heard.core();
    boolean given =
        (at - hands <= CLOSE && Math.abs(hands - me) <= 3) || (at - me <= 3 && hands(run));
    boolean known = as > same || same - puts <= 4;
    boolean shared = at - same <= FAR && known && heard.lastRun().ends(",:");
    if ((given && handed(core)) || (shared && (own(core) || row(core)))) {
      found.accept(new Find(core.start(), core.end(), SecretKind.PASSWORD));
    }
  }

  /// Hears what is read.
  void hears() {
    var core = heard.core();
    if (core.any(HEARD, CUES)) {
      hears(core, heard.at());
    }
    if (heard.stops()) {
      ends();
    }
  }

  /// "Hat mir Regen-4471 gegeben".
  private boolean hands(Span run) {
    var next = source.next(run.end());
    return next != null && next.core().is(Sense.HANDS);
  }

  private void hears(Span core, int at) {
    if (core.any(Sense.REFERENCES.bit() | Sense.FORMERLY.bit())) {
      ends();
      return;
    }
    hands = core.is(Sense.HANDS) ? at : hands;
    puts = core.is(Sense.PUTS) ? at : puts;
    me = core.is(Cue.RECEIVES) ? at : me;
    same = core.is(Sense.SAME) ? at : same;
    as = at - same <= 3 && core.is(Cue.THAN) ? at : as;
  }

  /// With a capital and a number behind a hyphen, or so strange that it is nothing else.
  private boolean handed(Span core) {
    var made = core.madeUp();
    if (made.compareTo(MadeUp.MIXED) < 0 || thing(core) || MadeUp.product(source, core)) {
      return false;
    }
    return made == MadeUp.STRANGE
        || MadeUp.coined(source, core)
        || (MadeUp.dated(source, core) && Chars.small(source.at(core.start())));
  }

  private boolean own(Span core) {
    var made = core.madeUp();
    return made.compareTo(MadeUp.MIXED) >= 0
        && !thing(core)
        && !MadeUp.product(source, core)
        && core.count().letters() > 3
        && core.count().digits() > 1;
  }

  /// "12345678".
  private boolean row(Span core) {
    int length = core.end() - core.start();
    return length >= 6
        && core.count().digits() == length
        && Digits.few(source, core)
        && Digits.alone(source, core)
        && heard.lastRun().ends(":");
  }

  /// The name of something in front of a number.
  private boolean thing(Span core) {
    int letters = core.start();
    while (letters < core.end() && Chars.letter(source.at(letters))) {
      letters++;
    }
    if (letters == core.start()) {
      return false;
    }
    var name = new Span(source, core.start(), letters);
    return name.is(Cue.SENT)
        || name.any(Sense.REFERENCES.bit() | Sense.IDS.bit() | Sense.NETS.bit())
        || MadeUp.program(source, core);
  }
}
