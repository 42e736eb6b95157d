package dev.plantao.core.masking;

import java.util.function.Consumer;

/// What follows a word for "password" or for "login" in its sentence.
final class Telling {
  /// Words between "the password" and "is".
  private static final int FAR = 11;

  private static final int LONGEST_QUOTED = 64;

  /// What has been read so far says of the next word.
  private enum Hope {
    /// Nothing: only the word right after it may be the password.
    NONE,
    /// It may be the password if it looks like one.
    SOME,
    /// It is the password unless it is an ordinary word.
    STRONG
  }

  /// What stands before a word that no verb leads to.
  private enum Beside {
    /// Nothing but the word for "password" and words that say whose or which.
    NAMED,
    /// A comma.
    COMMA,
    /// Something else is spoken of.
    OTHER;

    static Beside after(Beside before, Span token) {
      var core = token.core();
      if (token.ends(",")) {
        return COMMA;
      }
      if (before != NAMED) {
        return OTHER;
      }
      boolean which =
          core.any(Vocabulary.JOINING) && !core.is(Sense.TOWARDS) && !core.is(Sense.AND);
      boolean names =
          which
              || (!core.ordinary()
                  && !core.is(Sense.LEADS)
                  && !core.is(Sense.AND)
                  && !core.lower().isEmpty());
      return names ? NAMED : OTHER;
    }
  }

  /// What has a number or a name of its own.
  private static final long THINGS = Sense.REFERENCES.bit() | Sense.IDS.bit();

  private final Source source;
  private final Consumer<Find> found;
  private final Further further;
  private final Spelled spelled;
  private final Aside aside;

  Telling(Source source, Consumer<Find> found) {
    this.source = source;
    this.found = found;
    this.further = new Further(source, found);
    this.spelled = new Spelled(source, found);
    this.aside = new Aside(source, found);
  }

  void after(int word, boolean vague, boolean verb) {
    var previous = new Span(source, word, word);
    var before = Beside.NAMED;
    boolean copula = false;
    var hope = Hope.NONE;
    boolean colon = false;
    boolean thing = false;
    boolean comma = false;
    int at = leaders(closers(word));
    if (asked(at)) {
      at++;
    } else if (contracted(word)) {
      hope = Hope.STRONG;
      at = word + 2;
    } else if (separator(source.at(at))) {
      hope = Hope.STRONG;
      colon = true;
      at++;
    } else if (source.at(at) == '@'
        || Chars.word(source.at(at))
        || (source.at(at) == '-' && Chars.word(source.at(at + 1)))) {
      return;
    }
    for (int k = 0; k < FAR; k++) {
      var token = next(at, colon);
      if (token == null && k == 0) {
        below(word, at);
      }
      if (token == null || token.marked()) {
        return;
      }
      at = token.end();
      var core = token.core();
      if (hope == Hope.NONE && (core.password() || (vague && core.is(Sense.PASSWORD)))) {
        return; // That word has its own turn.
      }
      if (hope != Hope.STRONG
          && (moved(previous, core) || (k > 0 && !vague && beside(token, core, k, before)))) {
        tell(core);
        return;
      }
      thing |= k == 0 && thing(core);
      if (hope != Hope.STRONG && ((comma && core.any(THINGS)) || core.is(Cue.SHOWS))) {
        return;
      }
      if (stars(token)) {
        return;
      }
      if (k == 0 && core.is(Sense.HINT)) {
        return;
      }
      boolean beside = before == Beside.NAMED || (hope == Hope.STRONG && k <= 2) || copula;
      before = Beside.after(before, token);
      copula = core.is(Sense.IS) && !core.empty();
      comma |= hope != Hope.STRONG && token.ends(",");
      if (core.empty() || (core.is(Sense.IS) && !core.made())) {
        boolean sign = core.empty() && separators(token);
        boolean says = !core.empty() && !vague && !thing && says(core, previous);
        if (sign || says) {
          hope = Hope.STRONG;
          colon = token.ends(":=>");
        } else if (!core.empty()) {
          hope = Hope.SOME;
        }
      } else if (comma
          && hope == Hope.STRONG
          && !colon
          && core.count().digits() == 0
          && !Chars.quote(source.at(token.start()))
          && !core.made()) {
        return; // "… password, is that allowed?"
      } else if (told(token, core, hope, k == 0 && !verb, colon, beside)) {
        return;
      } else if ((hope == Hope.STRONG || (!vague && !verb && (k == 0 || (beside && k <= 2))))
          && factory(token, core, previous, colon)) {
        tell(core);
        return;
      } else if ((hope == Hope.STRONG || previous.is(Sense.IS))
          && !core.ordinary()
          && spelled.from(token)) {
        return;
      } else if (hope == Hope.STRONG && !core.is(Sense.FILLER) && !core.is(Sense.TOWARDS)) {
        if (!vague) {
          aside.after(token);
        }
        return;
      } else if (token.ends(":=")) {
        hope = Hope.STRONG;
        colon = true;
      } else if (token.closes() || token.ends("!?")) {
        return;
      } else if (core.is(Sense.TOWARDS) && hope == Hope.NONE) {
        hope = Hope.SOME;
      } else if (core.is(Sense.FILLER)) {
        hope = hope == Hope.NONE && k == 0 ? Hope.SOME : hope;
      } else if (hope == Hope.SOME) {
        hope = Hope.NONE;
      }
      previous = core;
    }
  }

