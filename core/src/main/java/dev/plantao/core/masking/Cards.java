package dev.plantao.core.masking;

import java.util.function.Consumer;

/// Card numbers: the issuer's beginning, the length it uses, and the check digit, written in one
/// piece or in groups as on the card. Other numbers may stand beside it: a date, a code, an order.
final class Cards implements Finder {
  @Override
  public void find(Source source, Consumer<Find> found) {
    int i = 0;
    while (i < source.length()) {
      if (!Chars.digit(source.at(i)) || within(source, i)) {
        i++;
        continue;
      }
      var groups = new DigitGroups(source, i);
      int end = identifier(source, i) ? -1 : groups.card();
      if (end > 0) {
        found.accept(new Find(i, end, SecretKind.CARD_NUMBER));
      }
      i = Math.max(end, groups.end(1));
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
}
