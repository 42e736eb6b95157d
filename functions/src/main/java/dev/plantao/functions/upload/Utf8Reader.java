package dev.plantao.functions.upload;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;

/// Reads UTF-8. A byte that is part of no character becomes a half surrogate of its own, U+DC80 to
/// U+DCFF, which no well-formed text holds.
final class Utf8Reader extends Reader {
  static final int ESCAPE = 0xDC00;

  private final InputStream in;
  private final byte[] bytes = new byte[1 << 15];
  private int next;
  private int end;
  private boolean over;

  /// The second half of a pair, still to be given.
  private int pending = -1;

  Utf8Reader(InputStream in) {
    this.in = in;
  }

  @Override
  public int read(char[] target, int offset, int length) throws IOException {
    int count = 0;
    while (count < length) {
      if (pending >= 0) {
        target[offset + count++] = (char) pending;
        pending = -1;
      } else if (available(4) == 0) {
        break;
      } else {
        target[offset + count++] = character();
      }
    }
    return count == 0 && length > 0 ? -1 : count;
  }

  /// How many bytes are there, at least `wanted` unless the stream ends.
  private int available(int wanted) throws IOException {
    while (end - next < wanted && !over) {
      System.arraycopy(bytes, next, bytes, 0, end - next);
      end -= next;
      next = 0;
      int read = in.read(bytes, end, bytes.length - end);
      over = read < 0;
      end += Math.max(0, read);
    }
    return end - next;
  }

  private char character() {
    int first = bytes[next] & 0xFF;
    int length =
        first < 0x80
            ? 1
            : first < 0xC2 ? 0 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : first < 0xF5 ? 4 : 0;
    int code = length <= 1 ? first : first & (0xFF >> (length + 1));
    for (int i = 1; i < length; i++) {
      int more = next + i < end ? bytes[next + i] & 0xFF : 0;
      if ((more & 0xC0) != 0x80) {
        length = 0;
        break;
      }
      code = (code << 6) | (more & 0x3F);
    }
    if (length == 0 || !shortest(code, length)) {
      next++;
      return (char) (ESCAPE + first);
    }
    next += length;
    if (code < 0x10000) {
      return (char) code;
    }
    pending = Character.lowSurrogate(code);
    return Character.highSurrogate(code);
  }

  private static boolean shortest(int code, int length) {
    return switch (length) {
      case 3 -> code >= 0x800 && (code < Character.MIN_SURROGATE || code > Character.MAX_SURROGATE);
      case 4 -> code >= 0x10000 && code <= Character.MAX_CODE_POINT;
      default -> true;
    };
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