  /// What hides a password that was told: "********".
  private boolean stars(Span token) {
    int i = token.start();
    while (i < token.end() && hides(source.at(i))) {
      i++;
    }
    return i == token.end() && i - token.start() >= 4;
  }

  private static boolean hides(char c) {
    return switch (c) {
      case '*', '\u2022', '\u25cf', '\u00b7' -> true;
      default -> false;
    };
  }

  /// "Password page", "password reset": what is said next is said of that.
  private static boolean thing(Span core) {
    return core.is(Sense.ORDINARY)
        && !core.any(Vocabulary.JOINING | Sense.LEADS.bit() | Sense.NEGATION.bit());
  }

  /// Whether this "is" says that a password follows, after this word.
  private static boolean says(Span is, Span previous) {
    if (is.lower().equals("ser") && !previous.lower().equals("a")) {
      return false; // "A senha deve ser …": how it has to be.
    }
    return !previous.is(Sense.PERSON) && !previous.is(Sense.NEGATION) && !is.lower().equals("это");
  }

  /// "The password? It's …": whoever asks answers it.
  private boolean asked(int at) {
    var answer = source.at(at) == '?' ? source.next(at + 1) : null;
    return answer != null && answer.core().is(Sense.IS) && !answer.core().empty();
  }

  /// "The password's …".
  private boolean contracted(int word) {
    return Chars.quote(source.at(word))
        && source.at(word + 1) == 's'
        && Chars.blank(source.at(word + 2));
  }

  private boolean year(Span span) {
    return span.end() - span.start() == 4
        && (source.text().startsWith("19", span.start())
            || source.text().startsWith("20", span.start()))
        && span.count().digits() == 4;
  }

  /// Too many digits for a number that is called a password: one to call, or of a case.
  private boolean number(Span span) {
    var count = span.count();
    return count.digits() == count.length() && count.length() > 8;
  }

  private boolean hyphen(Span span) {
    return source.text().indexOf('-', span.start(), span.end()) >= 0;
  }

  private boolean told(
      Span token, Span core, Hope hope, boolean first, boolean colon, boolean beside) {
    if (Chars.quote(source.at(token.start()))
        && cited(token.start(), hope, beside)
        && quoted(token.start())) {
      return true;
    }
    boolean secret =
        switch (hope) {
          case NONE -> first && core.made() && !year(core);
          case SOME -> core.made() && !core.measure();
          case STRONG -> (likely(core) && (colon || !number(core))) || plain(token, core, colon);
        };
    if (secret) {
      tell(core);
    }
    return secret;
  }

  /// "The password is admin": what devices come with.
  private boolean factory(Span token, Span core, Span previous, boolean colon) {
    boolean led = colon || previous.empty() || previous.any(Sense.IS.bit() | Sense.FILLER.bit());
    return led && core.is(Sense.BUILT_IN) && Clause.closes(source, token);
  }

  private static boolean likely(Span core) {
    return core.likely() && !core.ordinary() && !core.address();
  }

  private void tell(Span core) {
    found.accept(new Find(core.start(), core.end(), SecretKind.PASSWORD));
    further.after(core.end());
  }

  /// A password on a line of its own, below the word for it, which has one of its own, too.
  private void below(int word, int at) {
    int start = word;
    while (start > word - FAR * FAR && !Chars.space(source.at(start - 1))) {
      start--;
    }
    int line = source.at(at) == '\r' ? at + 1 : at;
    var token = source.next(line + 1);
    if (source.at(line) == '\n' && token != null && Chars.lineEnd(source.at(start - 1))) {
      var core = token.core();
      boolean alone = Chars.lineEnd(source.at(source.skipBlanks(token.end())));
      if (alone && core.made() && core.lettered() && !core.code()) {
        tell(core);
      }
    }
  }

  /// "From Regen1 to Regen2": the former of the two.
  private boolean moved(Span previous, Span core) {
    if (!previous.is(Sense.FROM) || !core.made() || core.code()) {
      return false;
    }
    var next = source.next(core.end());
    return next != null && next.core().is(Sense.TOWARDS);
  }

  /// Whether it is told without a verb: "the one you sent (Regen2024)", "the old one, Regen2024,
  /// …", "my boss' password Regen2024".
  private boolean beside(Span token, Span core, int k, Beside before) {
    if (before == Beside.NAMED && k == 2 && number(token, core)) {
      return true;
    }
    if (!core.made() || !core.lettered() || core.code()) {
      return false;
    }
    boolean bracketed = source.at(token.start()) == '(' && source.at(core.end()) == ')';
    return bracketed
        || core.strange()
        || (before == Beside.COMMA && Aside.unlike(source, core))
        || (before == Beside.NAMED && k <= 2 && core.end() - core.start() >= 6);
  }

