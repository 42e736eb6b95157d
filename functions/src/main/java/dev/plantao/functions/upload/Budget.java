package dev.plantao.functions.upload;

import dev.plantao.core.masking.UnmaskableException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/// What may be unpacked of one file, archives within archives included: a small file can hold
/// terabytes of zeros, and itself.
final class Budget {
  /// Bytes: five times the largest file, and what a function reads well within its time.
  static final long BYTES = 512L * 1024 * 1024;

  /// Files in archives.
  static final int FILES = 20_000;

  /// Archives within archives.
  static final int DEPTH = 3;

  private long bytes;
  private int files;
  private int depth = DEPTH;

  Budget() {
    this(BYTES, FILES);
  }

  Budget(long bytes, int files) {
    this.bytes = bytes;
    this.files = files;
  }

  /// Takes one file.
  void file() throws UnmaskableException {
    if (--files < 0) {
      throw new UnmaskableException("more files are packed into it than are looked at");
    }
  }

  /// Goes into an archive, until [#leave].
  void enter() throws UnmaskableException {
    if (--depth < 0) {
      throw new UnmaskableException("archives are packed too deep into one another");
    }
  }

  void leave() {
    depth++;
  }

  /// What is unpacked is counted as it is read.
  InputStream counted(InputStream unpacked) {
    return new FilterInputStream(unpacked) {
      @Override
      public int read() throws IOException {
        var one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
      }

      @Override
      public int read(byte[] target, int offset, int length) throws IOException {
        int read = super.read(target, offset, length);
        bytes -= Math.max(0, read);
        if (bytes < 0) {
          throw new UnmaskableException("more is packed into it than is looked at");
        }
        return read;
      }
    };
  }
}
