package dev.plantao.core.conversation;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Words that a person wrote: a body, a subject, a name.
///
/// Facts of a conversation are kept for good, words can be erased. Every text of an event or a
/// state has this type, so that a store can keep the two apart and an erasure can find them all.
///
/// @param value the words; null once they are erased
public record Text(@Nullable String value) {
  /// What is left of words that were erased.
  public static final Text ERASED = new Text(null);

  /// Half a pair of surrogates is no character: no store and no mail takes it, and what cannot be
  /// written would be lost whole.
  public Text {
    value = value == null ? null : whole(value);
  }

  private static String whole(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (Character.isSurrogate(text.charAt(i))) {
        return text.codePoints()
            .map(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE ? 0xFFFD : c)
            .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
            .toString();
      }
    }
    return text;
  }

  public static Text of(String value) {
    return new Text(Objects.requireNonNull(value));
  }

  public static @Nullable Text ofNullable(@Nullable String value) {
    return value == null ? null : new Text(value);
  }

  public boolean erased() {
    return value == null;
  }

  /// The words, or nothing at all where they were erased.
  public String orEmpty() {
    return value == null ? "" : value;
  }

  /// Never the words themselves: a log line that prints an event must not leak them.
  @Override
  public String toString() {
    return value == null ? "Text[erased]" : "Text[" + value.length() + " chars]";
  }
}
