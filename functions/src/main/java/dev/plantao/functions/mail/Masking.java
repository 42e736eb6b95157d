package dev.plantao.functions.mail;

import java.util.List;

/// Takes secrets out of a text before it is stored or shown.
@FunctionalInterface
public interface Masking {

  /// A text without its secrets.
  ///
  /// @param kinds what was found, each kind once
  record Masked(String text, List<String> kinds) {
    public Masked {
      kinds = List.copyOf(kinds);
    }
  }

  Masked mask(String text);
}
