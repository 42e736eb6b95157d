package dev.plantao.core.masking;

import java.util.function.Consumer;

/// Private keys in the forms they are exchanged in: PEM of any sort, also on one line with `\n`
/// written out or quoted in a mail, PuTTY's, and keys in XML.
final class KeyBlocks implements Finder {
  private static final int LONGEST_LABEL = 80;
  private static final int SHORTEST_BODY = 16;
  private static final String DASHES = "-----begin ";

  @Override
  public void find(Source source, Consumer<Find> found) {
    pem(source, found);
    after(source, "private-lines:", found);
    after(source, "<rsakeyvalue>", found);
  }

  private static void pem(Source source, Consumer<Find> found) {
    int at = source.find(DASHES, 0);
    while (at >= 0) {
      int label = at + DASHES.length();
      int close = label;
      while (close < source.length()
          && close < label + LONGEST_LABEL
          && source.at(close) != '-'
          && !Chars.lineEnd(source.at(close))) {
        close++;
      }
      boolean secret = source.lower().substring(label, close).contains("private key");
      int next = close;
      if (secret) {
        int start = dashes(source, close);
        next = body(source, start);
        report(source, start, next, found);
      }
      at = source.find(DASHES, next);
    }
  }

  private static int dashes(Source source, int from) {
    int i = from;
    while (source.at(i) == '-' && i < from + 5) {
      i++;
    }
    return i;
  }

  /// To the dashes that end it, or to where it no longer looks like one.
  private static int body(Source source, int from) {
    int i = from;
    while (i < source.length() && !source.lower().startsWith("-----", i)) {
      char c = source.at(i);
      boolean part = Chars.base64(c) || Chars.space(c) || "\\>\"',:-.|<&;_*".indexOf(c) >= 0;
      if (!part || source.lower().startsWith("[masked-", i)) {
        break;
      }
      i++;
    }
    return i;
  }

  private static void after(Source source, String label, Consumer<Find> found) {
    int at = source.find(label, 0);
    while (at >= 0) {
      int start = at + label.length();
      int end = start;
      while (end < source.length()
          && (Chars.base64(source.at(end))
              || Chars.space(source.at(end))
              || "<>".indexOf(source.at(end)) >= 0)) {
        end++;
      }
      report(source, start, end, found);
      at = source.find(label, end);
    }
  }

  private static void report(Source source, int from, int to, Consumer<Find> found) {
    int start = from;
    int end = to;
    while (start < end && !Chars.base64(source.at(start))) {
      start++;
    }
    while (start < end && !Chars.base64(source.at(end - 1))) {
      end--;
    }
    if (end - start >= SHORTEST_BODY) {
      found.accept(new Find(start, end, SecretKind.PRIVATE_KEY));
    }
  }
}
