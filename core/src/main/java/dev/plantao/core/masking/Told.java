package dev.plantao.core.masking;

import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// The last words before a word for "password": the password may have come first.
final class Told {
  private static final int FAR = 6;

  /// For these; a power of two.
  private static final int PLACES = 8;

  private final Source source;
  private final Consumer<Find> found;

  /// The latest stands where [#newest] says, those before it behind.
  private final @Nullable Span[] last = new Span[PLACES];

  private int newest;
  private int known;

  /// What they mean and do all together, once it was asked for.
  private long senses;

  private long cues;
  private boolean summed;

  Told(Source source, Consumer<Find> found) {
    this.source = source;
    this.found = found;
  }

  void forget() {
    known = 0;
    summed = false;
  }

  void remember(Span run) {
    newest = (newest - 1) & (PLACES - 1);
    last[newest] = run;
    known = Math.min(known + 1, FAR);
    summed = false;
  }

  /// The last run, the one before it, and so on: as many as are known.
  private Span last(int before) {
    return Objects.requireNonNull(last[(newest + before) & (PLACES - 1)]);
  }

  /// Whether any of them means one of these or does one of those.
  private boolean any(long wanted, long done) {
    if (!summed) {
      senses = 0;
      cues = 0;
      for (int k = 0; k < known; k++) {
        var core = last(k).core();
        senses |= core.senses();
        cues |= core.cues();
      }
      summed = true;
    }
    return ((senses & wanted) | (cues & done)) != 0;
  }

  /// Whether the last word makes another thing of the next: "palabra clave" is no "clave".
  boolean qualifies() {
    return known > 0 && last(0).core().is(Sense.OTHER);
  }

  /// Whether the last word and this one are one: "palavra passe".
  boolean halved() {
    return known > 0 && last(0).core().is(Sense.FIRST_HALF);
  }

  /// Whether a name was given shortly before: "user ana pass …".
  boolean named() {
    if (known < 2) {
      return false;
    }
    var name = last(1).core();
    return name.is(Sense.LOGIN) || name.lower().equals("u");
  }

  /// Whether somebody comes in with what was said last: "log in with ana".
  boolean entered() {
    return any(Sense.ENTERS.bit() | Sense.LOGIN.bit(), 0);
  }

  /// Whether the phrase that is named here opens something: "recovery phrase".
  boolean secretly() {
    return known > 0 && last(0).core().is(Sense.OPENING);
  }

  /// Whether somebody puts something into a field, or passwords are spoken of.
  boolean set() {
    return any(Sense.PUTS.bit() | Sense.PASSWORD.bit(), 0);
  }

  /// Whether it is written on something.
  boolean noted() {
    return any(Sense.NOTES.bit(), 0);
  }

  /// "The hint for my password is …": the next words tell no password.
  boolean hints() {
    if (!any(Sense.HINT.bit(), Cue.ERROR.bit())) {
      return false;
    }
    for (int k = 0; k < known; k++) {
      var span = last(k);
      if ((k < 3 && span.core().is(Sense.HINT)) || span.core().is(Cue.ERROR)) {
        return true;
      }
    }
    return false;
  }

  /// What looks like nothing but a password, a few words before: "logged in with Cherry#Blossom2,
  /// today the same password fails".
  void strange() {
    if (any(Sense.REFERENCES.bit(), 0)) {
      return;
    }
    for (int k = 0; k < known; k++) {
      var span = last(k);
      var core = span.core();
      if (core.is(Sense.PASSWORD) || span.closes()) {
        return;
      }
      if (core.made() && !core.code() && core.strange() && !named(span)) {
        found.accept(new Find(core.start(), core.end(), SecretKind.PASSWORD));
      }
    }
  }

  /// "The login is ana#Berg2": the name of a user, of an order.
  private boolean named(Span value) {
    boolean older = false;
    for (int k = 0; k < known; k++) {
      var span = last(k);
      if (older && !span.core().is(Sense.IS)) {
        return span.core().is(Sense.IDS);
      }
      older |= span == value;
    }
    return false;
  }

  /// A plain word or one in quotes before "as my password", where somebody gives it to a field.
  private boolean taken(Span run) {
    var core = run.core();
    int letters = core.start();
    while (letters < core.end() && Chars.letter(source.at(letters))) {
      letters++;
    }
    boolean loud = letters == core.end() - 1 && source.at(letters) == '!';
    if (letters - core.start() < 4 || core.any(-1) || core.ordinary() || run.ends(",;.")) {
      return false;
    }
    if (loud || Chars.quote(source.at(run.start()))) {
      return loud || letters == core.end();
    }
    var before = before(run);
    return letters == core.end()
        && Chars.small(source.at(core.start()))
        && before != null
        && !before.ends(",.;:")
        && (gives(before.core()) || (puts() && !determines(before.core())));
  }

