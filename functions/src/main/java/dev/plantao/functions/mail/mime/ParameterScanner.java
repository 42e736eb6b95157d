package dev.plantao.functions.mail.mime;

/// Walks over `; name=value; name="value"` in one pass.
final class ParameterScanner {

  private final String text;
  private int at;
  private String name = "";
  private String value = "";

  ParameterScanner(String text) {
    this.text = text;
  }

  String name() {
    return name;
  }

  String value() {
    return value;
  }

  /// Moves to the next parameter; false at the end.
  boolean next() {
    while (at < text.length()) {
      skipSeparators();
      int start = at;
      while (at < text.length() && "=;\"".indexOf(text.charAt(at)) < 0) {
        at++;
      }
      if (at >= text.length()) {
        return false;
      }
      char stop = text.charAt(at++);
      if (stop == '=') {
        name = text.substring(start, at - 1).strip();
        value = readValue();
        if (!name.isEmpty()) {
          return true;
        }
      }
    }
    return false;
  }

  private void skipSeparators() {
    while (at < text.length()) {
      char c = text.charAt(at);
      if (c == '(') {
        int end = text.indexOf(')', at);
        at = end < 0 ? text.length() : end + 1;
      } else if (c <= ' ' || c == ';' || c == ',') {
        at++;
      } else {
        return;
      }
    }
  }

  private String readValue() {
    while (at < text.length() && text.charAt(at) <= ' ') {
      at++;
    }
    return at < text.length() && text.charAt(at) == '"' ? quoted() : bare();
  }

  private String quoted() {
    StringBuilder out = new StringBuilder();
    at++;
    while (at < text.length()) {
      char c = text.charAt(at++);
      if (c == '"') {
        return out.toString();
      }
      if (c == '\\' && at < text.length() && "\"\\".indexOf(text.charAt(at)) >= 0) {
        c = text.charAt(at++);
      }
      out.append(c);
    }
    return out.toString();
  }

  /// Up to the semicolon; up to white space too, when another `name=` follows it.
  private String bare() {
    int start = at;
    while (at < text.length() && text.charAt(at) != ';') {
      if (text.charAt(at) <= ' ' && namedNext(at + 1)) {
        break;
      }
      at++;
    }
    String found = text.substring(start, at).strip();
    int comment = found.indexOf(" (");
    return comment > 0 && found.endsWith(")") && !found.contains(".")
        ? found.substring(0, comment)
        : found;
  }

  private boolean namedNext(int from) {
    int i = from;
    int end = Math.min(text.length(), from + 30);
    while (i < end
        && (Character.isLetterOrDigit(text.charAt(i)) || "-*".indexOf(text.charAt(i)) >= 0)) {
      i++;
    }
    return i > from && i < end && text.charAt(i) == '=' && !text.startsWith("=?", i);
  }
}
