package dev.plantao.core.masking;

/// Whether what was given to a name is a secret.
///
/// @param scheme whether a scheme of authorization stood before it, as in `Bearer …`
record Judge(Source source, Naming.Name name, Separator separator, boolean quoted, boolean scheme) {
  private static final int SHORTEST_KEY = 12;
  private static final int SHORTEST_SECRET = 8;
  private static final int SOLID = 20;
  private static final int LONGEST_PASSWORD = 128;

  SecretKind kind() {
    if (name.naming() == Naming.PASSWORD) {
      return SecretKind.PASSWORD;
    }
    return scheme || name.last().contains("token") || name.last().contains("authorization")
        ? SecretKind.TOKEN
        : SecretKind.API_KEY;
  }

  /// Whether nothing without quotes is a secret there: whatever follows a mere word or a blank.
  static boolean needsQuotes(Naming.Name name, Separator separator) {
    return switch (separator.sort()) {
      case EQUALS, COLON, COMMA, OPTION -> false;
      case WORD -> name.naming() == Naming.PASSWORD;
      case WEAK -> name.naming() == Naming.PASSWORD || name.naming() == Naming.KEY;
    };
  }

  boolean secret(int start, int end) {
    if (!quoted && (source.at(end) == '(' || source.at(end) == '[' || called(start, end))) {
      return false;
    }
    return switch (name.naming()) {
      case PLAIN -> false;
      case PASSWORD -> password(start, end);
      case SECRET -> shared(start, end);
      case KEY -> key(start, end);
    };
  }

  /// A call in a program, as in `key = Table.key(…`.
  private boolean called(int start, int end) {
    if (name.naming() == Naming.PASSWORD) {
      return false;
    }
    int i = start;
    while (i < end && (Chars.alnum(source.at(i)) || source.at(i) == '.' || source.at(i) == '_')) {
      i++;
    }
    return Chars.latin(source.at(start)) && (source.at(i) == '(' || source.at(i) == '[');
  }

  private boolean password(int start, int end) {
    if (separator.sort() == Separator.Sort.COMMA && source.startsWith("\":", end)) {
      return false; // Not what is given to the name, but the next name.
    }
    if (end - start > LONGEST_PASSWORD && !Look.random(source.text(), start, end)) {
      return false;
    }
    if (!quoted && (variable(start, end) || source.at(start) == '/' || decimal(start, end))) {
      return false;
    }
    return switch (separator.sort()) {
      case EQUALS -> true;
      case COLON, COMMA -> quoted || Value.password(source, start, end) || alone(start, end);
      case OPTION -> quoted || source.at(start) != '-';
      case WORD, WEAK -> quoted && Value.password(source, start, end);
    };
  }

  /// A score such as -0.001.
  private boolean decimal(int start, int end) {
    int digits = source.at(start) == '-' ? start + 1 : start;
    return digits + 2 < end
        && source.at(digits + 1) == '.'
        && Look.count(source.text(), digits, end).digits() == end - digits - 1;
  }

  /// Whether the line ends with it and began on this line.
  private boolean alone(int start, int end) {
    char next = source.at(source.skipBlanks(end));
    boolean sameLine =
        !Chars.lineEnd(source.at(start - 1)) && !Chars.lineEnd(source.at(separator.end() - 1));
    var count = Look.count(source.text(), start, end);
    return sameLine
        && (count.letters() > 0 || count.others() == 0)
        && (Chars.lineEnd(next) || next == '#')
        && Chars.word(source.at(start))
        && !Vocabulary.ordinary(source.lower().substring(start, end));
  }

  /// config.password, request.form: words with dots.
  private boolean variable(int start, int end) {
    boolean dot = false;
    for (int i = start; i < Math.min(end, start + 96); i++) {
      char c = source.at(i);
      if (c == '.' && i + 1 < end) {
        dot = true;
      } else if (i > start && (c == '(' || c == '[')) {
        return true;
      } else if (!Chars.latin(c) && c != '_') {
        return false;
      }
    }
    return dot;
  }

