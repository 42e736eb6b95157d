package dev.plantao.functions.mail.mime;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// Makes a mail's head readable for the parser: takes away what stores and gateways put before it,
/// and lines that are no header fields.
///
/// A garbage line among header fields must not end the header, or the sender would be lost; a
/// header that runs into the text without a blank line must end there.
final class RawMail {

  /// Lines looked ahead to tell garbage inside a header from the beginning of the text.
  private static final int AHEAD = 3;

  /// What no field name in use contains; Mime4j takes a line with these for the beginning of the
  /// text.
  private static final String STOPS = ":()<>@,;\"[]\\";

  private final byte[] bytes;
  private final Defects defects;
  private int at;

  private RawMail(byte[] bytes, Defects defects) {
    this.bytes = bytes;
    this.defects = defects;
  }

  static byte[] readable(byte[] mail, Defects defects) {
    RawMail raw = new RawMail(withLineFeeds(mail, defects), defects);
    raw.skipPreface();
    return raw.repaired();
  }

  /// A mail with carriage returns only, as old Macs wrote it, would be one endless line.
  private static byte[] withLineFeeds(byte[] mail, Defects defects) {
    boolean anyReturn = false;
    for (byte b : mail) {
      if (b == '\n') {
        return mail;
      }
      anyReturn |= b == '\r';
    }
    if (!anyReturn) {
      return mail;
    }
    defects.add("lines end with carriage returns only");
    byte[] copy = mail.clone();
    for (int i = 0; i < copy.length; i++) {
      copy[i] = copy[i] == '\r' ? (byte) '\n' : copy[i];
    }
    return copy;
  }

  private void skipPreface() {
    if (startsWith(at, "\u00ef\u00bb\u00bf")) {
      at += 3;
    }
    while (at < bytes.length && bytes[at] <= ' ' && bytes[at] >= 0) {
      at++;
    }
    while (startsWith(at, "From ") || startsWith(at, ">From ")) {
      at = next(at);
    }
  }

  private byte[] repaired() {
    ByteArrayOutputStream head = null;
    int kept = at;
    int line = at;
    while (line < bytes.length && !isBlank(line)) {
      int next = next(line);
      boolean folded = (bytes[line] == ' ' || bytes[line] == '\t') && line > at;
      if (!folded && !isField(line, next)) {
        head = head == null ? new ByteArrayOutputStream(bytes.length - at) : head;
        head.write(bytes, kept, line - kept);
        if (!fieldFollows(next)) {
          defects.add("no blank line between header and text");
          head.write('\n');
          head.write(bytes, line, bytes.length - line);
          return head.toByteArray();
        }
        defects.add("a line in the header is no header field");
        kept = next;
      }
      line = next;
    }
    if (head == null) {
      return at == 0 ? bytes : Arrays.copyOfRange(bytes, at, bytes.length);
    }
    head.write(bytes, kept, bytes.length - kept);
    return head.toByteArray();
  }

  private boolean fieldFollows(int from) {
    int line = from;
    int looked = 0;
    while (looked < AHEAD && line < bytes.length && !isBlank(line)) {
      int next = next(line);
      looked += bytes[line] == ' ' || bytes[line] == '\t' ? 0 : 1;
      if (isField(line, next) && isCommon(line, next)) {
        return true;
      }
      line = next;
    }
    return false;
  }

  /// Whether the field's name is one that stands in headers; prose has colons too.
  private boolean isCommon(int line, int next) {
    int colon = line;
    while (colon < next && bytes[colon] != ':') {
      colon++;
    }
    String name = new String(bytes, line, colon - line, StandardCharsets.US_ASCII);
    return name.strip()
        .matches(
            "(?i)from|to|cc|subject|date|sender|reply-to|message-id|received|return-path|delivered-to"
                + "|mime-version|references|in-reply-to|content-[a-z-]{1,40}|x-[a-z0-9-]{1,60}");
  }

  private boolean isField(int line, int next) {
    int i = line;
    while (i < next && bytes[i] > ' ' && bytes[i] < 127 && STOPS.indexOf(bytes[i]) < 0) {
      i++;
    }
    int nameEnd = i;
    while (i < next && (bytes[i] == ' ' || bytes[i] == '\t')) {
      i++;
    }
    return nameEnd > line && i < next && bytes[i] == ':';
  }

  private boolean isBlank(int line) {
    return bytes[line] == '\n' || (bytes[line] == '\r' && next(line) - line <= 2);
  }

  private int next(int line) {
    int i = line;
    while (i < bytes.length && bytes[i] != '\n') {
      i++;
    }
    return Math.min(bytes.length, i + 1);
  }

  private boolean startsWith(int from, String latin1) {
    if (from + latin1.length() > bytes.length) {
      return false;
    }
    for (int i = 0; i < latin1.length(); i++) {
      if ((bytes[from + i] & 0xff) != latin1.charAt(i)) {
        return false;
      }
    }
    return true;
  }
}
