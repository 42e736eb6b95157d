package dev.plantao.core.masking;

import java.util.List;
import java.util.function.Consumer;

/// Calls that take a user and a password, both in quotes.
final class Calls implements Finder {
  private static final int FAR = 200;

  private static final List<String> NAMES =
      List.of(
          "networkcredential(",
          "httpbasicauth(",
          "basicauth(",
          "passwordcredentials(",
          "passwordauthentication(",
          "passwordauthenticationtoken(",
          "setbasicauth(",
          "auth=(",
          ".login(",
          "basiccredentials(");

  @Override
  public void find(Source source, Consumer<Find> found) {
    for (var name : NAMES) {
      int at = source.find(name, 0);
      while (at >= 0) {
        int start = at + name.length();
        at = source.find(name, Math.max(start, arguments(source, start, found)));
      }
    }
  }

  private static int arguments(Source source, int start, Consumer<Find> found) {
    int first = literal(source, start);
    if (first < 0) {
      return start;
    }
    int comma = source.skipBlanks(first + 1);
    int second = source.at(comma) == ',' ? source.skipBlanks(comma + 1) : -1;
    int end = second < 0 ? -1 : literal(source, second);
    if (end > second + 1 && !Value.placeholder(source, second + 1, end)) {
      found.accept(new Find(second + 1, end, SecretKind.PASSWORD));
    }
    return Math.max(first, end);
  }

  /// The closing quote of the literal that begins here.
  private static int literal(Source source, int start) {
    if (!Chars.quote(source.at(start))) {
      return -1;
    }
    for (int i = start + 1; i < Math.min(source.length(), start + FAR); i++) {
      if (Chars.closes(source.at(start), source.at(i))) {
        return i;
      }
    }
    return -1;
  }
}
