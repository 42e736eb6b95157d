package dev.plantao.functions.mail.mime;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// The parameters behind a Content-Type or Content-Disposition (RFC 2045, continued and encoded by
/// RFC 2231), with the broken forms in use: unquoted names with spaces, encoded words, comments.
final class Parameters {

  /// More parameters than any mail has; a header of a megabyte of them is an attack.
  private static final int MOST = 1_000;

  private final Map<String, String> plain = new LinkedHashMap<>();
  private final Map<String, TreeMap<Integer, Piece>> pieces = new LinkedHashMap<>();

  private record Piece(String text, boolean encoded) {}

  static Map<String, String> parse(String text) {
    Parameters parameters = new Parameters();
    ParameterScanner scanner = new ParameterScanner(text);
    for (int i = 0; i < MOST && scanner.next(); i++) {
      parameters.take(scanner.name().toLowerCase(Locale.ROOT), scanner.value());
    }
    return parameters.joined();
  }

  private void take(String name, String value) {
    int star = name.indexOf('*');
    if (star < 0) {
      plain.putIfAbsent(name, EncodedWords.decode(value));
      return;
    }
    boolean encoded = name.endsWith("*");
    String digits = name.substring(star).replace("*", "");
    int index = digits.matches("[0-9]{1,4}") ? Integer.parseInt(digits) : 0;
    pieces
        .computeIfAbsent(name.substring(0, star), _ -> new TreeMap<>())
        .putIfAbsent(index, new Piece(value, encoded));
  }

  private Map<String, String> joined() {
    pieces.forEach((name, parts) -> plain.put(name, join(parts)));
    return plain;
  }

  private static String join(Map<Integer, Piece> parts) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    @Nullable String charset = null;
    boolean any = false;
    boolean first = true;
    for (Piece piece : parts.values()) {
      String text = piece.text();
      if (first && piece.encoded()) {
        int quote = text.indexOf('\'');
        int second = quote < 0 ? -1 : text.indexOf('\'', quote + 1);
        charset = second < 0 ? null : text.substring(0, quote);
        text = second < 0 ? text : text.substring(second + 1);
      }
      first = false;
      any |= piece.encoded();
      bytes.writeBytes(
          piece.encoded() ? TransferText.percent(text) : text.getBytes(StandardCharsets.UTF_8));
    }
    String value = Charsets.decode(bytes.toByteArray(), charset == null ? "utf-8" : charset);
    return any ? value : EncodedWords.decode(value);
  }
}
