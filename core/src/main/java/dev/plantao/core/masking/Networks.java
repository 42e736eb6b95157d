package dev.plantao.core.masking;

import java.util.function.Consumer;

/// Keys of networks: "wifi Orchard, key sparrowlane", "WLAN-Schlüssel: butterbrot". Where a network
/// is spoken of, a word behind a word for its key is the key.
final class Networks {
  /// Runs from the name of a network to its key.
  private static final int FAR = 20;

  private static final int SHORTEST = 4;
  private static final int SHORTEST_DIGITS = 8;

  /// The longest key that a network takes.
  private static final int LONGEST = 63;

  /// Letters of a word that is taken for a key without a word for one.
  private static final int LONG_WORD = 7;

  private static final int LONG_AGO = -1000;

  private static final long CUES = Cue.WIRELESS.bit() | Cue.NETWORK_KEY.bit();

  private final Source source;
  private final Heard heard;
  private final Consumer<Find> found;
  private int net = LONG_AGO;
  private boolean key;
  private boolean sign;
  private boolean near;
  private int had = LONG_AGO;
  private boolean listed;

  Networks(Source source, Heard heard, Consumer<Find> found) {
    this.source = source;
    this.heard = heard;
    this.found = found;
  }

  /// The end of a line.
  void ends() {
    near = false;
    sign = false;
  }

  void seeks() {
    int at = heard.at();
    var core = heard.core();
    if (at - net > FAR || core.is(Cue.NETWORK_KEY)) {
      return;
    }
    var run = heard.run();
    if (key && !names(run, core) && !between(core)) {
      told(run, core);
    } else if (sign && near && !key && !core.is(Sense.NETS) && alone(run, core, at - net)) {
      found.accept(new Find(core.start(), core.end(), SecretKind.PASSWORD));
    }
  }

  private static boolean names(Span run, Span core) {
    return core.any(Sense.KEYS.bit() | Sense.PASSWORD.bit()) && !run.closes();
  }

  /// Hears what is read.
  void hears() {
    int at = heard.at();
    var run = heard.run();
    var core = heard.core();
    had = core.is(Cue.HAS) ? at : had;
    if (at - net > FAR && !core.any(Sense.NETS.bit(), CUES)) {
      key = false;
      near = near && !core.is(Sense.REFERENCES) && !heard.stops();
      return;
    }
    boolean named = core.is(Cue.NETWORK_KEY);
    near |= core.is(Cue.WIRELESS);
    net = core.is(Sense.NETS) || named ? at : net;
    sign = sign(run);
    near &= !heard.stops() && !core.is(Sense.REFERENCES);
    if (at - net > FAR) {
      key = false;
    } else if (named || names(run, core)) {
      key = true;
      listed = heard.lastRun().ends(",;:.(") || run.ends(",:=") || at - had <= 2;
    } else if (key && between(core)) {
      listed |= core.is(Sense.IS);
    } else {
      key = false;
    }
  }

  /// An arrow, a dash or a colon, behind which the key of a network stands.
  private boolean sign(Span run) {
    char first = source.at(run.start());
    return (run.core().is(Sense.IS) && !Chars.letter(first)) || run.ends(":");
  }

  /// "Wifi in the shop (for the tablet) → regenwetter": nothing else stands behind the sign.
  private boolean alone(Span run, Span core, int far) {
    int length = core.end() - core.start();
    if (!Chars.lineEnd(source.at(source.skipBlanks(run.end()))) || core.address()) {
      return false;
    }
    var count = core.count();
    boolean word = count.letters() == length && length >= LONG_WORD && !core.any(-1);
    boolean number = count.digits() == length && length >= SHORTEST_DIGITS;
    boolean drawn = core.made() && !core.code();
    return number || (far > 1 && (drawn || (word && !core.ordinary())));
  }

  private static boolean between(Span core) {
    return core.empty()
        || core.any(
            Sense.IS.bit()
                | Sense.FILLER.bit()
                | Sense.LEADS.bit()
                | Sense.NETS.bit()
                | Sense.OWNER.bit());
  }

  private void told(Span run, Span core) {
    int length = core.end() - core.start();
    if (length < SHORTEST || length > LONGEST || core.address()) {
      return;
    }
    var count = core.count();
    boolean number = count.digits() == length && length >= SHORTEST_DIGITS;
    boolean word =
        listed
            && count.letters() == length
            && !core.any(-1)
            && !core.ordinary()
            && (source.at(core.start()) < '\u0400' || Vocabulary.names(core.lower()))
            && Clause.closes(source, run);
    if (number || word || (core.made() && !core.code())) {
      found.accept(new Find(core.start(), core.end(), SecretKind.PASSWORD));
    } else if (listed && count.letters() == length) {
      new Phrase(source, found).plain(run.start(), 3);
    }
  }
}
