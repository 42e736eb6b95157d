package dev.plantao.core.masking;

import java.util.function.Consumer;

/// What looks made by chance, a few words after a word that speaks of keys or after the name of a
/// service that gives them out.
final class Nearby implements Finder {
  private static final int NEAR = 60;
  private static final int SHORTEST = 16;
  private static final int LONGEST_WORD = 32;
  private static final int FAR = 160;

  @Override
  public void find(Source source, Consumer<Find> found) {
    var told = new KeyTold(source);
    int speaks = -NEAR * 2;
    int i = 0;
    while (i < source.length()) {
      char c = source.at(i);
      if (!part(c)) {
        if (c == '\n' && source.at(i + 1) == '\n') {
          speaks = -NEAR * 2;
          told.forget();
        }
        i = source.beyond(i);
        continue;
      }
      int end = i;
      while (end < source.length() && part(source.at(end))) {
        end++;
      }
      int start = given(source, i, end);
      if (end - start >= SHORTEST && secret(source, start, end, speaks, told)) {
        found.accept(new Find(start, end, SecretKind.API_KEY));
      } else {
        speaks = spoken(source, i, end, speaks, told);
      }
      i = end;
    }
  }

  private static boolean secret(Source source, int start, int end, int speaks, KeyTold told) {
    boolean near = start - speaks <= NEAR || argument(source, start, end);
    return (near && candidate(source, start, end)) || told.secret(start, core(source, start, end));
  }

  /// After a name and its equals sign: utm_campaign=….
  private static int given(Source source, int start, int end) {
    int i = start;
    while (i < end && (Chars.lower(source.at(i)) || source.at(i) == '_')) {
      i++;
    }
    return i > start && i < end && source.at(i) == '=' ? i + 1 : start;
  }

  /// Without the full stop of its sentence.
  private static int core(Source source, int start, int from) {
    int end = from;
    while (end > start && source.at(end - 1) == '.') {
      end--;
    }
    return end;
  }

  private static boolean part(char c) {
    return Chars.word(c)
        || switch (c) {
          case '_', '-', '+', '=', '.', '~' -> true;
          default -> false;
        };
  }

  /// The end of the last telling word in this run of words.
  private static int spoken(Source source, int start, int end, int before, KeyTold told) {
    int speaks = before;
    int i = start;
    while (i < end) {
      int word = i;
      while (word < end && Chars.word(source.at(word))) {
        word++;
      }
      if (word > i && word - i <= LONGEST_WORD) {
        int senses = source.word(i, word).keys();
        told.word(senses, word);
        if ((senses & KeyWords.OTHER) != 0) {
          speaks = -NEAR * 2;
        } else if ((senses & KeyWords.SPEAKS) != 0
            || ((senses & KeyWords.SERVICE) != 0 && !host(source, i, word))) {
          speaks = word;
        }
      }
      i = Math.max(word, i + 1);
    }
    return speaks;
  }

  /// Part of the name of a host, as in a link to a page of help.
  private static boolean host(Source source, int start, int end) {
    return source.at(start - 1) == '.' && source.at(end) == '.';
  }

  /// The only argument of a call.
  private static boolean argument(Source source, int start, int end) {
    return end - start >= SHORTEST + 8
        && source.at(start - 2) == '('
        && Chars.quote(source.at(start - 1))
        && Chars.quote(source.at(end))
        && source.at(end + 1) == ')';
  }

  /// Within `arn:aws:…`.
  private static boolean resource(Source source, int start) {
    int i = start;
    while (i > start - FAR && source.at(i - 1) != '"' && !Chars.space(source.at(i - 1))) {
      i--;
    }
    return source.startsWith("arn:", i);
  }

  private static boolean domain(Source source, int start, int end) {
    int i = end;
    while (i > start && Chars.lower(source.at(i - 1))) {
      i--;
    }
    return end - i >= 2 && end - i <= 12 && source.at(i - 1) == '.';
  }

  /// Whether letters and digits stand together somewhere, or one is given to the other: in
  /// fk_orders_2026 they do not.
  private static boolean mixed(Source source, int start, int end) {
    boolean letter = false;
    boolean digit = false;
    for (int i = start; i < end && !(letter && digit); i++) {
      char c = source.at(i);
      boolean part = Chars.word(c);
      if (c == '=') {
        return true;
      }
      letter = part && (letter || !Chars.digit(c));
      digit = part && (digit || Chars.digit(c));
    }
    return letter && digit;
  }

  private static boolean candidate(Source source, int start, int end) {
    var text = source.text();
    char before = source.at(start - 1);
    if (before == '/'
        || before == '@'
        || before == '<'
        || before == '?'
        || source.at(end) == '@'
        || source.at(end) == '/'
        || Look.uuid(text, start, end)) {
      return false;
    }
    var count = Look.count(text, start, end);
    return !domain(source, start, end)
        && !resource(source, start)
        && mixed(source, start, end)
        && (count.digits() >= 2 || (count.mixed() && count.digits() == 1 && end - start >= 20))
        && count.letters() >= 4
        && count.others() * 6 <= count.length()
        && Look.random(text, start, end)
        && !count.allHex();
  }
}
