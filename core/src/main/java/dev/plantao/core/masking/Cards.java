package dev.plantao.core.masking;

import java.util.function.Consumer;

/// Card numbers: the issuer's beginning, the length it uses, and the check digit, written in one
/// piece or in groups as on the card.
final class Cards implements Finder {
  private static final int SHORTEST = 13;
  private static final int LONGEST = 19;

  @Override
  public void find(Source source, Consumer<Find> found) {
    int i = 0;
    while (i < source.length()) {
      if (!Chars.digit(source.at(i)) || within(source, i)) {
        i++;
        continue;
      }
      i = number(source, i, found);
    }
  }

  /// Part of a longer word, of a decimal fraction or of an identifier.
  private static boolean within(Source source, int i) {
    char before = source.at(i - 1);
    return Chars.word(before)
        || before == '_'
        || ((before == '-' || before == '.' || before == '+' || before == '/' || before == '#')
            && !Chars.space(source.at(i - 2)));
  }

  /// Where to go on.
  private static int number(Source source, int start, Consumer<Find> found) {
    var digits = new StringBuilder();
    var groups = new StringBuilder();
    int group = 0;
    int end = start;
    char gap = 0;
    int i = start;
    while (i < source.length() && digits.length() <= LONGEST) {
      char c = source.at(i);
      if (Chars.digit(c)) {
        digits.append(c);
        group++;
        end = i + 1;
      } else if ((Chars.blank(c) || c == '-' || c == '.')
          && (gap == 0 || gap == c)
          && Chars.digit(source.at(i + 1))) {
        gap = c;
        groups.append((char) ('0' + group));
        group = 0;
      } else {
        break;
      }
      i++;
    }
    groups.append((char) ('0' + group));
    boolean ends =
        !Chars.word(source.at(end))
            && source.at(end) != '_'
            && !(source.at(end) == '.' && Chars.digit(source.at(end + 1)));
    if (ends
        && digits.length() <= LONGEST
        && grouped(groups.toString())
        && !identifier(source, start)
        && card(digits)) {
      found.accept(new Find(start, end, SecretKind.CARD_NUMBER));
    }
    // What was read and is none may still begin with one that blanks separate: no more is tried.
    return Math.max(end, start + 1);
  }

  private static boolean grouped(String groups) {
    return switch (groups) {
      case "4444",
          "44443",
          "44442",
          "44441",
          "4443",
          "464",
          "465",
          "4441",
          "4442",
          "646",
          "88",
          "55",
          "613" ->
          true;
      default -> groups.length() == 1;
    };
  }

  /// A number that a name calls an id.
  private static boolean identifier(Source source, int start) {
    int i = start;
    while (i > start - 6
        && (Chars.quote(source.at(i - 1))
            || Chars.blank(source.at(i - 1))
            || source.at(i - 1) == ':'
            || source.at(i - 1) == '=')) {
      i--;
    }
    return i < start && source.startsWith("id", i - 2) && !Chars.latin(source.at(i - 3));
  }

  private static boolean card(CharSequence digits) {
    return digits.length() >= SHORTEST && issued(digits) && checks(digits);
  }

  private static boolean issued(CharSequence digits) {
    int length = digits.length();
    int two = prefix(digits, 2);
    int three = prefix(digits, 3);
    int four = prefix(digits, 4);
    if (digits.charAt(0) == '4') {
      return length == 13 || length == 16 || length == 19;
    }
    if (two == 34 || two == 37) {
      return length == 15;
    }
    if (two == 36 || two == 38 || two == 39 || (three >= 300 && three <= 305)) {
      return length == 14 || length == 16;
    }
    if ((two >= 51 && two <= 55)
        || (four >= 2221 && four <= 2720)
        || (four >= 2200 && four <= 2205)
        || three == 606
        || three == 636) {
      return length == 16;
    }
    if (four == 6011
        || two == 65
        || (three >= 644 && three <= 649)
        || two == 62
        || two == 35
        || two == 81) {
      return length >= 16;
    }
    return (two == 50 || (two >= 56 && two <= 69)) && length >= 16;
  }

  private static int prefix(CharSequence digits, int length) {
    return Integer.parseInt(digits, 0, length, 10);
  }

  /// Luhn: every second digit from the right counts double.
  private static boolean checks(CharSequence digits) {
    int sum = 0;
    for (int i = digits.length() - 1; i >= 0; i--) {
      int digit = digits.charAt(i) - '0';
      boolean doubled = (digits.length() - i) % 2 == 0;
      sum += doubled ? digit * 2 / 10 + digit * 2 % 10 : digit;
    }
    return sum % 10 == 0;
  }
}
