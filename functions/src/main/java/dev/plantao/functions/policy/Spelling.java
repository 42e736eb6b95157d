package dev.plantao.functions.policy;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/// How constants are spelt in the document: `FIRST_RESPONSE` is `first-response`.
final class Spelling {

  private Spelling() {}

  static String of(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static <E extends Enum<E>> Optional<E> read(Class<E> type, String spelt) {
    return Arrays.stream(type.getEnumConstants())
        .filter(constant -> of(constant).equals(spelt))
        .findFirst();
  }

  /// All of them, for messages.
  static String all(Class<? extends Enum<?>> type) {
    return Arrays.stream(type.getEnumConstants())
        .map(Spelling::of)
        .collect(Collectors.joining(", "));
  }
}
