package dev.plantao.local.smtp;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/// A stream that may not be longer than a letter may be.
final class SizeLimit extends FilterInputStream {
  private long left;

  /// More came than may come.
  static final class ExceededException extends IOException {
    ExceededException() {
      super("The letter is too large");
    }
  }

  SizeLimit(InputStream in, long limit) {
    super(in);
    left = limit;
  }

  @Override
  public int read() throws IOException {
    return counted(super.read(), 1);
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    var read = super.read(target, offset, length);
    return counted(read, read);
  }

  private int counted(int result, int count) throws IOException {
    if (result >= 0) {
      left -= count;
      if (left < 0) {
        throw new ExceededException();
      }
    }
    return result;
  }
}
