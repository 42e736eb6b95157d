package dev.plantao.core.log;

/// Stands for something that must be written down once, whoever brings it and how often: a mail.
///
/// @param value 1 to 128 characters, derived from what it stands for
public record Claim(String value) {
  public Claim {
    if (value.isBlank() || value.length() > 128) {
      throw new IllegalArgumentException("a claim has 1 to 128 characters");
    }
  }
}
