package dev.plantao.core.masking;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// What follows a word for "password" or for "login" in its sentence.
final class Telling {
  /// Words between "the password" and "is".
  private static final int FAR = 11;

  /// Digits of a number that is called a password: with more, it is one to call, or of a case.
  private static final int MOST_DIGITS = 8;

  /// Of a password on a line of its own: how far before it the line of its word may begin.
  private static final int LONGEST_LABEL = 121;

  /// What has been read so far says of the next word.
  private enum Hope {
    /// Nothing: only the word right after it may be the password.
    NONE,
    /// It may be the password if it looks like one.
    SOME,
    /// It is the password unless it is an ordinary word.
    STRONG
  }

  /// What has a number or a name of its own.
  private static final long THINGS = Sense.REFERENCES.bit() | Sense.IDS.bit();

  private static final long NO_THING =
      Vocabulary.JOINING | Sense.LEADS.bit() | Sense.NEGATION.bit();

  private final Source source;
  private final Consumer<Find> found;
  private final SignsBehind signs;
  private final Cited cited;
  private final PlainWord plain;
  private final Further further;
  private final Spelled spelled;
  private final Aside aside;

  /// The word for passwords: whether it means other things too, and whether it may be a verb.
  private boolean vague;

  private boolean verb;

  /// What was read of its sentence: so many words, of these the last, and what they say.
  private int words;

  private Span previous;
  private Hope hope = Hope.NONE;
  private Beside before = Beside.NAMED;
  private boolean colon;
  private boolean comma;
  private boolean copula;
  private boolean thing;

  Telling(Source source, Consumer<Find> found) {
    this.source = source;
    this.found = found;
    this.signs = new SignsBehind(source);
    this.cited = new Cited(source);
    this.plain = new PlainWord(source);
    this.further = new Further(source, found);
    this.spelled = new Spelled(source, found);
    this.aside = new Aside(source, found);
    this.previous = new Span(source, 0, 0);
  }

  /// @param word where the word for passwords ends
  /// @param vague whether it means other things too
  /// @param verb whether it may be a verb
  void after(int word, boolean vague, boolean verb) {
    this.vague = vague;
    this.verb = verb;
    begins(word);
    int at = signs.end(word);
    if (signs.asks(at)) {
      at++;
    } else if (signs.contracts(word)) {
      hope = Hope.STRONG;
      at = word + 2;
    } else if (signs.separates(at)) {
      sign();
      at++;
    } else if (signs.joins(at)) {
      return;
    }
    var token = next(at);
    if (token == null) {
      below(word, at);
    }
    while (token != null && !token.marked() && words < FAR && !over(token)) {
      words++;
      token = next(token.end());
    }
  }

  private void begins(int word) {
    words = 0;
    previous = new Span(source, word, word);
    hope = Hope.NONE;
    before = Beside.NAMED;
    colon = false;
    comma = false;
    copula = false;
    thing = false;
  }

  /// A sign says that the password follows.
  private void sign() {
    hope = Hope.STRONG;
    colon = true;
  }

  /// Reads on; true where the password was told, or none will be.
  private boolean over(Span token) {
    var core = token.core();
    if (leaves(token, core)) {
      return true;
    }
    boolean beside = copula || before == Beside.NAMED || (hope == Hope.STRONG && words <= 2);
    boolean is = core.is(Sense.IS);
    before = before.after(token);
    comma |= hope != Hope.STRONG && token.ends(",");
    if (core.empty() || (is && !core.made())) {
      says(token, core);
    } else if (tells(token, core, beside) || (hope == Hope.STRONG && fades(token, core))) {
      return true;
    } else if (!goesOn(token, core)) {
      return true;
    }
    copula = is && !core.empty();
    previous = core;
    return false;
  }

  /// Whether the password was told without a verb, or something else is spoken of from here on.
  private boolean leaves(Span token, Span core) {
    if (hope == Hope.NONE && (turn(core.senses()) || turn(token.within()))) {
      return true; // That word has its own turn.
    }
    if (hope != Hope.STRONG
        && (moved(core) || (words > 0 && !vague && before.tells(source, token, core, words)))) {
      tell(core);
      return true;
    }
    if (words == 0) {
      thing = core.is(Sense.ORDINARY) && !core.any(NO_THING);
    }
    if (hope != Hope.STRONG && ((comma && core.any(THINGS)) || core.is(Cue.SHOWS))) {
      return true;
    }
    return signs.hide(token) || (words == 0 && core.is(Sense.HINT));
  }

