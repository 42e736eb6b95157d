package dev.plantao.functions.upload;

import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;

/// Writes UTF-8, and what [Utf8Reader] took for no character as the byte that it was.
final class Utf8Writer extends Writer {
  private final OutputStream out;
  private final byte[] bytes = new byte[1 << 15];
  private int count;
  private char high;

  Utf8Writer(OutputStream out) {
    this.out = out;
  }

  @Override
  public void write(char[] source, int offset, int length) throws IOException {
    for (int i = offset; i < offset + length; i++) {
      if (bytes.length - count < 4) {
        drain();
      }
      put(source[i]);
    }
  }

  private void put(char c) {
    if (high != 0) {
      int code = Character.toCodePoint(high, c);
      high = 0;
      add(0xF0 | (code >> 18), more(code >> 12), more(code >> 6), more(code));
    } else if (Character.isHighSurrogate(c)) {
      high = c;
    } else if (Character.isLowSurrogate(c)) {
      add(c - Utf8Reader.ESCAPE);
    } else if (c < 0x80) {
      add(c);
    } else if (c < 0x800) {
      add(0xC0 | (c >> 6), more(c));
    } else {
      add(0xE0 | (c >> 12), more(c >> 6), more(c));
    }
  }

  private static int more(int bits) {
    return 0x80 | (bits & 0x3F);
  }

  private void add(int... values) {
    for (int value : values) {
      bytes[count++] = (byte) value;
    }
  }

  private void drain() throws IOException {
    out.write(bytes, 0, count);
    count = 0;
  }

  @Override
  public void flush() throws IOException {
    drain();
    out.flush();
  }

  @Override
  public void close() throws IOException {
    flush();
  }
}
