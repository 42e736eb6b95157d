package dev.plantao.local.s3;

import dev.plantao.local.aws.AwsException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.zip.CRC32;
import java.util.zip.CRC32C;
import java.util.zip.Checksum;
import org.jspecify.annotations.Nullable;

/// The checksum of a body, taken while it streams by.
final class Checksums {
  static final String PREFIX = "x-amz-checksum-";

  private interface Sum {
    void add(byte[] bytes, int offset, int length);

    byte[] value();
  }

  private Checksums() {}

  /// A stream that knows its checksum.
  static final class Summed extends FilterInputStream {
    private final @Nullable Sum sum;

    private Summed(InputStream in, @Nullable Sum sum) {
      super(in);
      this.sum = sum;
    }

    /// Of what was read, if the algorithm is known here; in base 64, as AWS writes it.
    Optional<String> value() {
      return Optional.ofNullable(sum).map(s -> Base64.getEncoder().encodeToString(s.value()));
    }

    @Override
    public int read() throws IOException {
      var one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
      var read = super.read(target, offset, length);
      if (read > 0 && sum != null) {
        sum.add(target, offset, read);
      }
      return read;
    }
  }

  /// @param header such as `x-amz-checksum-crc32`
  static Summed sum(InputStream in, String header) {
    return new Summed(
        in,
        switch (header) {
          case PREFIX + "crc32" -> cyclic(new CRC32());
          case PREFIX + "crc32c" -> cyclic(new CRC32C());
          case PREFIX + "sha1" -> digest("SHA-1");
          case PREFIX + "sha256" -> digest("SHA-256");
          default -> null;
        });
  }

  /// Compares what was announced with what came.
  ///
  /// @throws AwsException `BadDigest` when they differ
  static void check(Map<String, String> announced, String header, Summed body) {
    var wanted = announced.get(header);
    if (wanted != null && body.value().filter(value -> !value.equals(wanted)).isPresent()) {
      throw new AwsException(
          400, "BadDigest", "The checksum you specified did not match what we received.");
    }
  }

  private static Sum cyclic(Checksum checksum) {
    return new Sum() {
      @Override
      public void add(byte[] bytes, int offset, int length) {
        checksum.update(bytes, offset, length);
      }

      @Override
      public byte[] value() {
        return ByteBuffer.allocate(Integer.BYTES).putInt((int) checksum.getValue()).array();
      }
    };
  }

  private static Sum digest(String algorithm) {
    var digest = messageDigest(algorithm);
    return new Sum() {
      @Override
      public void add(byte[] bytes, int offset, int length) {
        digest.update(bytes, offset, length);
      }

      @Override
      public byte[] value() {
        return digest.digest();
      }
    };
  }

  private static MessageDigest messageDigest(String algorithm) {
    try {
      return MessageDigest.getInstance(algorithm);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
