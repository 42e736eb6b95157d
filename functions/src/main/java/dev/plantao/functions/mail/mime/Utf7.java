package dev.plantao.functions.mail.mime;

/// UTF-7 (RFC 2152), which old Exchange servers still send and Java does not know.
final class Utf7 {

  private static final String BASE64 =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

  private Utf7() {}

  static String decode(byte[] bytes) {
    StringBuilder out = new StringBuilder(bytes.length);
    int i = 0;
    while (i < bytes.length) {
      char c = (char) (bytes[i++] & 0xff);
      if (c != '+') {
        out.append(c);
      } else if (i < bytes.length && bytes[i] == '-') {
        out.append('+');
        i++;
      } else {
        i = shifted(bytes, i, out);
      }
    }
    return out.toString();
  }

  private static int shifted(byte[] bytes, int from, StringBuilder out) {
    int bits = 0;
    int held = 0;
    int i = from;
    while (i < bytes.length) {
      int value = BASE64.indexOf(bytes[i]);
      if (value < 0) {
        return bytes[i] == '-' ? i + 1 : i;
      }
      held = (held << 6 | value) & 0x3fffff;
      bits += 6;
      if (bits >= 16) {
        bits -= 16;
        out.append((char) (held >> bits & 0xffff));
      }
      i++;
    }
    return i;
  }
}
