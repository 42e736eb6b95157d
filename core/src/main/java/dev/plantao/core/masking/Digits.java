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

  /// A day, as in a birthday: "14091979".
  static boolean day(Source source, Span core) {
    if (core.end() - core.start() != 8 || core.count().digits() != 8) {
      return false;
    }
    int at = core.start();
    boolean century = source.startsWith("19", at + 4) || source.startsWith("20", at + 4);
    return century && source.at(at) <= '3' && source.at(at + 2) <= '1';
  }

  /// Whether no digits stand beside them, as in the number of a telephone, nor a secret behind
  /// them.
  static boolean alone(Source source, Span core) {
    int before = core.start() - 1;
    while (before > core.start() - 4
        && (Chars.blank(source.at(before)) || source.at(before) == ')')) {
      before--;
    }
    int after = source.skipBlanks(core.end());
    boolean told = Chars.digit(source.at(before)) && !source.hides(before);
    return !told && !Chars.digit(source.at(after)) && !source.marked(after, after + 1);
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
