package dev.plantao.functions.upload;

import java.util.List;

/// What came of masking a file.
public sealed interface Result {
  /// There was nothing to mask: the file stays as it is, byte for byte.
  ///
  /// @param text whether it is one; then nothing in it can do harm
  record Unchanged(boolean text) implements Result {}

  /// What was written takes the file's place.
  ///
  /// @param kinds of secrets, in the order of the alphabet
  record Masked(List<String> kinds, boolean text) implements Result {
    public Masked {
      kinds = List.copyOf(kinds);
    }
  }

  /// There are secrets in it, or may be, and they cannot be taken out: it must not be kept.
  record Refused() implements Result {}
}
