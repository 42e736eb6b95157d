package dev.plantao.functions.mail.mime;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Bytes to text, whatever the label says or leaves out.
///
/// Valid UTF-8 beyond ASCII is UTF-8 even under another one-byte label: by accident that does not
/// happen in a text of more than a few letters, by a wrong label it happens daily.
final class Charsets {

  static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

  /// Labels seen in mail that Java does not know, or means more narrowly than the senders do: each
  /// maps to the superset that the sender's software really writes.
  private static final Map<String, String> MEANT =
      Map.ofEntries(
          Map.entry("iso-8859-1", "windows-1252"),
          Map.entry("latin1", "windows-1252"),
          Map.entry("latin-1", "windows-1252"),
          Map.entry("iso8859-1", "windows-1252"),
          Map.entry("iso-8859-9", "windows-1254"),
          Map.entry("iso-8859-11", "x-windows-874"),
          Map.entry("iso-8859-8-i", "iso-8859-8"),
          Map.entry("iso-8859-8-e", "iso-8859-8"),
          Map.entry("ansi", "windows-1252"),
          Map.entry("gb2312", "gb18030"),
          Map.entry("gbk", "gb18030"),
          Map.entry("x-gbk", "gb18030"),
          Map.entry("ks_c_5601-1987", "x-windows-949"),
          Map.entry("ksc5601", "x-windows-949"),
          Map.entry("euc-kr", "x-windows-949"),
          Map.entry("shift_jis", "windows-31j"),
          Map.entry("shift-jis", "windows-31j"),
          Map.entry("x-sjis", "windows-31j"),
          Map.entry("sjis", "windows-31j"),
          Map.entry("iso-2022-jp", "x-windows-iso2022jp"),
          Map.entry("big5", "big5-hkscs"),
          Map.entry("iso-gb2312", "gb18030"),
          Map.entry("gb2312-80", "gb18030"),
          Map.entry("gb_2312-80", "gb18030"),
          Map.entry("utf8", "utf-8"),
          Map.entry("utf-8-mac", "utf-8"),
          Map.entry("unicode-1-1-utf-8", "utf-8"),
          Map.entry("x-mac-roman", "x-macroman"),
          Map.entry("macintosh", "x-macroman"),
          Map.entry("x-mac-cyrillic", "x-maccyrillic"));

  private Charsets() {}

  /// The text of the bytes; never fails, at worst with replacement characters.
  static String decode(byte[] bytes, @Nullable String label) {
    String name = clean(label);
    if (isUtf7(name)) {
      return Utf7.decode(bytes);
    }
    Optional<Charset> named = named(name);
    String decoded =
        isWide(name)
            ? named.map(charset -> new String(bytes, charset)).orElseGet(() -> guess(bytes))
            : decodeNarrow(bytes, named);
    return decoded.startsWith("\uFEFF") ? decoded.substring(1) : decoded;
  }

  /// The charset that a label means, if Java can be told of it.
  static Optional<Charset> named(@Nullable String label) {
    String name = clean(label);
    if (name.isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(Charset.forName(MEANT.getOrDefault(name, name)));
    } catch (IllegalCharsetNameException | UnsupportedCharsetException _) {
      return aliased(name);
    }
  }

  private static Optional<Charset> aliased(String name) {
    String digits = name.replaceFirst("^(?:x-)?(?:cp|win|windows|ms)[-_ ]?(?=[0-9]{3,5}$)", "");
    if (digits.equals(name)) {
      return Optional.empty();
    }
    for (String candidate : new String[] {"windows-" + digits, "ibm" + digits}) {
      if (Charset.isSupported(candidate)) {
        return Optional.of(Charset.forName(candidate));
      }
    }
    return Optional.empty();
  }

