package dev.plantao.core.masking;

import java.util.Set;
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

  private static final Set<String> AUTH =
      Set.of(
          "auth",
          "authentication",
          "autenticação",
          "autenticación",
          "básica",
          "basic",
          "авторизация",
          "аутентификация",
          "авторизации",
          "аутентификации");

  private final Source source;
  private final Consumer<Find> found;
  private Span last;
  private Lead lead = Lead.NONE;
  private int at;
  private int file = LONG_AGO;
  private int opens = LONG_AGO;
  private int basic = LONG_AGO;

  Sealed(Source source, Consumer<Find> found) {
    this.source = source;
    this.found = found;
    this.last = new Span(source, 0, 0);
  }

  void run(Span run) {
    at++;
    var core = run.core();
    if (at - file <= FAR && opening(run, core)) {
      found.accept(new Find(core.start(), core.end(), SecretKind.PASSWORD));
    } else if (at - basic <= BESIDE) {
      pair(core);
    }
    hears(run, core);
  }

  private void hears(Span run, Span core) {
    file = core.is(Sense.FILES) ? at : file;
    opens = core.is(Sense.OPENS) ? at : opens;
    boolean both = AUTH.contains(core.lower()) && AUTH.contains(last.lower());
    basic = both || core.lower().equals("basic-auth") ? at : basic;
    lead = Lead.after(lead, run, core);
    last = run;
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
    boolean behind = at - opens <= CLOSE && (given || last.ends(",:") || please());
    if (core.made() && !core.code()) {
      return behind || (given && opensNext(run));
    }
    return word(core) && given && (behind ? Clause.closes(source, run) : opensNext(run));
  }

  private boolean please() {
    return switch (last.core().lower()) {
      case "bitte", "please", "favor", "just", "einfach", "пожалуйста" -> true;
      default -> false;
    };
  }

  private boolean word(Span core) {
    return core.count().letters() == core.end() - core.start()
        && Character.isLowerCase(source.at(core.start()))
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
    boolean named =
        !thing && colon - core.start() >= 2 && Character.isLetter(source.at(core.start()));
    if (named && source.at(colon) == ':' && core.end() - colon > SHORTEST) {
      var value = new Span(source, colon + 1, core.end());
      if (value.count().letters() > 1 && source.at(value.start()) != '/') {
        found.accept(new Find(value.start(), value.end(), SecretKind.PASSWORD));
      }
    }
  }
}
