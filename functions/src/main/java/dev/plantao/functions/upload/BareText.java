package dev.plantao.functions.upload;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;

/// What somebody could read in bytes that are no text: long runs of ASCII. Shorter ones come by
/// chance in anything that is packed or encrypted, and mean nothing.
final class BareText extends Reader {
  /// By chance a megabyte of packed bytes holds one such run or two of sixteen, and in it nothing
  /// that looks like a secret.
  private static final int SHORTEST = 16;

  private static final String BETWEEN = "\n\n";

  private final InputStream in;
  private final StringBuilder ready = new StringBuilder();
  private boolean within;

  BareText(InputStream in) {
    this.in = new BufferedInputStream(in, 1 << 15);
  }

  @Override
  public int read(char[] target, int offset, int length) throws IOException {
    while (ready.length() < length && more()) {}
    int count = Math.min(length, ready.length());
    ready.getChars(0, count, target, offset);
    ready.delete(0, count);
    return count == 0 && length > 0 ? -1 : count;
  }

  /// Reads a byte of a run, or a whole beginning of the next one.
  private boolean more() throws IOException {
    if (within) {
      int c = in.read();
      within = printable(c);
      ready.append(within ? String.valueOf((char) c) : BETWEEN);
      return c >= 0;
    }
    var run = new StringBuilder();
    while (run.length() < SHORTEST) {
      int c = in.read();
      if (c < 0) {
        return false;
      }
      if (printable(c)) {
        run.append((char) c);
      } else {
        run.setLength(0);
      }
    }
    ready.append(run);
    within = true;
    return true;
  }

  private static boolean printable(int c) {
    return (c >= 0x20 && c < 0x7F) || c == '\t' || c == '\n' || c == '\r';
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
