package dev.plantao.functions.mail.mime;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// The few MAPI properties of a winmail.dat that a reader needs (MS-OXTNEF 2.1.3.4, MS-OXPROPS).
final class MapiProperties {

  private static final int LONG_FILE_NAME = 0x3707;
  private static final int BODY = 0x1000;
  private static final int HTML = 0x1013;

  private static final int STRING8 = 0x1E;
  private static final int UNICODE = 0x1F;
  private static final int OBJECT = 0x0D;
  private static final int BINARY = 0x102;
  private static final int MULTI = 0x1000;

  private final Map<Integer, byte[]> values = new HashMap<>();
  private final Map<Integer, Integer> types = new HashMap<>();

  static MapiProperties read(ByteBuffer buffer) {
    MapiProperties properties = new MapiProperties();
    try {
      properties.fill(buffer.duplicate().order(ByteOrder.LITTLE_ENDIAN));
    } catch (BufferUnderflowException | IllegalArgumentException _) {
      // A broken list: what was read up to here counts.
    }
    return properties;
  }

  Optional<String> fileName() {
    return text(LONG_FILE_NAME);
  }

  Optional<Segment> body() {
    return text(HTML).map(Segment::rich).or(() -> text(BODY).map(Segment::plain));
  }

  private Optional<String> text(int id) {
    byte[] value = values.get(id);
    if (value == null) {
      return Optional.empty();
    }
    boolean wide = types.getOrDefault(id, 0) == UNICODE;
    String text =
        wide ? new String(value, StandardCharsets.UTF_16LE).replace("\0", "") : Winmail.text(value);
    return Optional.of(text).filter(found -> !found.isBlank());
  }

  private void fill(ByteBuffer in) {
    int count = in.getInt();
    for (int i = 0; i < count && in.hasRemaining(); i++) {
      int type = in.getShort() & 0xffff;
      int id = in.getShort() & 0xffff;
      if (id >= 0x8000) {
        skipName(in);
      }
      value(in, type, id);
    }
  }

  private static void skipName(ByteBuffer in) {
    skip(in, 16);
    boolean numbered = in.getInt() == 0;
    if (numbered) {
      skip(in, 4);
    } else {
      int length = in.getInt();
      skip(in, length + padding(length));
    }
  }

  private void value(ByteBuffer in, int type, int id) {
    int single = type & ~MULTI;
    boolean variable =
        single == STRING8 || single == UNICODE || single == OBJECT || single == BINARY;
    boolean several = variable || (type & MULTI) != 0;
    int count = several ? in.getInt() : 1;
    for (int i = 0; i < count && in.hasRemaining(); i++) {
      int length = variable ? in.getInt() : size(single);
      if (length < 0 || length > in.remaining()) {
        throw new BufferUnderflowException();
      }
      byte[] value = new byte[length];
      in.get(value);
      skip(in, padding(length));
      values.putIfAbsent(id, value);
      types.putIfAbsent(id, single);
    }
  }

  private static int size(int type) {
    return switch (type) {
      case 0x05, 0x06, 0x07, 0x14, 0x40 -> 8;
      case 0x48 -> 16;
      default -> 4;
    };
  }

  private static int padding(int length) {
    return -length & 3;
  }

  private static void skip(ByteBuffer in, int bytes) {
    if (bytes < 0 || bytes > in.remaining()) {
      throw new BufferUnderflowException();
    }
    in.position(in.position() + bytes);
  }
}
