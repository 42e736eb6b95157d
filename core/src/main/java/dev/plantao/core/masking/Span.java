package dev.plantao.core.masking;

import org.jspecify.annotations.Nullable;

/// A run of characters, between blanks more often than not, and what it says. Sentences are read
/// from each of their words on, again and again: what was found out about a run is remembered.
final class Span {
  private static final String OPENING = "([{<*_>";
  private static final String CLOSING = ".,;:)]}>";
  private static final int LONGEST_WORD = 40;
  private static final int LONGEST_ADDRESS = 200;
  private static final int UNKNOWN = -1;

  private final Source source;
  private final int start;
  private final int end;
  private @Nullable Span core;
  private @Nullable Word word;
  private Look.@Nullable Count count;
  private int made = UNKNOWN;
  private int mark = UNKNOWN;
  private int strange = UNKNOWN;
  private @Nullable MadeUp madeUp;
  private boolean marked;
  private boolean split;
  private long within;

  Span(Source source, int start, int end) {
    this.source = source;
    this.start = start;
    this.end = end;
  }

  /// One that holds a mark: no word, and nothing that anybody made up.
  static Span marked(Source source, int start, int end) {
    var span = new Span(source, start, end);
    span.marked = true;
    span.word = Word.NONE;
    span.count = Look.NOTHING;
    span.made = 0;
    return span;
  }

  boolean marked() {
    return marked;
  }

  boolean is(int from, int to, boolean mark) {
    return start == from && end == to && marked == mark;
  }

  int start() {
    return start;
  }

  int end() {
    return end;
  }

  /// Without the quotes and the punctuation around it. What ends a password, such as an exclamation
  /// mark, stays.
  Span core() {
    var known = core;
    if (known == null) {
      known = trimmed();
      core = known;
    }
    return known;
  }

  private Span trimmed() {
    if (marked) {
      int behind = end;
      while (behind > start
          && !source.hides(behind - 1)
          && around(source.at(behind - 1), CLOSING)) {
        behind--;
      }
      return behind == end ? this : marked(source, start, behind);
    }
    int from = start;
    int to = end;
    while (from < to && around(source.at(from), OPENING)) {
      from++;
    }
    while (to > from && around(source.at(to - 1), CLOSING)) {
      to--;
    }
    while (to > from && source.at(to - 1) == '*' && source.at(start) == '*') {
      to--;
    }
    return from == start && to == end ? this : new Span(source, from, to);
  }

  private static boolean around(char c, String signs) {
    return !Chars.alnum(c) && (Chars.quote(c) || signs.indexOf(c) >= 0);
  }

  Look.Count count() {
    var known = count;
    if (known == null) {
      known = Look.count(source.text(), start, end);
      count = known;
    }
    return known;
  }

  boolean empty() {
    return end <= start;
  }

  /// In lower case; nothing of what is too long for a word.
  String lower() {
    return word().lower();
  }

  private Word word() {
    var known = word;
    if (known == null) {
      known = end - start > LONGEST_WORD ? Word.NONE : source.word(start, end);
      word = known;
    }
    return known;
  }

  /// As [Word#senses] says.
  long senses() {
    return word().senses();
  }

  /// As [Word#cues] says.
  long cues() {
    return word().cues();
  }

  boolean is(Sense sense) {
    return any(sense.bit());
  }

  /// Whether it means one of these.
  boolean any(long wanted) {
    return (word().senses() & wanted) != 0;
  }

  boolean is(Cue cue) {
    return (word().cues() & cue.bit()) != 0;
  }

  /// Whether it means one of these or does one of those.
  boolean any(long senses, long cues) {
    return ((word().senses() & senses) | (word().cues() & cues)) != 0;
  }

  /// Whether it can only be a word for passwords.
  boolean password() {
    return is(Sense.PASSWORD) && !is(Sense.VAGUE);
  }

  /// What the words mean that stand within it, between signs: "user/password:".
  long within() {
    if (!split) {
      split = true;
      int i = core().start();
      int to = Math.min(core().end(), i + LONGEST_ADDRESS);
      while (i < to) {
        int word = i;
        while (word < to && Chars.word(source.at(word))) {
          word++;
        }
        int length = word - i;
        boolean part = length <= LONGEST_WORD && length < core().end() - core().start();
        within |= part ? source.word(i, word).senses() : 0;
        i = Math.max(word, i + 1);
      }
    }
    return within;
  }

  boolean ordinary() {
    return word().ordinary();
  }

  /// Whether its sentence ends with it, perhaps before a quote, a bracket or a comma.
  boolean closes() {
    for (int i = core().end(); i < end; i++) {
      if (source.at(i) == '.' || source.at(i) == ';') {
        return true;
      }
    }
    return false;
  }

  boolean ends(String marks) {
    int known = mark();
    return known != 0 && marks.indexOf(known) >= 0;
  }

  /// What stands at its end, quotes aside; 0 behind a letter or a digit.
  private int mark() {
    if (mark == UNKNOWN) {
      int last = end - 1;
      if (Chars.alnum(source.at(last)) || source.hides(last)) {
        mark = 0;
        return mark;
      }
      while (last > start && Chars.quote(source.at(last))) {
        last--;
      }
      mark = last >= start && !source.hides(last) ? source.at(last) : 0;
    }
    return mark;
  }

