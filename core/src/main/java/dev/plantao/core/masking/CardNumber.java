package dev.plantao.core.masking;

/// What tells the number of a card from others.
final class CardNumber {
  private CardNumber() {}

  /// Whether an issuer's beginning has the length that it uses.
  static boolean issued(CharSequence digits) {
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
  static boolean checks(CharSequence digits) {
    int sum = 0;
    for (int i = digits.length() - 1; i >= 0; i--) {
      int digit = digits.charAt(i) - '0';
      boolean doubled = (digits.length() - i) % 2 == 0;
      sum += doubled ? digit * 2 / 10 + digit * 2 % 10 : digit;
    }
    return sum % 10 == 0;
  }
}
