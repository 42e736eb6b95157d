package dev.plantao.core.masking;

import java.util.List;

/// A text without its secrets.
///
/// @param kinds labels of what was found, each once, in the order of the alphabet
public record Masked(String text, List<String> kinds) {
  public Masked {
    kinds = List.copyOf(kinds);
  }
}
