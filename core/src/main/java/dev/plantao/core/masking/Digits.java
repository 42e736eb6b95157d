package dev.plantao.core.masking;

/// Runs of nothing but digits that open a lock.
final class Digits {
  private Digits() {}

  /// Digits that are spelled: "7-3-9-1".
  static boolean spelled(Source source, Span core) {
    int length = core.end() - core.start();
    if (length < 7 || length > 15 || length % 2 == 0) {
      return false;
    }
    for (int i = 0; i < length; i++) {
      char c = source.at(core.start() + i);
      if (i % 2 == 0 ? !Chars.digit(c) : c != '-') {
        return false;
      }
    }
    return true;
  }

  /// Digits that open a lock: as many as a PIN has, and no year.
  static boolean few(Source source, Span core) {
    int length = core.end() - core.start();
    if (length < 4 || length > 8 || !Chars.digit(source.at(core.start()))) {
      return false;
    }
    boolean row = true;
    for (int i = core.start(); i < core.end(); i++) {
      if (!Chars.digit(source.at(i))) {
        return false;
      }
      row &= i == core.start() || source.at(i) == source.at(i - 1) + 1;
    }
    boolean year =
        length == 4
            && (source.startsWith("19", core.start()) || source.startsWith("20", core.start()));
    return row || (length <= 6 && !year);
  }
}
