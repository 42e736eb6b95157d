package dev.plantao.core.masking;

import java.util.Set;
import java.util.function.Consumer;

/// What somebody was handed, or has elsewhere too: "your colleague gave me Regen-4471", "it's the
/// same as for my mails, regen0611". Only what people make up, not the name of a thing.
final class Handed {
  /// Runs from "gave me" to what was given.
  private static final int CLOSE = 7;

  /// Runs from "the same as" to what it is.
  private static final int FAR = 10;

  private static final int LONG_AGO = -1000;

  /// What is sent in files and has a number in its name.
  private static final Set<String> THINGS =
      Set.of(
          "screenshot",
          "foto",
          "scan",
          "bild",
          "image",
          "img",
          "photo",
          "doc",
          "file",
          "video",
          "audio",
          "captura",
          "imagem",
          "imagen",
          "datei",
          "anhang",
          "document",
          "report",
          "form",
          "print",
          "link",
          "lista",
          "liste",
          "list",
          "kunde",
          "windows",
          "office",
          "covid");

  private final Source source;
  private final Consumer<Find> found;
  private Span last;
  private int at;
  private int hands = LONG_AGO;
  private int me = LONG_AGO;
  private int puts = LONG_AGO;
  private int same = LONG_AGO;
  private int as = LONG_AGO;

  Handed(Source source, Consumer<Find> found) {
    this.source = source;
    this.found = found;
    this.last = new Span(source, 0, 0);
  }

  void ends() {
    hands = LONG_AGO;
    same = LONG_AGO;
  }

  void run(Span run) {
    at++;
    var core = run.core();
    boolean given =
        (at - hands <= CLOSE && Math.abs(hands - me) <= 3) || (at - me <= 3 && hands(run));
    boolean known = as > same || same - puts <= 4;
    boolean shared = at - same <= FAR && known && last.ends(",:");
    if ((given && handed(core)) || (shared && (own(core) || row(core)))) {
      found.accept(new Find(core.start(), core.end(), SecretKind.PASSWORD));
    }
    hears(core);
    last = run;
    if (run.ends(".!?;")) {
      ends();
    }
  }

  /// "Hat mir Regen-4471 gegeben".
  private boolean hands(Span run) {
    var next = source.next(run.end());
    return next != null && next.core().is(Sense.HANDS);
  }

  private void hears(Span core) {
    if (core.any(Sense.REFERENCES.bit() | Sense.FORMERLY.bit())) {
      ends();
      return;
    }
    hands = core.is(Sense.HANDS) ? at : hands;
    puts = core.is(Sense.PUTS) ? at : puts;
    me = me(core.lower()) ? at : me;
    same = core.is(Sense.SAME) ? at : same;
    as = at - same <= 3 && as(core.lower()) ? at : as;
  }

  private static boolean me(String lower) {
    return switch (lower) {
      case "me", "us", "mir", "uns", "nos", "мне", "нам" -> true;
      case "dictated", "diktiert", "diktierte", "dictó", "ditou", "продиктовал" -> true;
      case "продиктовала", "mandou-me", "deu-me", "enviou-me", "passou-me", "ditou-me" -> true;
      default -> false;
    };
  }

  private static boolean as(String lower) {
    return switch (lower) {
      case "as", "que", "wie", "como", "как", "da", "do" -> true;
      default -> false;
    };
  }

  /// With a capital and a number behind a hyphen, or so strange that it is nothing else.
  private boolean handed(Span core) {
    var made = MadeUp.of(source, core);
    if (made.compareTo(MadeUp.MIXED) < 0 || thing(core) || MadeUp.product(source, core)) {
      return false;
    }
    return made == MadeUp.STRANGE
        || MadeUp.coined(source, core)
        || (MadeUp.dated(source, core) && Character.isLowerCase(source.at(core.start())));
  }

  private boolean own(Span core) {
    var made = MadeUp.of(source, core);
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
        && last.ends(":");
  }

  /// The name of something in front of a number.
  private boolean thing(Span core) {
    int letters = core.start();
    while (letters < core.end() && Character.isLetter(source.at(letters))) {
      letters++;
    }
    if (letters == core.start()) {
      return false;
    }
    var name = new Span(source, core.start(), letters);
    return THINGS.contains(name.lower())
        || name.any(Sense.REFERENCES.bit() | Sense.IDS.bit() | Sense.NETS.bit())
        || MadeUp.program(source, core);
  }
}