  private static String decodeNarrow(byte[] bytes, Optional<Charset> named) {
    if (isAscii(bytes)) {
      return CharsetGuess.hasJapaneseEscapes(bytes)
          ? new String(bytes, Charset.forName("x-windows-iso2022jp"))
          : named.map(charset -> new String(bytes, charset)).orElseGet(() -> ascii(bytes));
    }
    if (isSevenBitJapanese(named)) { // with eight-bit bytes it is the other Japanese table
      return strictly(bytes, StandardCharsets.UTF_8)
          .orElseGet(() -> new String(bytes, Charset.forName("windows-31j")));
    }
    if (named.isPresent() && isMultiByte(named.get())) {
      return strictly(bytes, named.get())
          .or(() -> strictly(bytes, StandardCharsets.UTF_8))
          .orElseGet(() -> new String(bytes, named.get()));
    }
    Optional<String> utf8 = strictly(bytes, StandardCharsets.UTF_8);
    if (utf8.isPresent()) {
      return utf8.get();
    }
    return named
        .filter(charset ->
            !charset.equals(StandardCharsets.UTF_8) && !charset.equals(StandardCharsets.US_ASCII))
        .map(charset -> new String(bytes, charset))
        .orElseGet(() -> mostlyUtf8(bytes, named));
  }

  /// A long UTF-8 text with one broken byte stays UTF-8; anything else that is not valid is
  /// guessed.
  private static String mostlyUtf8(byte[] bytes, Optional<Charset> named) {
    boolean told = named.filter(StandardCharsets.UTF_8::equals).isPresent();
    String lossy = new String(bytes, StandardCharsets.UTF_8);
    long broken = lossy.chars().filter(c -> c == '\uFFFD').count();
    long fine = lossy.chars().filter(c -> c > 0x7f && c != '\uFFFD').count();
    if (broken * (told ? 1 : 4) <= fine) {
      return lossy;
    }
    return guess(bytes);
  }

  private static String guess(byte[] bytes) {
    return strictly(bytes, StandardCharsets.UTF_8)
        .orElseGet(() -> new String(bytes, CharsetGuess.of(bytes)));
  }

  private static String ascii(byte[] bytes) {
    return new String(bytes, StandardCharsets.ISO_8859_1);
  }

  private static Optional<String> strictly(byte[] bytes, Charset charset) {
    try {
      CharBuffer text =
          charset
              .newDecoder()
              .onMalformedInput(CodingErrorAction.REPORT)
              .onUnmappableCharacter(CodingErrorAction.REPORT)
              .decode(ByteBuffer.wrap(bytes));
      return Optional.of(text.toString());
    } catch (CharacterCodingException _) {
      return Optional.empty();
    }
  }

  static boolean isUtf8(byte[] bytes) {
    return strictly(bytes, StandardCharsets.UTF_8).isPresent();
  }

  private static boolean isSevenBitJapanese(Optional<Charset> named) {
    return named
        .filter(charset -> charset.name().toLowerCase(Locale.ROOT).contains("2022"))
        .isPresent();
  }

  private static boolean isMultiByte(Charset charset) {
    return !charset.equals(StandardCharsets.UTF_8)
        && charset.canEncode()
        && charset.newEncoder().maxBytesPerChar() > 1.5f;
  }

  private static boolean isAscii(byte[] bytes) {
    for (byte b : bytes) {
      if (b < 0) {
        return false;
      }
    }
    return true;
  }

  private static boolean isUtf7(String name) {
    return name.equals("utf-7") || name.equals("unicode-1-1-utf-7") || name.equals("utf7");
  }

  private static boolean isWide(String name) {
    return name.startsWith("utf-16") || name.startsWith("utf-32") || name.startsWith("ucs-");
  }

  private static String clean(@Nullable String label) {
    if (label == null) {
      return "";
    }
    String name = label.strip().toLowerCase(Locale.ROOT);
    int star = name.indexOf('*'); // RFC 2231: charset*language
    name = star < 0 ? name : name.substring(0, star);
    return name.replaceAll("[\"'<>;,= ]", "").replaceFirst("^charset", "");
  }
}