  private boolean shared(int start, int end) {
    int length = end - start;
    if (!quoted && variable(start, end)) {
      return false;
    }
    boolean sure =
        separator.sort() != Separator.Sort.WEAK && separator.sort() != Separator.Sort.WORD;
    var text = source.text();
    var count = Look.count(text, start, end);
    boolean spaces = quoted && spaces(start, end);
    if (spaces) {
      return false;
    }
    if (scheme) {
      return length >= SHORTEST_SECRET && (count.digits() > 0 || count.mixed());
    }
    if (count.digits() == count.length()) {
      return sure && length >= SOLID;
    }
    if (Look.random(count) && length >= SHORTEST_SECRET) {
      return sure
          || (length >= SHORTEST_KEY
              && (quoted || (count.digits() > 1 && count.letters() > 1 && solid(count))));
    }
    if (!sure) {
      return (quoted
              && length >= SHORTEST_KEY
              && (count.digits() > 0 || (count.others() > 3 && signs(start, end))))
          || (count.allHex() && count.digits() > 0 && length >= SOLID);
    }
    if (count.digits() > 0 && count.letters() > 0) {
      return quoted
          || length >= SHORTEST_SECRET
          || (separator.sort() == Separator.Sort.EQUALS && length >= 6);
    }
    if (separator.sort() == Separator.Sort.COLON && !quoted) {
      return length >= 32 && solid(count);
    }
    if (quoted
        && length >= SHORTEST_SECRET
        && name.last().contains("secret")
        && separator.sort() == Separator.Sort.EQUALS) {
      return true;
    }
    return solid(count)
        ? length >= SOLID || (quoted && count.mixed() && length >= SHORTEST_KEY)
        : count.others() > 1
            && length >= SHORTEST_KEY
            && separator.sort() == Separator.Sort.EQUALS
            && signs(start, end);
  }

  private boolean signs(int start, int end) {
    for (int i = start; i < Math.min(end, start + 96); i++) {
      if ("{}$#!%^@*".indexOf(source.at(i)) >= 0) {
        return true;
      }
    }
    return false;
  }

  private static boolean solid(Look.Count count) {
    return count.others() * 8 <= count.length();
  }

  private boolean key(int start, int end) {
    int length = end - start;
    if (quoted ? spaces(start, end) : separator.sort() == Separator.Sort.WEAK) {
      return false;
    }
    if (colons(start, end) > 1) {
      return false; // user:5512:cart-2024 names an entry of a store.
    }
    var text = source.text();
    var count = Look.count(text, start, end);
    if (length < SHORTEST_KEY || count.letters() == 0 || path(start)) {
      return length >= SOLID + 4 && count.digits() == count.length() && name.parts() > 1;
    }
    if (count.digits() == 0) {
      return (query() && length >= 16 && count.others() == 0)
          || (Look.random(count) && length >= SOLID);
    }
    if (Look.uuid(text, start, end)) {
      return !name.loose()
          && !name.last().equals("id")
          && (name.parts() > 1 || query() || Services.named(name.last()));
    }
    if (name.loose()) {
      return length >= 24 && count.mixed() && Look.random(count);
    }
    return Look.random(count) || (count.allHex() && length >= 16) || (quoted && length >= 16);
  }

  private int colons(int start, int end) {
    int colons = 0;
    for (int i = start; i < Math.min(end, start + 96); i++) {
      colons += source.at(i) == ':' ? 1 : 0;
    }
    return colons;
  }

  private boolean query() {
    return separator.sort() == Separator.Sort.EQUALS && source.at(separator.end() - 1) == '=';
  }

  private boolean path(int start) {
    return source.text().startsWith("://", start + 4)
        || source.text().startsWith("://", start + 5)
        || (source.at(start) == '/' && !quoted);
  }

  private boolean spaces(int start, int end) {
    for (int i = start; i < end; i++) {
      if (Chars.space(source.at(i))) {
        return true;
      }
    }
    return false;
  }
}
