package dev.plantao.functions.http;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.zip.CRC32;

/// Where a list goes on, as callers see it: opaque, and with a check sum, so that what no answer
/// contained is refused rather than taken for a place behind everything.
final class Bookmark {
  private static final int LONGEST = 512;

  private Bookmark() {}

  static String of(String place) {
    var bytes = place.getBytes(StandardCharsets.UTF_8);
    var marked = ByteBuffer.allocate(Integer.BYTES + bytes.length).putInt(sum(bytes)).put(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(marked.array());
  }

  /// The place that a bookmark names; empty for what is none.
  static Optional<String> place(String bookmark) {
    if (bookmark.length() > LONGEST) {
      return Optional.empty();
    }
    try {
      var marked = ByteBuffer.wrap(Base64.getUrlDecoder().decode(bookmark));
      if (marked.remaining() <= Integer.BYTES) {
        return Optional.empty();
      }
      int told = marked.getInt();
      var bytes = new byte[marked.remaining()];
      marked.get(bytes);
      return told == sum(bytes)
          ? Optional.of(new String(bytes, StandardCharsets.UTF_8))
          : Optional.empty();
    } catch (IllegalArgumentException noBase64) {
      return Optional.empty();
    }
  }

  private static int sum(byte[] bytes) {
    var sum = new CRC32();
    sum.update(bytes);
    return (int) sum.getValue();
  }
}
