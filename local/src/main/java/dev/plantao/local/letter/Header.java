package dev.plantao.local.letter;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.james.mime4j.codec.DecodeMonitor;
import org.apache.james.mime4j.codec.DecoderUtil;

/// The header of a letter: its fields in their order.
public record Header(List<Field> fields) {
  /// The rest of a header that has no end is body.
  private static final int MAX_SIZE = 1024 * 1024;

  public Header {
    fields = List.copyOf(fields);
  }

  /// A field.
  ///
  /// @param value unfolded, and as it stands there otherwise
  /// @param lines as they stand in the letter, line ends and folds included, a character an octet
  public record Field(String name, String value, String lines) {
    boolean is(String other) {
      return name.equalsIgnoreCase(other);
    }
  }

  /// Takes the header off a letter: all up to the empty line, and that too.
  public static byte[] take(InputStream letter) throws IOException {
    var bytes = new ByteArrayOutputStream();
    var lineLength = 0;
    for (int b = letter.read(); b >= 0; b = letter.read()) {
      bytes.write(b);
      if ((b == '\n' && lineLength == 0) || bytes.size() > MAX_SIZE) {
        break;
      }
      lineLength = b == '\n' ? 0 : b == '\r' ? lineLength : lineLength + 1;
    }
    return bytes.toByteArray();
  }

  /// UTF-8 where it is that, else the octets as they are.
  public static String text(byte[] bytes) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      return new String(bytes, StandardCharsets.ISO_8859_1);
    }
  }

  /// Reads the fields of a header.
  public static Header of(byte[] header) {
    var fields = new ArrayList<Field>();
    var lines = new StringBuilder();
    for (var line : new String(header, StandardCharsets.ISO_8859_1).split("(?<=\n)", -1)) {
      var folded = line.startsWith(" ") || line.startsWith("\t");
      if (!folded && !lines.isEmpty()) {
        field(lines.toString()).ifPresent(fields::add);
        lines.setLength(0);
      }
      if (!line.isBlank()) {
        lines.append(line);
      }
    }
    field(lines.toString()).ifPresent(fields::add);
    return new Header(fields);
  }

  /// What has no colon is no field, and is dropped.
  private static Optional<Field> field(String lines) {
    var colon = lines.indexOf(':');
    if (colon <= 0) {
      return Optional.empty();
    }
    var octets = lines.substring(colon + 1).getBytes(StandardCharsets.ISO_8859_1);
    var value = text(octets).replaceAll("\r?\n", "").strip();
    var ended = lines.endsWith("\n") ? lines : lines + "\r\n";
    return Optional.of(new Field(lines.substring(0, colon).strip(), value, ended));
  }

  /// The value of the first field of a name.
  public Optional<String> first(String name) {
    return fields.stream().filter(field -> field.is(name)).map(Field::value).findFirst();
  }

  /// The value of the first field of a name, encoded words decoded; empty without one.
  public String decoded(String name) {
    return decode(first(name).orElse(""));
  }

  public static String decode(String value) {
    try {
      return DecoderUtil.decodeEncodedWords(value, DecodeMonitor.SILENT, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return value;
    }
  }

  /// Values by name; a name is written as its first field writes it.
  public Map<String, List<String>> byName() {
    var names = new LinkedHashMap<String, String>();
    var values = new LinkedHashMap<String, List<String>>();
    for (var field : fields) {
      var name = names.computeIfAbsent(field.name().toLowerCase(Locale.ROOT), _ -> field.name());
      values.computeIfAbsent(name, _ -> new ArrayList<>()).add(field.value());
    }
    return values;
  }

  public Header without(List<String> names) {
    return new Header(
        fields.stream().filter(field -> names.stream().noneMatch(field::is)).toList());
  }

  /// The fields as they stand, without the empty line.
  public byte[] bytes() {
    var text = new StringBuilder();
    fields.forEach(field -> text.append(field.lines()));
    return text.toString().getBytes(StandardCharsets.ISO_8859_1);
  }
}