  private @Nullable Span before(Span run) {
    boolean older = false;
    for (int k = 0; k < known; k++) {
      var span = last(k);
      if (older) {
        return span;
      }
      older = span == run;
    }
    return null;
  }

  private boolean puts() {
    return any(Sense.PUTS.bit(), 0);
  }

  /// "Denselben namen als Passwort": a word behind which nouns stand.
  private static boolean determines(Span core) {
    var lower = core.lower();
    return lower.length() < 4
        || core.any(Sense.OWNER.bit() | Sense.LEADS.bit() | Sense.ORDINARY.bit())
        || switch (lower.substring(0, 3)) {
          case "mei", "dei", "sei", "ihr", "uns", "eue", "ein", "die", "den", "irg", "jed", "kei" ->
              true;
          case "cua", "alg", "som", "oth", "any", "sam", "mes", "mis", "the", "tha", "you" -> true;
          case "тот", "так", "люб", "сво", "как", "эту", "сам" -> true;
          default -> false;
        };
  }

  private static boolean gives(Span core) {
    return core.any(Sense.PUTS.bit() | Sense.ALWAYS.bit() | Sense.PERSON.bit())
        || switch (core.lower()) {
          case "had", "have", "has", "hab", "habe", "hatte", "hat", "tinha", "tenho" -> true;
          case "tenía", "tengo", "была", "был", "стоит" -> true;
          default -> false;
        };
  }

  /// "Tr0ub4dor is my current password", "Tr0ub4dor as my password": read backwards, owners, then a
  /// verb, then the password.
  void owned() {
    boolean verb = false;
    boolean as = false;
    boolean far = false;
    Span first = null;
    for (int k = 0; k < known; k++) {
      var span = last(k);
      if (span.marked()) {
        return; // It was this one, when it was to be seen.
      }
      var core = span.core();
      var lower = core.lower();
      if (!verb && (core.is(Sense.IS) || core.is(Sense.TAKEN) || of(first, lower))) {
        verb = true;
        as = !core.is(Sense.IS);
      } else if (!verb && owns(first, span)) {
        tell(core);
        return;
      } else if (!verb && !core.any(Sense.OWNER.bit() | Sense.ALWAYS.bit() | Sense.FILLER.bit())) {
        return;
      } else if (verb && !lower.equals("в") && !lower.equals("во")) { // "… в качестве пароля"
        if (far ? strong(core) : (core.made() && !core.file()) || (as && taken(span))) {
          tell(core);
          return;
        }
        if (span.ends(",.;:!?") || core.any(Sense.PASSWORD.bit() | Sense.REFERENCES.bit())) {
          return;
        }
        far |= !core.any(Sense.FILLER.bit() | Sense.ALWAYS.bit());
        if (far && !as) {
          return;
        }
      }
      first = first == null ? core : first;
    }
  }

  /// Right before the word: "de contraseña".
  private static boolean of(@Nullable Span first, String lower) {
    return first == null && (lower.equals("de") || lower.equals("por"));
  }

  /// "Regen-7 мой пасс".
  private boolean owns(@Nullable Span first, Span span) {
    var core = span.core();
    return first != null
        && (first.lower().equals("мой") || first.lower().equals("наш"))
        && !span.ends(",.;:!?")
        && core.made()
        && !core.code()
        && !core.file();
  }

  /// So much like a password that words may stand between it and "as".
  private boolean strong(Span core) {
    return core.madeUp().compareTo(MadeUp.MIXED) >= 0
        && (MadeUp.dated(source, core) || core.count().others() > 0 || core.count().mixed())
        && !MadeUp.product(source, core)
        && !core.file();
  }

  private void tell(Span core) {
    found.accept(new Find(core.start(), core.end(), SecretKind.PASSWORD));
  }

  /// "Früher war mein Passwort regen": the verb came first, a plain word follows.
  void inverted(int word) {
    if (known < 2 || !last(0).core().is(Sense.OWNER)) {
      return;
    }
    var token = source.next(word);
    if (token == null || !was(last(1).core().lower())) {
      return;
    }
    var core = token.core();
    int length = core.end() - core.start();
    if (length >= 4
        && core.count().letters() == length
        && !core.any(-1)
        && !core.ordinary()
        && (token.ends(".,;") || Chars.lineEnd(source.at(source.skipBlanks(token.end()))))) {
      tell(core);
    }
  }

  private static boolean was(String lower) {
    return switch (lower) {
      case "war", "lautete", "hieß", "was", "era", "был", "ist", "lautet" -> true;
      default -> false;
    };
  }
}
