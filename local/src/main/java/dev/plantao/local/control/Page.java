package dev.plantao.local.control;

import java.io.IOException;
import java.io.UncheckedIOException;

/// A file of this package's resources, as a browser gets it.
@SuppressWarnings("ArrayRecordComponent")
record Page(String contentType, byte[] content) {
  /// Nothing from elsewhere; letters are shown in frames of their own, with their own styles.
  static final String POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline';"
          + " connect-src 'self'; img-src 'self' data:; frame-src 'self'; base-uri 'none';"
          + " form-action 'none'; frame-ancestors 'none'";

  static Page read(String file, String contentType) {
    try (var in = Page.class.getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalArgumentException("There is no page " + file + ".");
      }
      return new Page(contentType, in.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
