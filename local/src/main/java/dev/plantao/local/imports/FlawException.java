package dev.plantao.local.imports;

/// A line that cannot be taken. The message says what is wrong with it, all at once.
final class FlawException extends RuntimeException {
  FlawException(String message) {
    super(message);
  }
}
