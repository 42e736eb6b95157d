package dev.plantao.functions.mail.mime;

/// text/enriched (RFC 1896), which early Apple and Eudora mails are in: its commands are dropped.
final class Enriched {

  private static final int LONGEST_COMMAND = 62;

  private Enriched() {}

  static String toText(String text) {
    StringBuilder out = new StringBuilder(text.length());
    int i = 0;
    while (i < text.length()) {
      char c = text.charAt(i);
      int close = c == '<' ? text.indexOf('>', i) : -1;
      if (c == '<' && text.startsWith("<<", i)) {
        out.append('<');
        i += 2;
      } else if (close > 0 && close - i <= LONGEST_COMMAND) {
        i = text.startsWith("<param>", i) ? afterParam(text, close) : close + 1;
      } else {
        out.append(c);
        i++;
      }
    }
    return out.toString();
  }

  private static int afterParam(String text, int close) {
    int end = text.indexOf("</param>", close);
    return end < 0 ? close + 1 : end + "</param>".length();
  }
}
