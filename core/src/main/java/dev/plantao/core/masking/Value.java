package dev.plantao.core.masking;

/// What stands where a secret would stand: whether it is one.
final class Value {
  private static final int LONGEST_WORD = 40;

  /// Of what is taken for a password.
  private static final int SHORTEST = 4;

  private static final int LONGEST = 128;

  /// The longest word that says nothing.
  private static final int LONGEST_NOTHING = 16;

  private Value() {}

  static boolean nothing(Source source, int start, int end) {
    return end - start <= LONGEST_NOTHING
        && !Chars.digit(source.at(end - 1))
        && (source.word(start, end).cues() & Cue.NOTHING.bit()) != 0;
  }

  /// Something that stands for a value: a variable, a gap to fill in.
  static boolean placeholder(Source source, int start, int end) {
    if (end <= start) {
      return true;
    }
    if (gap(source, start)) {
      return true;
    }
    char first = source.at(start);
    char next = source.at(start + 1);
    if (first == '$' && end - start > 1) {
      return next == '{' || next == '(' || name(source, start + 1, end);
    }
    if (first == '%' && (end - start == 2 || source.at(end - 1) == '%')) {
      return true;
    }
    return Look.monotonous(source.text(), start, end)
        || source.startsWith("your", start)
        || nothing(source, start, end);
  }

  /// Whether a gap to fill in begins here, or a mark.
  static boolean gap(Source source, int start) {
    char first = source.at(start);
    return first == '<' || first == '{' || (first == '[' && !Chars.digit(source.at(start + 1)));
  }

  /// Only capitals and underscores, as names of variables are.
  private static boolean name(Source source, int start, int end) {
    for (int i = start; i < Math.min(end, start + LONGEST_WORD); i++) {
      char c = source.at(i);
      if (!Chars.upper(c) && !Chars.lower(c) && c != '_') {
        return false;
      }
    }
    return true;
  }

  /// Whether it looks like a password that somebody made up: letters with digits, or signs within.
  static boolean password(Source source, int start, int end) {
    int length = end - start;
    return length >= SHORTEST
        && length <= LONGEST
        && password(source, start, end, Look.count(source.text(), start, end));
  }

  /// @param count of the same
  static boolean password(Source source, int start, int end, Look.Count count) {
    int length = end - start;
    if (length < SHORTEST || length > LONGEST || placeholder(source, start, end)) {
      return false;
    }
    if (count.digits() == count.length()) {
      return true;
    }
    if (count.letters() == 0 && count.digits() > 0 && !signs(source, start, end)) {
      // Digits with dashes, dots or slashes: a phone number, a date.
      return false;
    }
    if (count.digits() > 0 && count.letters() > 0) {
      return !ordinal(source, start, end);
    }
    return signs(source, start, end) || (count.mixed() && inner(source, start, end));
  }

  /// 1st, 2x, 24h: a number with its unit.
  private static boolean ordinal(Source source, int start, int end) {
    int i = start;
    while (i < end && Chars.digit(source.at(i))) {
      i++;
    }
    return i > start && end - i <= 2 && i - start <= 3;
  }

  private static boolean signs(Source source, int start, int end) {
    for (int i = start; i < end; i++) {
      // One at the very end belongs to the sentence.
      boolean last = i == end - 1 && "!*>]}".indexOf(source.at(i)) >= 0;
      if (!last && "!@#$%^&*+=~|<>{}[]\\".indexOf(source.at(i)) >= 0) {
        return true;
      }
    }
    return false;
  }

  /// A capital after a small letter.
  private static boolean inner(Source source, int start, int end) {
    for (int i = start + 1; i < end; i++) {
      if (Chars.upper(source.at(i)) && Chars.lower(source.at(i - 1))) {
        return true;
      }
    }
    return false;
  }
}
