package dev.plantao.core.masking;

/// What a run of characters looks like. Only its beginning is looked at: that is enough, and it
/// keeps the time for one look bounded.
final class Look {
  private static final int FAR = 96;
  private static final int UUID = 36;

  private Look() {}

  /// Counts over a run.
  record Count(int digits, int lowers, int uppers, int others, int changes, int hex, int length) {
    int letters() {
      return lowers + uppers;
    }

    boolean mixed() {
      return lowers > 0 && uppers > 0;
    }

    boolean allHex() {
      return hex == length;
    }
  }

  static Count count(String text, int start, int end) {
    int digits = 0;
    int lowers = 0;
    int uppers = 0;
    int others = 0;
    int changes = 0;
    int hex = 0;
    int last = -1;
    int stop = Math.min(end, start + FAR);
    for (int i = start; i < stop; i++) {
      char c = text.charAt(i);
      int sort = sort(c);
      switch (sort) {
        case 0 -> digits++;
        case 1 -> lowers++;
        case 2 -> uppers++;
        default -> others++;
      }
      if (Chars.hex(c) || c == '-') {
        hex++;
      }
      // The first letter of a word is often a capital: that is no change.
      if (last >= 0 && sort != last && !(last == 2 && sort == 1)) {
        changes++;
      }
      last = sort;
    }
    return new Count(digits, lowers, uppers, others, changes, hex, stop - start);
  }

  private static int sort(char c) {
    if (Chars.digit(c)) {
      return 0;
    }
    if (Chars.upper(c)) {
      return 2;
    }
    return Chars.latin(c) || Character.isLetter(c) ? 1 : 3;
  }

  /// Whether it was drawn by a machine: letters and digits change often, or cases do.
  static boolean random(String text, int start, int end) {
    return random(count(text, start, end));
  }

  static boolean random(Count count) {
    if (count.length() < 8) {
      return false;
    }
    if (count.digits() == 0) {
      return count.mixed() && count.changes() * 5 >= count.length();
    }
    return count.letters() > 0 && count.changes() * 6 >= count.length();
  }

  /// Whether it is more than words in small letters.
  static boolean drawn(String text, int start, int end) {
    var count = count(text, start, end);
    return count.digits() > 0 || count.uppers() > 0;
  }

  /// 8-4-4-4-12 digits of a UUID.
  static boolean uuid(String text, int start, int end) {
    if (end - start != UUID) {
      return false;
    }
    for (int i = 0; i < UUID; i++) {
      char c = text.charAt(start + i);
      boolean dash = i == 8 || i == 13 || i == 18 || i == 23;
      if (dash ? c != '-' : !Chars.alnum(c)) {
        return false;
      }
    }
    return true;
  }

  /// Only one character over and over, as in xxxx or ****, or dots.
  static boolean monotonous(String text, int start, int end) {
    int stop = Math.min(end, start + FAR);
    for (int i = start + 1; i < stop; i++) {
      if (Character.toLowerCase(text.charAt(i)) != Character.toLowerCase(text.charAt(start))) {
        return false;
      }
    }
    char c = text.charAt(start);
    return c == 'x' || c == 'X' || !Chars.alnum(c);
  }
}
