package dev.plantao.functions.mail.mime;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/// The B and Q encodings of headers and the percent encoding of parameters, read leniently: what is
/// no code is text or is skipped.
final class TransferText {

  private TransferText() {}

  /// Base64 that may be cut, padded in the middle or spaced.
  static byte[] base64(String text) {
    ByteArrayOutputStream out = new ByteArrayOutputStream(text.length() * 3 / 4);
    int bits = 0;
    int held = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      int value = sextet(c);
      if (c == '=') { // the next character starts afresh: two encodings were glued together
        bits = 0;
      } else if (value >= 0) {
        held = held << 6 | value;
        bits += 6;
        if (bits >= 8) {
          bits -= 8;
          out.write(held >> bits);
        }
      }
    }
    return out.toByteArray();
  }

  static byte[] q(String text) {
    return escaped(text.replace('_', ' '), '=');
  }

  static byte[] percent(String text) {
    return escaped(text, '%');
  }

  private static byte[] escaped(String text, char escape) {
    ByteArrayOutputStream out = new ByteArrayOutputStream(text.length());
    int i = 0;
    while (i < text.length()) {
      char c = text.charAt(i);
      int high = i + 2 < text.length() ? Character.digit(text.charAt(i + 1), 16) : -1;
      int low = i + 2 < text.length() ? Character.digit(text.charAt(i + 2), 16) : -1;
      if (c == escape && high >= 0 && low >= 0) {
        out.write(high << 4 | low);
        i += 3;
      } else {
        out.writeBytes(String.valueOf(c).getBytes(StandardCharsets.UTF_8));
        i++;
      }
    }
    return out.toByteArray();
  }

  static int sextet(char c) {
    if (c >= 'A' && c <= 'Z') {
      return c - 'A';
    }
    if (c >= 'a' && c <= 'z') {
      return c - 'a' + 26;
    }
    if (c >= '0' && c <= '9') {
      return c - '0' + 52;
    }
    return switch (c) {
      case '+', '-' -> 62;
      case '/', '_' -> 63;
      default -> -1;
    };
  }
}
