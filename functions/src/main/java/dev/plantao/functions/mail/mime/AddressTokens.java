package dev.plantao.functions.mail.mime;

import java.util.ArrayList;
import java.util.List;

/// Cuts an address header at its commas and semicolons, minding quotes, comments and angle
/// brackets.
///
/// The cutting happens before encoded words are decoded, so that an encoded comma or bracket in a
/// display name cannot make an address.
final class AddressTokens {

  /// Recipients beyond this are dropped: no desk answers to ten thousand people.
  private static final int MOST = 10_000;

  /// One mailbox in its pieces.
  ///
  /// @param words what stands outside brackets and comments, quotes removed
  /// @param comments what stands in parentheses
  /// @param angle what stands in the last pair of brackets that holds something
  /// @param quoted whether the words held a quoted string
  record Token(String words, String comments, String angle, boolean quoted) {}

  private final String text;
  private final List<Token> tokens = new ArrayList<>();
  private final StringBuilder words = new StringBuilder();
  private final StringBuilder comments = new StringBuilder();
  private String angle = "";
  private boolean quoted;
  private int at;

  private AddressTokens(String text) {
    this.text = text;
  }

  static List<Token> of(String text) {
    AddressTokens scanner = new AddressTokens(text);
    scanner.scan();
    return scanner.tokens;
  }

  private void scan() {
    while (at < text.length() && tokens.size() < MOST) {
      char c = text.charAt(at++);
      switch (c) {
        case '"' -> quotedWords();
        case '(' -> comment();
        case '<' -> angle();
        case ',', ';' -> end();
        case ':' -> colon();
        case '=' -> encodedWord();
        default -> words.append(c);
      }
    }
    end();
  }

  private void quotedWords() {
    int start = at;
    StringBuilder inner = new StringBuilder();
    while (at < text.length() && text.charAt(at) != '"') {
      if (text.charAt(at) == '\\' && at + 1 < text.length()) {
        at++;
      }
      inner.append(text.charAt(at++));
    }
    if (at >= text.length()) { // never closed: the quote was only a character
      at = start;
      words.append(' ');
      return;
    }
    at++;
    quoted = true;
    // A quoted local part keeps its quotes, or its last word would become somebody else's address.
    boolean local = at < text.length() && text.charAt(at) == '@';
    words.append(local && inner.indexOf(" ") >= 0 ? "\"" + inner + "\"" : inner);
  }

  private void comment() {
    int depth = 1;
    StringBuilder inner = new StringBuilder();
    int start = at;
    while (at < text.length() && depth > 0) {
      char c = text.charAt(at++);
      if (c == '\\' && at < text.length()) {
        inner.append(text.charAt(at++));
      } else {
        depth += c == '(' ? 1 : c == ')' ? -1 : 0;
        inner.append(depth == 0 ? "" : String.valueOf(c));
      }
    }
    if (depth > 0) {
      at = start;
      words.append('(');
      return;
    }
    comments.append(comments.isEmpty() ? "" : " ").append(inner.toString().strip());
  }

  private void angle() {
    int close = text.indexOf('>', at);
    int end = close < 0 ? text.length() : close;
    String inner = text.substring(at, end);
    int nested = inner.lastIndexOf('<');
    if (nested >= 0) {
      words.append(inner, 0, nested);
      inner = inner.substring(nested + 1);
    }
    if (angle.isEmpty() || inner.contains("@")) {
      angle = inner;
    }
    words.append(' ');
    at = close < 0 ? text.length() : close + 1;
  }

  /// A group's name ends here, unless the colon belongs to something like `mailto:`.
  private void colon() {
    String before = words.toString().strip();
    if (before.equalsIgnoreCase("mailto") || before.contains("@") || !angle.isEmpty()) {
      words.append(':');
    } else {
      words.setLength(0);
      comments.setLength(0);
      quoted = false;
    }
  }

  /// An encoded word may hold raw commas and brackets; it is taken whole.
  private void encodedWord() {
    int end = EncodedWords.endOfWord(text, at - 1);
    if (end < 0) {
      words.append('=');
    } else {
      words.append(text, at - 1, end);
      at = end;
    }
  }

  private void end() {
    String said = words.toString().strip();
    if (!said.isEmpty() || !angle.isBlank() || !comments.isEmpty()) {
      tokens.add(new Token(said, comments.toString(), angle, quoted));
    }
    words.setLength(0);
    comments.setLength(0);
    angle = "";
    quoted = false;
  }
}
