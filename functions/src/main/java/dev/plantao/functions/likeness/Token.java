package dev.plantao.functions.likeness;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// A word, a number or a name of a text.
///
/// @param written as it stands in the text
/// @param folded in small letters, without accents
/// @param kind by its form alone
record Token(String written, String folded, Form kind) {
  enum Form {
    WORD,
    /// Letters with digits or underscores in them: the name of a template, a file, a host.
    NAME,
    /// Three to six digits.
    DIGITS,
    /// Eight digits and more, such as a telephone number.
    LONG_DIGITS
  }

  /// Dates and times of day tell when, not what.
  private static final Pattern WHEN =
      Pattern.compile(
          "\\b\\d{4}-\\d{2}-\\d{2}(?:[T ][\\d:.]+Z?)?\\b|\\b\\d{1,2}[./]\\d{1,2}(?:[./]\\d{2,4})?\\b"
              + "|\\b\\d{1,2}(?::\\d{2}|h\\d{2})(?::\\d{2})?\\b");

  private static final Pattern LONG = Pattern.compile("\\+?\\d(?:[ ().-]{0,2}\\d){7,18}");
  private static final Pattern PIECE =
      Pattern.compile("[\\p{L}\\p{M}\\p{N}]+(?:[_.-][\\p{L}\\p{M}\\p{N}]+)*");
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final int ENOUGH_DIGITS = 8;
  private static final int LONGEST_TEXT = 20_000;
  private static final int LONGEST_PIECE = 64;

  /// The tokens of a text, in order; of a very long text those of its beginning.
  static List<Token> of(String text) {
    var tokens = new ArrayList<Token>();
    var bounded = text.length() > LONGEST_TEXT ? text.substring(0, LONGEST_TEXT) : text;
    var rest = WHEN.matcher(bounded).replaceAll(" ");
    var numbers = LONG.matcher(rest);
    int from = 0;
    while (numbers.find()) {
      addPieces(tokens, rest.substring(from, numbers.start()));
      var digits = numbers.group().replaceAll("\\D", "");
      // A number is the same with and without the code of its country.
      var end = digits.substring(digits.length() - ENOUGH_DIGITS);
      tokens.add(new Token(numbers.group().strip(), end, Form.LONG_DIGITS));
      from = numbers.end();
    }
    addPieces(tokens, rest.substring(from));
    return tokens;
  }

  private static void addPieces(List<Token> to, String text) {
    var pieces = PIECE.matcher(text);
    while (pieces.find()) {
      var piece = pieces.group();
      if (piece.length() <= LONGEST_PIECE) {
        add(to, piece);
      }
    }
  }

  private static void add(List<Token> to, String piece) {
    boolean digit = piece.chars().anyMatch(Character::isDigit);
    boolean letter = piece.chars().anyMatch(Character::isLetter);
    if (piece.contains("_") || (digit && letter)) {
      to.add(new Token(piece, fold(piece), Form.NAME));
      return;
    }
    for (var part : piece.split("[.-]", -1)) {
      boolean number = !part.isEmpty() && part.chars().allMatch(Character::isDigit);
      var folded = fold(part);
      if (!folded.isEmpty()) {
        to.add(new Token(part, folded, number ? Form.DIGITS : Form.WORD));
      }
    }
  }

  static String fold(String word) {
    var apart = Normalizer.normalize(word, Normalizer.Form.NFKD);
    return MARKS.matcher(apart).replaceAll("").toLowerCase(Locale.ROOT).replace("ß", "ss");
  }
}
