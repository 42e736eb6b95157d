package dev.plantao.functions.mail.mime;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Locale;
import org.apache.james.mime4j.codec.DecodeMonitor;
import org.apache.james.mime4j.codec.QuotedPrintableInputStream;

/// Undoes a Content-Transfer-Encoding; what is broken is read as far as it makes sense.
final class Transfer {

  private static final int LINE_SAMPLE = 400;

  private Transfer() {}

  static byte[] undo(byte[] raw, String encoding, Defects defects) {
    String name =
        encoding.strip().toLowerCase(Locale.ROOT).replaceAll("[\"';].*|\\(.*", "").strip();
    return switch (name) {
      case "base64" -> base64(raw, defects);
      case "quoted-printable" -> quotedPrintable(raw, defects);
      case "x-uuencode", "uuencode", "x-uue" -> Uuencoded.firstFile(raw);
      default -> raw;
    };
  }

  private static byte[] quotedPrintable(byte[] raw, Defects defects) {
    try (QuotedPrintableInputStream in =
        new QuotedPrintableInputStream(new ByteArrayInputStream(raw), DecodeMonitor.SILENT)) {
      return in.readAllBytes();
    } catch (IOException _) {
      defects.add("broken quoted-printable");
      return raw;
    }
  }

  private static byte[] base64(byte[] raw, Defects defects) {
    if (strange(raw, 0) * 8 > Math.min(raw.length, LINE_SAMPLE)) {
      defects.add("text that claims to be base64");
      return raw;
    }
    byte[] out = new byte[raw.length / 4 * 3 + 3];
    int size = 0;
    int bits = 0;
    int held = 0;
    for (int i = 0; i < raw.length; i++) {
      if (i == 0 || raw[i - 1] == '\n') {
        int line = foreign(raw, i);
        if (line > i) {
          defects.add("broken base64");
          i = line;
        }
      }
      byte b = raw[i];
      int value = TransferText.sextet((char) (b & 0xff));
      if (b == '=') {
        bits = 0;
        // A list's footer in plain text behind the encoded text; or a second encoded block.
        if (strange(raw, i + 1) > 0) {
          break;
        }
      } else if (value >= 0) {
        held = held << 6 | value;
        bits += 6;
        if (bits >= 8) {
          bits -= 8;
          out[size++] = (byte) (held >> bits);
        }
      } else if (b > ' ' || b < 0) {
        defects.add("broken base64");
      }
    }
    return Arrays.copyOf(out, size);
  }

  /// Where a line ends that is mostly something else, such as the footer of a list; its beginning
  /// where it is none.
  private static int foreign(byte[] raw, int start) {
    int end = start;
    int strange = 0;
    while (end < raw.length - 1 && raw[end] != '\n' && end < start + LINE_SAMPLE) {
      byte b = raw[end];
      boolean inside = b == ' ' && raw[end + 1] > ' ';
      boolean known = b <= ' ' || b == '=' || TransferText.sextet((char) (b & 0xff)) >= 0;
      strange += inside || !known ? 1 : 0;
      end++;
    }
    return strange * 6 >= end - start ? end : start;
  }

  /// How many of the next characters are none of base64's, space at line ends not counted.
  private static int strange(byte[] raw, int from) {
    int strange = 0;
    int end = Math.min(raw.length, from + LINE_SAMPLE);
    for (int i = from; i < end; i++) {
      byte b = raw[i];
      boolean blank = b == ' ' || b == '\t';
      boolean atEnd = blank && (i + 1 >= raw.length || (raw[i + 1] >= 0 && raw[i + 1] <= ' '));
      boolean allowed = b == '\r' || b == '\n' || b == '=' || atEnd;
      strange += !allowed && TransferText.sextet((char) (b & 0xff)) < 0 ? 1 : 0;
    }
    return strange;
  }
}
