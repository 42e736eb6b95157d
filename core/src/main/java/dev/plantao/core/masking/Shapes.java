package dev.plantao.core.masking;

import java.util.function.Consumer;

/// Keys that their own beginning gives away.
final class Shapes implements Finder {
  private static final int BASE64 = 40;
  private static final int LONG = 32;

  @Override
  public void find(Source source, Consumer<Find> found) {
    int i = 0;
    while (i < source.length() - 1) {
      if (Chars.alnum(source.at(i)) && begins(source, i)) {
        i = Math.max(i + 1, match(source, i, found));
      } else {
        // No key has brackets: none begins before a mark and ends within it, or behind it.
        i = source.beyond(i);
      }
    }
  }

  /// A line's end written out, `\n`, or a percent sign's digits are no part of a word.
  private static boolean begins(Source source, int i) {
    char last = source.at(i - 1);
    if (!Chars.alnum(last)) {
      return true;
    }
    char lastButOne = source.at(i - 2);
    return (lastButOne == '\\' && (last == 'n' || last == 'r' || last == 't'))
        || (Chars.hex(last) && Chars.hex(lastButOne) && source.at(i - 3) == '%');
  }

  private static int match(Source source, int at, Consumer<Find> found) {
    int reached = -1;
    SecretKind kind = SecretKind.API_KEY;
    for (var shape : ShapeTable.beginningWith(source.at(at), source.at(at + 1))) {
      if (source.text().startsWith(shape.prefix(), at)) {
        int end = end(source, at, shape);
        if (end > reached) {
          reached = end;
          kind = shape.kind();
        }
      }
    }
    if (reached > 0) {
      found.accept(new Find(at, reached, kind));
    }
    return reached;
  }

  /// In the middle of a line of base64, such as an image's.
  private static boolean encoded(Source source, int at) {
    if (source.at(at - 1) != '+' && source.at(at - 1) != '/') {
      return false;
    }
    int i = at;
    while (i > at - BASE64 && i > 0 && Chars.base64(source.at(i - 1))) {
      i--;
    }
    return i == at - BASE64 || (at - i > 1 && Chars.lineEnd(source.at(i - 1)));
  }

  /// Long and without a sign in it, a key may by chance change between cases only.
  private static boolean made(Source source, int at, int end) {
    var count = Look.count(source.text(), at, end);
    return Look.random(count)
        || (end - at >= LONG && count.mixed() && count.digits() > 0 && count.others() == 0);
  }

  /// Where the key ends, or -1 where it is none. What is too short was not long to read.
  private static int end(Source source, int at, Shape shape) {
    int body = at + shape.prefix().length();
    int end = body;
    while (end < body + shape.shortest()
        && end < source.length()
        && shape.continuesWith(source.at(end))) {
      end++;
    }
    if (end < body + shape.shortest()) {
      return -1;
    }
    if (shape.doubtful()
        ? encoded(source, at) || !made(source, at, end)
        : !Look.drawn(source.text(), body, end)) {
      return -1;
    }
    while (end < source.length() && shape.continuesWith(source.at(end))) {
      end++;
    }
    while (end > body && (source.at(end - 1) == '.' || source.at(end - 1) == '/')) {
      end--;
    }
    return end;
  }
}
