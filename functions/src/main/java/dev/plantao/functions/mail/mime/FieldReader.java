package dev.plantao.functions.mail.mime;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.apache.james.mime4j.stream.Field;
import org.apache.james.mime4j.util.ByteSequence;

/// One raw header field to a name and an unfolded value.
final class FieldReader {

  /// Fields of one header that are kept; a mail through many relays has some two hundred.
  private static final int MOST = 5_000;

  /// The longest field that is read whole, in bytes: somewhat more than a mebibyte of recipients.
  static final int LONGEST = 1_200_000;

  private FieldReader() {}

  static void read(Field field, List<Headers.Field> into, Defects defects) {
    if (into.size() >= MOST) {
      defects.add("more than " + MOST + " header fields");
      return;
    }
    ByteSequence raw = field.getRaw();
    byte[] bytes = raw == null ? new byte[0] : raw.toByteArray();
    if (bytes.length > LONGEST) {
      defects.add("a header field is longer than " + LONGEST + " bytes");
      bytes = Arrays.copyOf(bytes, LONGEST);
    }
    into.add(split(bytes));
  }

  private static Headers.Field split(byte[] bytes) {
    int colon = 0;
    while (colon < bytes.length && bytes[colon] != ':') {
      colon++;
    }
    String name = Charsets.decode(Arrays.copyOf(bytes, colon), null).strip();
    byte[] body = Arrays.copyOfRange(bytes, Math.min(bytes.length, colon + 1), bytes.length);
    byte[] value = unfolded(body);
    String latin = new String(value, StandardCharsets.ISO_8859_1);
    String decoded = Charsets.decode(value, null);
    boolean unlabelled = !Charsets.isUtf8(value);
    return new Headers.Field(name, (unlabelled ? latin : decoded).strip(), unlabelled);
  }

  private static byte[] unfolded(byte[] body) {
    byte[] out = new byte[body.length];
    int size = 0;
    for (byte b : body) {
      if (b != '\r' && b != '\n' && b != 0) {
        out[size++] = b;
      }
    }
    return Arrays.copyOf(out, size);
  }
}
