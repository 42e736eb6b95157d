package dev.plantao.core.masking;

/// The signs between a word for passwords and what is said of it.
record SignsBehind(Source source) {
  /// Dots of a list that lead from a name to its value.
  private static final int FEWEST_DOTS = 3;

  private static final int MOST_DOTS = 121;
  private static final int MOST_CLOSING = 4;
  private static final int LONGEST_ARROW = 4;
  private static final int FEWEST_STARS = 4;

  /// After what closes around the word, and after the dots that lead on: "Password ....: Regen1".
  int end(int word) {
    return dots(closing(word));
  }

  private int closing(int word) {
    int i = word;
    while (i < word + MOST_CLOSING && closes(source.at(i))) {
      i++;
    }
    return i;
  }

  private static boolean closes(char c) {
    return c == '*' || c == ')' || c == ']' || c == '_' || Chars.quote(c);
  }

  private int dots(int word) {
    int start = source.skipBlanks(word);
    int i = start;
    while (i < start + MOST_DOTS && (source.at(i) == '.' || source.at(i) == '_')) {
      i++;
    }
    return i - start < FEWEST_DOTS ? word : i;
  }

  /// "The password? It's …": whoever asks answers it.
  boolean asks(int at) {
    var answer = source.at(at) == '?' ? source.next(at + 1) : null;
    return answer != null && answer.core().is(Sense.IS) && !answer.core().empty();
  }

  /// "The password's …".
  boolean contracts(int word) {
    return Chars.quote(source.at(word))
        && source.at(word + 1) == 's'
        && Chars.blank(source.at(word + 2));
  }

  boolean separates(int at) {
    char c = source.at(at);
    return c == ':' || c == '=' || c == '\uff1a';
  }

  /// Whether the word goes on, or belongs to an address.
  boolean joins(int at) {
    char c = source.at(at);
    return c == '@' || Chars.word(c) || (c == '-' && Chars.word(source.at(at + 1)));
  }

  /// Whether this run of signs leads on: a colon, a dash, an arrow.
  boolean lead(Span run) {
    for (int i = run.start(); i < Math.min(run.end(), run.start() + LONGEST_ARROW); i++) {
      switch (source.at(i)) {
        case ':', '=', '>', '-', '\u2013', '\u2014' -> {
          return true;
        }
        default -> {
          // Look on.
        }
      }
    }
    return false;
  }

  /// Whether this run hides a password that was told: "********".
  boolean hide(Span run) {
    int i = run.start();
    while (i < run.end() && star(source.at(i))) {
      i++;
    }
    return i == run.end() && i - run.start() >= FEWEST_STARS;
  }

  private static boolean star(char c) {
    return switch (c) {
      case '*', '\u2022', '\u25cf', '\u00b7' -> true;
      default -> false;
    };
  }
}
