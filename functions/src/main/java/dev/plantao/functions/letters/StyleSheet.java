package dev.plantao.functions.letters;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/// The style sheet of a page, which stands in the page itself.
final class StyleSheet {
  private final String text;

  /// @param file beside this class
  StyleSheet(String file) {
    try (var in = requireNonNull(StyleSheet.class.getResourceAsStream(file))) {
      text = new String(in.readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(file + " cannot be read", e);
    }
  }

  String text() {
    return text;
  }

  /// As a content security policy names it: `sha256-…`.
  String hash() {
    try {
      var sha256 = MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8));
      return "sha256-" + Base64.getEncoder().encodeToString(sha256);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
