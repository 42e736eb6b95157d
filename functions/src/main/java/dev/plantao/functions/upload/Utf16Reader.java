package dev.plantao.functions.upload;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;

/// Reads two bytes as one character, whatever they are. A byte that is left over at the end is
/// dropped: it is no part of any text.
final class Utf16Reader extends Reader {
  private final InputStream in;
  private final boolean bigFirst;

  Utf16Reader(InputStream in, boolean bigFirst) {
    this.in = new BufferedInputStream(in, 1 << 15);
    this.bigFirst = bigFirst;
  }

  @Override
  public int read(char[] target, int offset, int length) throws IOException {
    int count = 0;
    while (count < length) {
      int first = in.read();
      int second = first < 0 ? -1 : in.read();
      if (second < 0) {
        break;
      }
      target[offset + count++] = (char) (bigFirst ? first << 8 | second : second << 8 | first);
    }
    return count == 0 && length > 0 ? -1 : count;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
