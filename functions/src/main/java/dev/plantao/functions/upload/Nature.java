package dev.plantao.functions.upload;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a file is, by its first bytes: the type that its sender announced counts for nothing.
sealed interface Nature {
  /// How many bytes are looked at.
  int LOOKED_AT = 1 << 16;

  record TextFile(Encoding encoding) implements Nature {}

  record Archive() implements Nature {}

  record Compressed() implements Nature {}

  /// Texts between headers of a fixed length, which a mask would break.
  record Tape() implements Nature {}

  record Other() implements Nature {}

  /// Beginnings of what is no text though it may look like one at first.
  List<String> OTHERS =
      List.of(
          "\u0089PNG",
          "GIF8",
          "\u00ff\u00d8\u00ff",
          "RIFF",
          "%PDF-",
          "7z\u00bc\u00af",
          "Rar!",
          "OggS",
          "ID3",
          "fLaC",
          "\u007fELF",
          "\u00ca\u00fe\u00ba\u00be",
          "\u001aE\u00df\u00a3",
          "BZh",
          "SQLite format 3",
          "\u00d0\u00cf\u0011\u00e0",
          "wOFF",
          "wOF2",
          "\u00fd7zXZ",
          "(\u00b5/\u00fd",
          "II*\u0000",
          "MM\u0000*");

  /// At most so many of a hundred bytes of a text in UTF-8 are none of a text.
  int ODD = 10;

  /// At most so many of a hundred are control characters that no text needs, in any charset of one
  /// byte a character.
  int CONTROLS = 1;

  static Nature of(byte[] head) {
    var begin = new String(head, 0, Math.min(head.length, 16), StandardCharsets.ISO_8859_1);
    if (begin.startsWith("PK\u0003\u0004") || begin.startsWith("PK\u0005\u0006")) {
      return new Archive();
    }
    if (begin.startsWith("\u001f\u008b")) {
      return new Compressed();
    }
    if (head.length >= 262
        && new String(head, 257, 5, StandardCharsets.ISO_8859_1).equals("ustar")) {
      return new Tape();
    }
    var known = OTHERS.stream().anyMatch(begin::startsWith) || begin.startsWith("ftyp", 4);
    // What begins like a recording and has no control characters only begins like one.
    if (known && (controls(head) > 0 || begin.startsWith("%PDF-"))) {
      return new Other();
    }
    var encoding = encoding(head, begin);
    return encoding == null ? new Other() : new TextFile(encoding);
  }

  private static @Nullable Encoding encoding(byte[] head, String begin) {
    if (begin.startsWith("\u00ff\u00fe")) {
      return Encoding.UTF_16_LE;
    }
    if (begin.startsWith("\u00fe\u00ff")) {
      return Encoding.UTF_16_BE;
    }
    int even = zeros(head, 0);
    int uneven = zeros(head, 1);
    if (uneven > head.length / 5 && even <= uneven / 20) {
      return Encoding.UTF_16_LE;
    }
    if (even > head.length / 5 && uneven <= even / 20) {
      return Encoding.UTF_16_BE;
    }
    int controls = controls(head);
    return controls * 100L <= (long) CONTROLS * head.length
            || (controls + broken(head)) * 100L <= (long) ODD * head.length
        ? Encoding.UTF_8
        : null;
  }

  private static int zeros(byte[] head, int from) {
    int zeros = 0;
    for (int i = from; i < head.length; i += 2) {
      zeros += head[i] == 0 ? 1 : 0;
    }
    return zeros;
  }

  private static int controls(byte[] head) {
    int controls = 0;
    for (byte b : head) {
      boolean low = b >= 0 && b < 0x20;
      boolean usual = "\t\n\u000b\f\r\b\u001b".indexOf(b) >= 0;
      controls += (low && !usual) || b == 0x7F ? 1 : 0;
    }
    return controls;
  }

  /// Bytes beyond ASCII that are no UTF-8. Of Latin-1 some are; of what was compressed, most.
  private static int broken(byte[] head) {
    int broken = 0;
    for (int i = 0; i < head.length; ) {
      int more = more(head[i] & 0xFF);
      int step = 1;
      while (step <= more && i + step < head.length && (head[i + step] & 0xC0) == 0x80) {
        step++;
      }
      boolean whole = more >= 0 && (step > more || i + step >= head.length);
      broken += whole ? 0 : 1;
      i += whole ? step : 1;
    }
    return broken;
  }

  /// How many bytes follow this one in its character; -1 where none begins with it.
  private static int more(int first) {
    if (first < 0x80) {
      return 0;
    }
    if (first < 0xC2 || first > 0xF4) {
      return -1;
    }
    return first < 0xE0 ? 1 : first < 0xF0 ? 2 : 3;
  }
}
