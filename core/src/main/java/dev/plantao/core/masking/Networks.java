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

  private static final int LONG_AGO = -1000;

  private final Source source;
  private final Consumer<Find> found;
  private Span last;
  private int at;
  private int net = LONG_AGO;
  private boolean key;
  private boolean listed;

  Networks(Source source, Consumer<Find> found) {
    this.source = source;
    this.found = found;
    this.last = new Span(source, 0, 0);
  }

  void run(Span run) {
    at++;
    var core = run.core();
    boolean named = named(core);
    net = core.is(Sense.NETS) || named ? at : net;
    if (at - net > FAR) {
      key = false;
    } else if (named || (core.any(Sense.KEYS.bit() | Sense.PASSWORD.bit()) && !run.closes())) {
      key = true;
      listed = last.ends(",;:.(") || run.ends(",:=");
    } else if (key && between(core)) {
      listed |= core.is(Sense.IS);
    } else if (key) {
      key = false;
      told(run, core);
    }
    last = run;
  }

  /// "WLAN-Schlüssel", "wifi-key".
  private static boolean named(Span core) {
    var lower = core.lower();
    return (lower.startsWith("wlan") || lower.startsWith("wifi") || lower.startsWith("netz"))
        && (lower.endsWith("schlüssel") || lower.endsWith("key") || lower.endsWith("passwort"));
  }

  private static boolean between(Span core) {
    return core.empty()
        || core.any(Sense.IS.bit() | Sense.FILLER.bit() | Sense.LEADS.bit() | Sense.NETS.bit());
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
