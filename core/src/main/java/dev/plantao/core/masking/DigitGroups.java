package dev.plantao.core.masking;

import java.util.List;

/// Groups of digits with one sign between them, as on a card: those that begin at a place, of which
/// there may be more than a card has.
final class DigitGroups {
  private static final int SHORTEST = 13;
  private static final int LONGEST = 19;

  /// Digits of a card's first group, at least.
  private static final int SHORTEST_FIRST = 4;

  /// Groups of a card at most.
  private static final int GROUPS = 5;

  /// Of four digits, beside a card in four such groups: with more it is a row of numbers, in which
  /// some make a card by chance.
  private static final int MOST_BESIDE = 2;

  private final Source source;
  private final int start;
  private final int[] ends = new int[GROUPS + 1];
  private final char gap;
  private int count = 1;

  DigitGroups(Source source, int start) {
    this.source = source;
    this.start = start;
    ends[0] = group(source, start);
    gap = source.at(ends[0]);
    boolean gaps =
        ends[0] - start >= SHORTEST_FIRST && (Chars.blank(gap) || gap == '-' || gap == '.');
    while (gaps && count <= GROUPS && joined(source, ends[count - 1], gap)) {
      ends[count] = group(source, ends[count - 1] + 1);
      count++;
    }
  }

  private static boolean joined(Source source, int end, char gap) {
    return source.at(end) == gap && Chars.digit(source.at(end + 1));
  }

  private static int group(Source source, int start) {
    int i = start;
    while (Chars.digit(source.at(i))) {
      i++;
    }
    return i;
  }

  /// Where so many groups end.
  int end(int groups) {
    return ends[groups - 1];
  }

  /// Where the card ends that begins here; -1 where none does.
  int card() {
    if (end(count) - start < SHORTEST) {
      return -1;
    }
    boolean before = Chars.blank(source.at(start - 1)) && Chars.digit(source.at(start - 2));
    if (!before && count <= GROUPS && closed() && grouped(lengths(count)) && checks(count)) {
      return end(count);
    }
    // In one piece, as American Express and Diners group them, as nearly all others do.
    for (int groups : List.of(1, 3, 4)) {
      if (groups <= count && among(groups) && (groups < count || closed()) && checks(groups)) {
        return end(groups);
      }
    }
    return -1;
  }

  /// Whether no word goes on behind all of them.
  private boolean closed() {
    int end = end(count);
    return !Chars.word(source.at(end))
        && source.at(end) != '_'
        && !(source.at(end) == '.' && Chars.digit(source.at(end + 1)));
  }

  /// Whether these are grouped as only cards are, so that other numbers may stand beside them.
  private boolean among(int groups) {
    if (!Chars.blank(gap) && count > 1) {
      return false;
    }
    return switch (lengths(groups)) {
      case "4444" -> fours(start, -1) + fours(end(groups), 1) <= MOST_BESIDE;
      case "464", "465" -> true;
      default -> groups == 1;
    };
  }

  /// How many groups of four digits stand beside, on one side; no more are counted than matter.
  private int fours(int from, int step) {
    int fours = 0;
    int i = step > 0 ? from : from - 1;
    while (fours <= MOST_BESIDE && Chars.blank(source.at(i))) {
      int digits = 0;
      while (digits <= 4 && Chars.digit(source.at(i + step * (digits + 1)))) {
        digits++;
      }
      if (digits != 4) {
        return fours;
      }
      fours++;
      i += step * 5;
    }
    return fours;
  }

  /// How many digits each of them has, a character each.
  private String lengths(int groups) {
    var lengths = new StringBuilder();
    int from = start;
    for (int i = 0; i < groups; i++) {
      lengths.append((char) ('0' + ends[i] - from));
      from = ends[i] + 1;
    }
    return lengths.toString();
  }

  private boolean checks(int groups) {
    int end = end(groups);
    if (end - start > LONGEST + GROUPS) {
      return false;
    }
    var digits = new StringBuilder();
    for (int i = start; i < end; i++) {
      if (Chars.digit(source.at(i))) {
        digits.append(source.at(i));
      }
    }
    return digits.length() >= SHORTEST
        && digits.length() <= LONGEST
        && CardNumber.issued(digits)
        && CardNumber.checks(digits);
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
}
