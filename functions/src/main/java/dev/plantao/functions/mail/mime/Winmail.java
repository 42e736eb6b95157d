package dev.plantao.functions.mail.mime;

import dev.plantao.functions.mail.mime.Uuencoded.File;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Unpacks winmail.dat, in which Outlook hides attachments from everyone else (MS-OXTNEF).
///
/// Read here are the attached files with their names and the plain or HTML body; the compressed
/// rich text is not.
final class Winmail {

  private static final int SIGNATURE = 0x223E9F78;
  private static final int ATTACH_RENDERING = 0x9002;
  private static final int ATTACH_DATA = 0x800F;
  private static final int ATTACH_TITLE = 0x8010;
  private static final int ATTACH_PROPERTIES = 0x9005;
  private static final int BODY = 0x800C;
  private static final int MESSAGE_PROPERTIES = 0x9003;

  /// What was inside.
  record Unpacked(List<File> files, Optional<Segment> body) {
    boolean isEmpty() {
      return files.isEmpty() && body.isEmpty();
    }
  }

  private final List<File> files = new ArrayList<>();
  private @Nullable String name;
  private byte @Nullable [] data;
  private @Nullable Segment body;

  private Winmail() {}

  static Unpacked unpack(byte[] bytes) {
    Winmail winmail = new Winmail();
    ByteBuffer in = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    if (bytes.length > 6 && in.getInt() == SIGNATURE) {
      in.getShort();
      winmail.attributes(in);
    }
    winmail.endFile();
    return new Unpacked(winmail.files, Optional.ofNullable(winmail.body));
  }

  /// Each attribute: level (1 byte), id and type (2 + 2), length (4), value, checksum (2).
  private void attributes(ByteBuffer in) {
    while (in.remaining() >= 11) {
      in.get();
      int id = in.getShort() & 0xffff;
      in.getShort();
      int length = in.getInt();
      if (length < 0 || length > in.remaining()) {
        return;
      }
      attribute(id, in.slice(in.position(), length).order(ByteOrder.LITTLE_ENDIAN));
      in.position(in.position() + length);
      if (in.remaining() >= 2) {
        in.getShort();
      }
    }
  }

  private void attribute(int id, ByteBuffer value) {
    switch (id) {
      case ATTACH_RENDERING -> endFile();
      case ATTACH_TITLE -> name = name == null ? text(bytes(value)) : name;
      case ATTACH_DATA -> data = bytes(value);
      case ATTACH_PROPERTIES -> {
        MapiProperties properties = MapiProperties.read(value);
        name = properties.fileName().orElse(name);
      }
      case BODY -> body = Segment.plain(text(bytes(value)));
      case MESSAGE_PROPERTIES -> {
        @Nullable Segment found = MapiProperties.read(value).body().orElse(null);
        body = found == null ? body : found;
      }
      default -> {
        // everything else describes the mail, which its own header does too
      }
    }
  }

  private void endFile() {
    byte @Nullable [] held = data;
    if (held != null) {
      files.add(new File(name == null ? "" : name, Content.of(held)));
    }
    data = null;
    name = null;
  }

  private static byte[] bytes(ByteBuffer value) {
    byte[] out = new byte[value.remaining()];
    value.duplicate().get(out);
    return out;
  }

  static String text(byte[] bytes) {
    int end = bytes.length;
    while (end > 0 && bytes[end - 1] == 0) {
      end--;
    }
    return Charsets.decode(
        new String(bytes, 0, end, StandardCharsets.ISO_8859_1)
            .getBytes(StandardCharsets.ISO_8859_1),
        null);
  }
}
