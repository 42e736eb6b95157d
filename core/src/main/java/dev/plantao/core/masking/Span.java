package dev.plantao.core.masking;

import org.jspecify.annotations.Nullable;

/// A run of characters between blanks.
record Span(int start, int end) {
  private static final String OPENING = "([{<*_>";
  private static final String CLOSING = ".,;:)]}>";

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

  /// The next run between blanks on this line; its beginning where it is longer.
  static @Nullable Span next(Source source, int from, int longest) {
    int start = source.skipBlanks(from);
    int end = start;
    while (end < source.length() && end < start + longest && !Chars.space(source.at(end))) {
      end++;
    }
    return end == start ? null : new Span(start, end);
  }

  boolean empty() {
    return end <= start;
  }

  String lower(Source source) {
    return empty() ? "" : source.word(this);
  }

  /// Whether its sentence ends with it, perhaps before a quote, a bracket or a comma.
  boolean closes(Source source) {
    for (int i = core(source).end(); i < end; i++) {
      if (source.at(i) == '.' || source.at(i) == ';') {
        return true;
      }
    }
    return false;
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
    return !empty() && source.made(this);
  }

  boolean drawn(Source source, String lower) {
    return Value.password(source, start, end)
        && drawn(source)
        && !numeric(source)
        && !address(source)
        && !Vocabulary.ordinary(lower);
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

  /// A code of an error, a model, a case: capitals with digits behind them; or a measure, as in
  /// "6-digit".
  boolean code(Source source) {
    return coded(source) || measure(source);
  }

  private boolean measure(Source source) {
    int i = start;
    while (i < end && Chars.digit(source.at(i))) {
      i++;
    }
    boolean joined = i > start && i - start <= 3 && source.at(i) == '-';
    i++;
    while (joined && i < end && Character.isLetter(source.at(i))) {
      i++;
    }
    return joined && i == end;
  }

  private boolean coded(Source source) {
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

  boolean lettered(Source source) {
    return Look.count(source.text(), start, end).letters() > 1;
  }

  /// Whether signs stand in it that words do not have.
  boolean signed(Source source) {
    for (int i = start; i < end - 1; i++) {
      if ("!@#$^&*=~".indexOf(source.at(i)) >= 0) {
        return true;
      }
    }
    return false;
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
