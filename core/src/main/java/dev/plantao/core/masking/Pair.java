package dev.plantao.core.masking;

import java.util.function.Consumer;

/// A name and a password, one beside the other: "Login: ana / Regen2024".
final class Pair {
  /// Words from the word for "login" to the end of its sentence.
  private static final int FAR = 11;

  private static final int LONGEST_TOKEN = 200;

  private final Source source;
  private final Consumer<Find> found;

  Pair(Source source, Consumer<Find> found) {
    this.source = source;
    this.found = found;
  }

  /// "Login: ana / Regen2024": the second of two words after the sign.
  ///
  /// @param plural whether the word means both, so that a bracket will do for a sign
  void login(int word, boolean plural) {
    int at = closers(word);
    boolean colon = source.at(at) == ':';
    if (colon ? !Chars.space(source.at(at + 1)) : !Chars.blank(source.at(at))) {
      return;
    }
    read(colon ? at + 1 : at, colon, plural);
  }

  /// What follows "login/password", with a sign or without.
  void after(int from) {
    read(from, true, false);
  }

  private void read(int from, boolean sign, boolean plural) {
    boolean colon = sign;
    boolean closing = false;
    int at = from;
    int values = 0;
    for (int k = 0; k < FAR && values < 3; k++) {
      var token = source.next(at);
      if (token == null || token.marked()) {
        return;
      }
      at = token.end();
      if (!colon && !(plural && source.at(token.start()) == '(')) {
        colon = token.ends(":") || arrow(token);
        if (k > 2) {
          return;
        }
        continue;
      }
      boolean bracket = !colon;
      closing |= bracket;
      colon = true;
      var core = token.core();
      if (source.at(core.start()) == '/' && core.end() > core.start() + 1) {
        return;
      }
      if (core.empty() || core.end() - core.start() < 3) {
        continue;
      }
      int split = split(core);
      if (values == 0 && split > 0) {
        core = new Span(source, split + 1, core.end());
        values++;
      }
      if (values > 0 && core.made()) {
        found.accept(new Find(core.start(), core.end(), SecretKind.PASSWORD));
        return;
      }
      if (token.ends(closing ? ".!?;)" : ".!?;")) {
        return;
      }
      values++;
    }
  }

  private boolean arrow(Span token) {
    return switch (source.text().substring(token.start(), token.end())) {
      case "->", "=>", "\u2192", "\u279c", "\u21d2" -> true;
      default -> false;
    };
  }

  private int split(Span span) {
    for (int i = span.start() + 1;
        i < Math.min(span.end() - 3, span.start() + LONGEST_TOKEN);
        i++) {
      if ((source.at(i) == '/' || source.at(i) == ':' || source.at(i) == '|')
          && source.at(i + 1) != '/'
          && source.at(i - 1) != '/') {
        return i;
      }
    }
    return -1;
  }

  private int closers(int word) {
    int i = word;
    while (i < word + 4 && (Chars.quote(source.at(i)) || "*)]_".indexOf(source.at(i)) >= 0)) {
      i++;
    }
    return i;
  }
}
