package dev.plantao.functions.mail.mime;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/// The header fields of a mail or a part, in their order.
///
/// @param fields every field, repeated ones too
public record Headers(List<Field> fields) {

  static final Headers NONE = new Headers(List.of());

  /// One field.
  ///
  /// @param name as written
  /// @param value unfolded, and with 8-bit bytes decoded; encoded words are still encoded, because
  ///   what they mean depends on the field's grammar
  /// @param unlabelled the value held 8-bit bytes in an unknown charset, and is still Latin-1
  public record Field(String name, String value, boolean unlabelled) {}

  public Headers {
    fields = List.copyOf(fields);
  }

  /// The same with its 8-bit values read in the charset that the mail's text is in.
  Headers readAs(String charset) {
    return fields.stream().noneMatch(Field::unlabelled)
        ? this
        : new Headers(fields.stream().map(field -> reread(field, charset)).toList());
  }

  private static Field reread(Field field, String charset) {
    return field.unlabelled()
        ? new Field(
            field.name(),
            Charsets.decode(field.value().getBytes(StandardCharsets.ISO_8859_1), charset),
            false)
        : field;
  }

  /// The first field of that name, any case; empty when there is none.
  public Optional<String> first(String name) {
    return fields.stream()
        .filter(field -> field.name().equalsIgnoreCase(name))
        .map(Field::value)
        .findFirst();
  }

  /// All fields of that name, in their order.
  public List<String> all(String name) {
    return fields.stream()
        .filter(field -> field.name().equalsIgnoreCase(name))
        .map(Field::value)
        .toList();
  }

  /// Whether a field of that name is there, even an empty one.
  public boolean has(String name) {
    return first(name).isPresent();
  }

  /// The first field of that name as text for people: encoded words decoded, white space collapsed.
  public Optional<String> text(String name) {
    return first(name).map(EncodedWords::decode).map(Headers::collapsed);
  }

  static String collapsed(String text) {
    StringBuilder out = new StringBuilder(text.length());
    boolean gap = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c <= ' ' || c == 0x7f || c == 0xa0) {
        gap = true;
      } else {
        if (gap && !out.isEmpty()) {
          out.append(' ');
        }
        gap = false;
        out.append(c);
      }
    }
    return out.toString();
  }
}
