package dev.plantao.core.masking;

/// What a run of characters looks like. Only its beginning is looked at: that is enough, and it
/// keeps the time for one look bounded.
final class Look {
  /// Characters that are looked at.
  static final int FAR = 96;

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

    /// Whether there is no sign in it, as far as it was looked at.
    boolean unsigned() {
      return others == 0 && length < FAR;
    }

    boolean allHex() {
      return hex == length;
    }
  }

  /// Of what is no word and no number.
  static final Count NOTHING = new Count(0, 0, 0, 1, 0, 0, 1);

  /// All numbers of a count are added up in one: of how many characters each may speak, in bits.
  private static final int WIDE = 8;

  private static final int MOST = (1 << WIDE) - 1;

  private static final int DIGIT = 0;
  private static final int LOWER = 1;
  private static final int UPPER = 2;
  private static final int OTHER = 3;
  private static final int CHANGE = 4;
  private static final int HEX = 5;

  /// Latin to Cyrillic.
  private static final int USUAL = 0x530;

  /// What each of the usual characters adds, and which sort it is of.
  private static final long[] ADDED = new long[USUAL];

  private static final byte[] SORTS = new byte[USUAL];

  static {
    for (char c = 0; c < USUAL; c++) {
      SORTS[c] = (byte) sort(c);
      ADDED[c] = one(SORTS[c]) + (Chars.hex(c) || c == '-' ? one(HEX) : 0);
    }
  }

  private static long one(int place) {
    return 1L << (place * WIDE);
  }

  private static int part(long sum, int place) {
    return (int) (sum >>> (place * WIDE)) & MOST;
  }

  static Count count(String text, int start, int end) {
    long sum = 0;
    int stop = Math.min(end, start + FAR);
    int last = OTHER + 1;
    for (int i = start; i < stop; i++) {
      char c = text.charAt(i);
      int sort;
      if (c < USUAL) {
        sort = SORTS[c];
        sum += ADDED[c];
      } else {
        sort = sort(c);
        sum += one(sort);
      }
      // The first letter of a word is often a capital: that is no change.
      if (sort != last && !(last == UPPER && sort == LOWER) && i > start) {
        sum += one(CHANGE);
      }
      last = sort;
    }
    return new Count(
        part(sum, DIGIT),
        part(sum, LOWER),
        part(sum, UPPER),
        part(sum, OTHER),
        part(sum, CHANGE),
        part(sum, HEX),
        stop - start);
  }

  private static int sort(char c) {
    if (Chars.digit(c)) {
      return DIGIT;
    }
    if (Chars.upper(c)) {
      return UPPER;
    }
    return Chars.letter(c) ? LOWER : OTHER;
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
      if (Chars.lowered(text.charAt(i)) != Chars.lowered(text.charAt(start))) {
        return false;
      }
    }
    char c = text.charAt(start);
    return c == 'x' || c == 'X' || !Chars.alnum(c);
  }
}