  /// Whether it looks like a password and like nothing else: no address, no date, no number of a
  /// version, no name of a thing.
  boolean made() {
    if (made == UNKNOWN) {
      boolean all =
          !empty()
              && likely()
              && drawn()
              && !numeric()
              && !address()
              && !written()
              && !MadeUp.device(source, this)
              && !ordinary();
      made = all ? 1 : 0;
    }
    return made == 1;
  }

  /// As [MadeUp#of] says.
  MadeUp madeUp() {
    var known = madeUp;
    if (known == null) {
      known = MadeUp.of(source, this);
      madeUp = known;
    }
    return known;
  }

  /// As [Aside#strange] says.
  boolean strange() {
    if (strange == UNKNOWN) {
      strange = Aside.strange(source, this) ? 1 : 0;
    }
    return strange == 1;
  }

  /// As [Value#password] says.
  boolean likely() {
    return Value.password(source, start, end, count());
  }

  /// Digits among letters, or signs within: a capital within a word is no proof of its own.
  private boolean drawn() {
    var count = count();
    return count.digits() > 0 || (count.others() > 0 && !hyphenated());
  }

  private boolean hyphenated() {
    for (int i = start; i < end; i++) {
      if ("!@#$%^&*+=~?".indexOf(source.at(i)) >= 0) {
        return i == end - 1 && (source.at(i) == '!' || source.at(i) == '?' || source.at(i) == '*');
      }
    }
    return true;
  }

  boolean address() {
    if (marked) {
      return false;
    }
    int to = Math.min(end, start + LONGEST_ADDRESS);
    while (to > start && "!?".indexOf(source.at(to - 1)) >= 0) {
      to--;
    }
    int at = source.text().indexOf('@', start, to);
    int dot = at < 0 ? -1 : source.text().indexOf('.', at, to);
    boolean mail = at > start && dot > 0 && dot < to - 1 && Chars.latin(source.at(to - 1));
    return mail
        || path(to)
        || source.text().startsWith("://", start + 4)
        || source.text().startsWith("://", start + 5);
  }

  /// "/login?error=expired", "chat.example/forgot": a path, with a host before it or without.
  private boolean path(int to) {
    int slash = source.text().indexOf('/', start, to);
    if (slash < 0) {
      return false;
    }
    boolean host = slash > start + 3 && source.text().indexOf('.', start, slash) > start;
    boolean within = slash == start && Chars.letter(source.at(start + 1));
    return within || (host && Chars.lower(source.at(slash - 1)) && slash < to - 1);
  }

  /// As programs write: `{"error":"too_short","min":10}`.
  private boolean written() {
    for (int i = start; i < Math.min(end, start + LONGEST_ADDRESS); i++) {
      if (source.at(i) == '"' && (source.at(i + 1) == ':' || source.at(i + 1) == ',')) {
        return true;
      }
    }
    return false;
  }

  /// Digits with dots, colons, slashes: a date, a time, a version, an amount.
  private boolean numeric() {
    var count = count();
    return count.letters() <= 1 && count.others() > 0 && count.digits() > 0 && !sign();
  }

  /// The name of a file: a dot and a short ending.
  boolean file() {
    int i = end;
    while (i > start && Chars.alnum(source.at(i - 1))) {
      i--;
    }
    return source.at(i - 1) == '.' && end - i >= 2 && end - i <= 4 && Chars.lower(source.at(i));
  }

  /// A code of an error, a model, a case: capitals with digits behind them; or a measure, as in
  /// "6-digit".
  boolean code() {
    return coded() || measure() || source.startsWith("0x", start);
  }

  /// "6-digit", "24-hour".
  boolean measure() {
    int i = start;
    while (i < end && Chars.digit(source.at(i))) {
      i++;
    }
    boolean joined = i > start && i - start <= 3 && source.at(i) == '-';
    i++;
    while (joined && i < end && Chars.letter(source.at(i))) {
      i++;
    }
    return joined && i == end;
  }

  private boolean coded() {
    int letters = start;
    while (letters < end && (Chars.upper(source.at(letters)) || source.at(letters) == '_')) {
      letters++;
    }
    int i = letters;
    while (i < end && (Chars.digit(source.at(i)) || "-_./".indexOf(source.at(i)) >= 0)) {
      i++;
    }
    return i == end;
  }

  boolean lettered() {
    return count().letters() > 1;
  }

  /// Whether signs stand in it that words do not have.
  boolean signed() {
    if (count().unsigned()) {
      return false;
    }
    for (int i = start; i < end - 1; i++) {
      if ("!@#$^&*=~".indexOf(source.at(i)) >= 0) {
        return true;
      }
    }
    return false;
  }

  private boolean sign() {
    for (int i = start; i < end; i++) {
      if ("!@#$^&*=~".indexOf(source.at(i)) >= 0) {
        return true;
      }
    }
    return false;
  }
}