  /// "Clave del panel 147258": digits at the end of a line.
  private boolean number(Span token, Span core) {
    return Digits.few(source, core)
        && Digits.alone(source, core)
        && Chars.lineEnd(source.at(source.skipBlanks(token.end())));
  }

  /// A word without digits or signs: only where nothing else follows it, and no word of the sort
  /// that says how a password is.
  private boolean plain(Span token, Span core, boolean colon) {
    int length = core.end() - core.start();
    if (length < 4 || length > 32 || core.ordinary() || core.address()) {
      return false;
    }
    if (core.any(~Sense.MEMORY.bit())) {
      return false;
    }
    if (Value.placeholder(source, core.start(), core.end())
        || token.ends(":")
        || core.count().letters() == 0
        || hyphen(core)) {
      return false;
    }
    int rest = source.skipBlanks(token.end());
    return Chars.lineEnd(source.at(rest))
        || token.ends(".,;!)")
        || (colon && source.at(rest) == '/')
        || goesOn(token);
  }

  /// Whether another clause begins behind this word, or it is said how the word is spelled.
  private boolean goesOn(Span token) {
    var next = source.next(token.end());
    return next != null
        && (source.at(next.start()) == '('
            || next.core().any(Sense.BREAKS.bit() | Sense.SPELLS.bit()));
  }

  private boolean quoted(int start) {
    for (int i = start + 1;
        i < Math.min(source.length(), start + LONGEST_QUOTED) && !Chars.lineEnd(source.at(i));
        i++) {
      if (Chars.closes(source.at(start), source.at(i)) && !Chars.word(source.at(i + 1))) {
        if (i - start <= 3 || Value.placeholder(source, start + 1, i) || sentence(start + 1, i)) {
          return false;
        }
        tell(new Span(source, start + 1, i));
        return true;
      }
    }
    return false;
  }

  /// Whether what is quoted here can be the password.
  private boolean cited(int start, Hope hope, boolean beside) {
    if (hope != Hope.NONE) {
      return beside || !phrase(start);
    }
    return numbered(start, beside);
  }

  /// Whether what is quoted here holds digits and ends its sentence, as no message of a screen
  /// does: «белый кот 5».
  private boolean numbered(int start, boolean beside) {
    int end = start + 1;
    boolean digit = false;
    while (end < Math.min(source.length(), start + LONGEST_QUOTED)
        && !Chars.closes(source.at(start), source.at(end))) {
      digit |= Chars.digit(source.at(end));
      end++;
    }
    char next = source.at(end + 1);
    boolean last = Chars.lineEnd(next) || next == '.';
    return digit && (beside || (last && Chars.small(source.at(start + 1))));
  }

  /// Whether more than a word is quoted here: what a screen said, more often than a password.
  private boolean phrase(int start) {
    int end = start + 1;
    while (end < Math.min(source.length(), start + LONGEST_QUOTED)
        && !Chars.closes(source.at(start), source.at(end))) {
      if (Chars.space(source.at(end))) {
        return true;
      }
      end++;
    }
    return false;
  }

  private boolean sentence(int start, int end) {
    return Vocabulary.ordinary(source.lower().substring(start, end))
        || (source.at(end - 1) == '.' && source.text().substring(start, end).contains(" "));
  }

  /// After the dots that lead from a name to its value in a list: "Password ....: Regen1".
  private int leaders(int word) {
    int i = source.skipBlanks(word);
    int dots = i;
    while (dots < i + FAR * FAR && (source.at(dots) == '.' || source.at(dots) == '_')) {
      dots++;
    }
    return dots - i < 3 ? word : dots;
  }

  private int closers(int word) {
    int i = word;
    while (i < word + 4 && (Chars.quote(source.at(i)) || "*)]_".indexOf(source.at(i)) >= 0)) {
      i++;
    }
    return i;
  }

  private static boolean separator(char c) {
    return c == ':' || c == '=' || c == '\uff1a';
  }

  private boolean separators(Span token) {
    for (int i = token.start(); i < Math.min(token.end(), token.start() + 4); i++) {
      switch (source.at(i)) {
        case ':', '=', '>', '-', '\u2013', '\u2014' -> {
          return true;
        }
        default -> {
          // Look on.
        }
      }
    }
    return false;
  }

  /// The next run between blanks, on this line or, after a colon, on the next one.
  private @org.jspecify.annotations.Nullable Span next(int from, boolean colon) {
    if (!colon) {
      return source.next(from);
    }
    int start = source.skipBlanks(from);
    if (source.at(start) == '\r') {
      start++;
    }
    return source.next(source.at(start) == '\n' ? start + 1 : start);
  }
}
