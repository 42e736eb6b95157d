package dev.plantao.functions.mail.mime;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Uuencoded files, as some scanners and old systems put them between the lines of a text.
final class Uuencoded {

  private static final Pattern BEGIN = Pattern.compile("begin(?:-base64)? [0-7]{3,4} (.{1,200})");

  /// A text without its files.
  ///
  /// @param text what remains
  record Found(String text, List<File> files) {}

  record File(String name, Content content) {}

  private Uuencoded() {}

  static Found in(String text) {
    if (!text.contains("begin ")) {
      return new Found(text, List.of());
    }
    List<String> kept = new ArrayList<>();
    List<File> files = new ArrayList<>();
    List<String> lines = text.lines().toList();
    int i = 0;
    while (i < lines.size()) {
      Matcher begin = BEGIN.matcher(lines.get(i).strip());
      int end = begin.matches() ? end(lines, i + 1) : -1;
      if (end < 0) {
        kept.add(lines.get(i++));
      } else {
        files.add(new File(begin.group(1).strip(), Content.of(decode(lines.subList(i + 1, end)))));
        i = end + 1;
      }
    }
    return new Found(files.isEmpty() ? text : String.join("\n", kept), files);
  }

  /// The decoded bytes of a part that is one uuencoded file.
  static byte[] firstFile(byte[] raw) {
    Found found = in(new String(raw, StandardCharsets.ISO_8859_1));
    return found.files().isEmpty() ? raw : found.files().getFirst().content().raw();
  }

  /// The line of `end`, when every line before it is of the length that it announces.
  private static int end(List<String> lines, int from) {
    for (int i = from; i < lines.size(); i++) {
      String line = lines.get(i);
      if (line.strip().equals("end")) {
        return i;
      }
      if (!line.isBlank() && (line.charAt(0) < ' ' || line.charAt(0) > '`' || line.length() > 90)) {
        return -1;
      }
    }
    return -1;
  }

  private static byte[] decode(List<String> lines) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (String line : lines) {
      int length = line.isEmpty() ? 0 : line.charAt(0) - ' ' & 0x3f;
      int written = 0;
      for (int i = 1; written < length && i < line.length(); i += 4) {
        int group = 0;
        for (int j = 0; j < 4; j++) {
          group = group << 6 | (i + j < line.length() ? line.charAt(i + j) - ' ' & 0x3f : 0);
        }
        for (int shift = 16; shift >= 0 && written < length; shift -= 8, written++) {
          out.write(group >> shift);
        }
      }
    }
    return out.toByteArray();
  }
}
