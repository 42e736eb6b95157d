package dev.plantao.functions.upload;

import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;

/// Writes a character as two bytes.
final class Utf16Writer extends Writer {
  private final OutputStream out;
  private final boolean bigFirst;

  Utf16Writer(OutputStream out, boolean bigFirst) {
    this.out = out;
    this.bigFirst = bigFirst;
  }

  @Override
  public void write(char[] source, int offset, int length) throws IOException {
    var bytes = new byte[length * 2];
    for (int i = 0; i < length; i++) {
      int c = source[offset + i];
      bytes[2 * i] = (byte) (bigFirst ? c >> 8 : c);
      bytes[2 * i + 1] = (byte) (bigFirst ? c : c >> 8);
    }
    out.write(bytes);
  }

  @Override
  public void flush() throws IOException {
    out.flush();
  }

  @Override
  public void close() throws IOException {
    flush();
  }
}
