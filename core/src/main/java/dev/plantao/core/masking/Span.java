package dev.plantao.core.masking;

/// A run of characters between blanks.
record Span(int start, int end) {
  private static final String OPENING = "([{<*_>";
  private static final String CLOSING = ".,;:)]}>";
  private static final int LONGEST_WORD = 40;

  /// Without the quotes and the punctuation around it. What ends a password, such as an exclamation
  /// mark, stays.
  Span core(Source source) {
    int from = start;
    int to = end;
    while (from < to && (Chars.quote(source.at(from)) || OPENING.indexOf(source.at(from)) >= 0)) {
      from++;
    }
    while (to > from
        && (Chars.quote(source.at(to - 1)) || CLOSING.indexOf(source.at(to - 1)) >= 0)) {
      to--;
    }
    while (to > from && source.at(to - 1) == '*' && source.at(start) == '*') {
      to--;
    }
    return new Span(from, to);
  }

  boolean empty() {
    return end <= start;
  }

  String lower(Source source) {
    return end - start > LONGEST_WORD ? "" : source.lower().substring(start, end);
  }

  boolean ends(Source source, String marks) {
    int last = end - 1;
    while (last > start && Chars.quote(source.at(last))) {
      last--;
    }
    return last >= start && marks.indexOf(source.at(last)) >= 0;
  }

  /// Whether it looks like a password and like nothing else: no address, no date, no number of a
  /// version, no name of a thing.
  boolean made(Source source) {
    return Value.password(source, start, end)
        && !Vocabulary.ordinary(lower(source))
        && !address(source)
        && !numeric(source)
        && drawn(source);
  }

  /// Digits among letters, or signs within: a capital within a word is no proof of its own.
  private boolean drawn(Source source) {
    var count = Look.count(source.text(), start, end);
    return count.digits() > 0 || (count.others() > 0 && !hyphenated(source));
  }

  private boolean hyphenated(Source source) {
    for (int i = start; i < end; i++) {
      if ("!@#$%^&*+=~?".indexOf(source.at(i)) >= 0) {
        return i == end - 1 && (source.at(i) == '!' || source.at(i) == '?' || source.at(i) == '*');
      }
    }
    return true;
  }

  boolean address(Source source) {
    var text = source.text().substring(start, Math.min(end, start + 200));
    int at = text.indexOf('@');
    int dot = at < 0 ? -1 : text.indexOf('.', at);
    boolean mail = at > 0 && dot > 0 && dot < end - start - 1 && Chars.latin(source.at(end - 1));
    return mail
        || source.text().startsWith("://", start + 4)
        || source.text().startsWith("://", start + 5);
  }

  /// Digits with dots, colons, slashes: a date, a time, a version, an amount.
  private boolean numeric(Source source) {
    var count = Look.count(source.text(), start, end);
    return count.letters() <= 1 && count.others() > 0 && count.digits() > 0 && !sign(source);
  }

  private boolean sign(Source source) {
    for (int i = start; i < end; i++) {
      if ("!@#$^&*=~".indexOf(source.at(i)) >= 0) {
        return true;
      }
    }
    return false;
  }
}
