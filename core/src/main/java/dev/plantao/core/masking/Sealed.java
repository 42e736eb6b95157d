package dev.plantao.core.masking;

import java.util.function.Consumer;

/// What opens files, and pages behind a window of the browser: "the zip is encrypted, use regen to
/// unlock it", "basic auth is demo:Regen".
final class Sealed {
  /// Runs from a file to what opens it.
  private static final int FAR = 24;

  /// Runs from "open" to what opens.
  private static final int CLOSE = 5;

  /// Runs from "basic auth" to a name and its password.
  private static final int BESIDE = 10;

  private static final int SHORTEST = 4;
  private static final int LONGEST = 40;
  private static final int LONG_AGO = -1000;

  private final Source source;
  private final Heard heard;
  private final Consumer<Find> found;
  private Lead lead = Lead.NONE;
  private int file = LONG_AGO;
  private int opens = LONG_AGO;
  private int basic = LONG_AGO;

  Sealed(Source source, Heard heard, Consumer<Find> found) {
    this.source = source;
    this.heard = heard;
    this.found = found;
  }

  void seeks() {
    int at = heard.at();
    var run = heard.run();
    var core = heard.core();
    if (at - file <= FAR && opening(run, core)) {
      found.accept(new Find(core.start(), core.end(), SecretKind.PASSWORD));
    } else if (at - basic <= BESIDE) {
      pair(core);
    }
  }

  /// Hears what is read.
  void hears() {
    int at = heard.at();
    var run = heard.run();
    var core = heard.core();
    file = core.is(Sense.FILES) ? at : file;
    opens = core.is(Sense.OPENS) ? at : opens;
    boolean both = core.is(Cue.AUTHENTICATION) && heard.lastRun().is(Cue.AUTHENTICATION);
    basic = both || core.is(Cue.BASIC) ? at : basic;
    lead = Lead.after(lead, run, core);
    if (run.ends(".!?")) {
      opens = LONG_AGO;
      lead = Lead.NONE;
    }
  }

  private boolean opening(Span run, Span core) {
    int length = core.end() - core.start();
    if (length < SHORTEST
        || length > LONGEST
        || core.file()
        || core.address()
        || MadeUp.program(source, core)) {
      return false;
    }
    boolean given = lead.gives() || lead == Lead.ASKS || lead == Lead.WITH;
    boolean behind =
        heard.at() - opens <= CLOSE
            && (given || heard.lastRun().ends(",:") || heard.last().is(Cue.PLEASE));
    if (core.made() && !core.code()) {
      return behind || (given && opensNext(run));
    }
    return word(core) && given && (behind ? Clause.closes(source, run) : opensNext(run));
  }

  private boolean word(Span core) {
    return core.count().letters() == core.end() - core.start()
        && Chars.small(source.at(core.start()))
        && !core.any(-1)
        && !core.ordinary();
  }

  /// "… to unlock it".
  private boolean opensNext(Span run) {
    var to = source.next(run.end());
    if (to == null || to.core().is(Sense.AND)) {
      return false;
    }
    var verb = source.next(to.end());
    return verb != null && verb.core().is(Sense.OPENS);
  }

  /// A name, a colon and its password in one run.
  private void pair(Span core) {
    int colon = core.start();
    while (colon < core.end() && Chars.word(source.at(colon))) {
      colon++;
    }
    boolean thing =
        new Span(source, core.start(), colon).any(Sense.REFERENCES.bit() | Sense.IDS.bit())
            || source.startsWith("host", core.start())
            || source.startsWith("status", core.start());
    boolean named = !thing && colon - core.start() >= 2 && Chars.letter(source.at(core.start()));
    if (named && source.at(colon) == ':' && core.end() - colon > SHORTEST) {
      var value = new Span(source, colon + 1, core.end());
      if (value.count().letters() > 1 && source.at(value.start()) != '/') {
        found.accept(new Find(value.start(), value.end(), SecretKind.PASSWORD));
      }
    }
  }
}