  private boolean turn(long senses) {
    return (senses & Sense.PASSWORD.bit()) != 0 && (vague || (senses & Sense.VAGUE.bit()) == 0);
  }

  /// A verb or a sign says whether the password follows.
  private void says(Span token, Span core) {
    boolean sign = core.empty() && signs.lead(token);
    if (sign || (!core.empty() && !vague && !thing && says(core))) {
      hope = Hope.STRONG;
      colon = token.ends(":=>");
    } else if (!core.empty()) {
      hope = Hope.SOME;
    }
  }

  private boolean tells(Span token, Span core, boolean beside) {
    boolean strong = hope == Hope.STRONG;
    boolean quote = Chars.quote(source.at(token.start()));
    if (strong && comma && !colon && !quote && core.count().digits() == 0 && !core.made()) {
      return true; // "… password, is that allowed?"
    }
    if (quote && cites(token.start(), beside)) {
      var citation = cited.at(token.start());
      if (citation != null) {
        tell(citation);
        return true;
      }
    }
    boolean near = !vague && !verb && (words == 0 || (beside && words <= 2));
    if (told(token, core) || ((strong || near) && plain.builtIn(token, core, previous, colon))) {
      tell(core);
      return true;
    }
    return (strong || previous.is(Sense.IS)) && !core.ordinary() && spelled.from(token);
  }

  private boolean told(Span token, Span core) {
    return switch (hope) {
      case NONE -> words == 0 && !verb && core.made() && !year(core);
      case SOME -> core.made() && !core.measure();
      case STRONG -> (likely(core) && (colon || !number(core))) || plain.told(token, core, colon);
    };
  }

  /// Whether what is quoted here can be the password.
  private boolean cites(int start, boolean beside) {
    return hope == Hope.NONE ? cited.numbered(start, beside) : beside || !cited.phrase(start);
  }

  /// Whether it is said how the password is, instead of the password, which may still come.
  private boolean fades(Span token, Span core) {
    if (core.any(Sense.FILLER.bit() | Sense.TOWARDS.bit())) {
      return false;
    }
    if (!vague) {
      aside.after(token);
    }
    return true;
  }

  /// Whether the sentence goes on; what its next word may be.
  private boolean goesOn(Span token, Span core) {
    if (token.ends(":=")) {
      sign();
    } else if (token.closes() || token.ends("!?")) {
      return false;
    } else if (core.is(Sense.TOWARDS) && hope == Hope.NONE) {
      hope = Hope.SOME;
    } else if (core.is(Sense.FILLER)) {
      hope = hope == Hope.NONE && words == 0 ? Hope.SOME : hope;
    } else if (hope == Hope.SOME) {
      hope = Hope.NONE;
    }
    return true;
  }

  private void tell(Span core) {
    found.accept(new Find(core.start(), core.end(), SecretKind.PASSWORD));
    further.after(core.end());
  }

  /// Whether this "is" says that a password follows, after this word.
  private boolean says(Span is) {
    if (is.lower().equals("ser") && !previous.lower().equals("a")) {
      return false; // "A senha deve ser …": how it has to be.
    }
    return !previous.any(Sense.PERSON.bit() | Sense.NEGATION.bit()) && !is.lower().equals("это");
  }

  private boolean year(Span span) {
    return span.end() - span.start() == 4
        && (source.startsWith("19", span.start()) || source.startsWith("20", span.start()))
        && span.count().digits() == 4;
  }

  private static boolean number(Span span) {
    var count = span.count();
    return count.digits() == count.length() && count.length() > MOST_DIGITS;
  }

  private static boolean likely(Span core) {
    return core.likely() && !core.ordinary() && !core.address();
  }

  /// A password on a line of its own, below the word for it, which has one of its own, too.
  private void below(int word, int at) {
    int start = word;
    while (start > word - LONGEST_LABEL && !Chars.space(source.at(start - 1))) {
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
  private boolean moved(Span core) {
    if (!previous.is(Sense.FROM) || !core.made() || core.code()) {
      return false;
    }
    var next = source.next(core.end());
    return next != null && next.core().is(Sense.TOWARDS);
  }

  /// The next run between blanks, on this line or, after a colon, on the next one.
  private @Nullable Span next(int from) {
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
