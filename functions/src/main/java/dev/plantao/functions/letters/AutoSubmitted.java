package dev.plantao.functions.letters;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Who speaks in a letter, as the header `Auto-Submitted` tells other machines (RFC 3834, section
/// 5), so that they do not answer it.
public enum AutoSubmitted {
  /// A machine's direct answer to one mail.
  REPLIED("auto-replied"),
  /// A machine's letter on an occasion of its own.
  GENERATED("auto-generated"),
  /// A person wrote it: the header stays away.
  NO(null);

  private final Optional<String> header;

  AutoSubmitted(@Nullable String header) {
    this.header = Optional.ofNullable(header);
  }

  /// The header's value; empty where there must be no such header.
  public Optional<String> header() {
    return header;
  }
}
