package dev.plantao.functions.mail.mime;

import java.io.ByteArrayOutputStream;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Encoded words (RFC 2047), read as senders write them: with raw spaces and line ends inside,
/// without space between them, inside quotes, and with a character cut in two by the border of two
/// words.
final class EncodedWords {

  private EncodedWords() {}

  /// The text with every encoded word decoded; white space between two encoded words is dropped.
  static String decode(String text) {
    if (!text.contains("=?")) {
      return text;
    }
    StringBuilder out = new StringBuilder(text.length());
    Run run = new Run(out);
    int at = 0;
    while (at < text.length()) {
      int start = text.indexOf("=?", at);
      @Nullable Word word = start < 0 ? null : Word.at(text, start);
      if (word == null) {
        int next = start < 0 ? text.length() : start + 2;
        run.plain(text.substring(at, next));
        at = next;
      } else {
        run.plain(text.substring(at, start));
        run.word(word);
        at = word.end();
      }
    }
    run.flush();
    return out.toString();
  }

  /// Where the encoded word that begins here ends; negative when none begins here.
  static int endOfWord(String text, int start) {
    @Nullable Word word = text.startsWith("=?", start) ? Word.at(text, start) : null;
    return word == null ? -1 : word.end();
  }

  /// Collects the bytes of neighbouring words of one charset, so that a split character joins
  /// again.
  private static final class Run {
    private final StringBuilder out;
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private String charset = "";
    private String gap = "";

    Run(StringBuilder out) {
      this.out = out;
    }

    void plain(String text) {
      if (text.isBlank() && !charset.isEmpty()) {
        gap = gap + text;
        return;
      }
      if (!text.isEmpty()) {
        flush();
        out.append(text);
      }
    }

    void word(Word word) {
      if (!word.charset().equals(charset)) {
        gap = "";
        flush();
        charset = word.charset();
      }
      gap = "";
      bytes.writeBytes(word.content().raw());
    }

    void flush() {
      if (!charset.isEmpty()) {
        out.append(Charsets.decode(bytes.toByteArray(), charset));
        bytes.reset();
        charset = "";
      }
      out.append(gap);
      gap = "";
    }
  }

  private record Word(String charset, Content content, int end) {

    /// Longest word believed; the RFC says 75, senders write whole subjects into one.
    private static final int LONGEST = 20_000;

    static @Nullable Word at(String text, int start) {
      int charsetEnd = text.indexOf('?', start + 2);
      if (charsetEnd < 0 || charsetEnd - start > 60 || charsetEnd + 2 >= text.length()) {
        return null;
      }
      char encoding = Character.toUpperCase(text.charAt(charsetEnd + 1));
      if (text.charAt(charsetEnd + 2) != '?' || (encoding != 'B' && encoding != 'Q')) {
        return null;
      }
      int from = charsetEnd + 3;
      int end = text.indexOf("?=", from);
      if (end == from && encoding == 'Q' && end + 2 < text.length() && isHex(text, end + 2)) {
        end = text.indexOf("?=", end + 2); // "?Q?=41": the "?=" belongs to the first escape
      }
      if (end < 0 || end - from > LONGEST) {
        return null;
      }
      String charset = text.substring(start + 2, charsetEnd).toLowerCase(Locale.ROOT);
      String body = text.substring(from, end);
      byte[] bytes = encoding == 'B' ? TransferText.base64(body) : TransferText.q(body);
      return new Word(charset.isBlank() ? "utf-8" : charset, Content.of(bytes), end + 2);
    }

    private static boolean isHex(String text, int at) {
      return Character.digit(text.charAt(at), 16) >= 0;
    }
  }
}
