package dev.plantao.functions.upload;

import java.io.InputStream;
import java.io.OutputStream;
import java.io.Reader;
import java.io.Writer;

/// How characters are bytes. Whatever is read comes back as it was when it is written, also what is
/// no character: a log with a broken line is a log.
enum Encoding {
  UTF_8,
  UTF_16_LE,
  UTF_16_BE;

  Reader reader(InputStream in) {
    return switch (this) {
      case UTF_8 -> new Utf8Reader(in);
      case UTF_16_LE -> new Utf16Reader(in, false);
      case UTF_16_BE -> new Utf16Reader(in, true);
    };
  }

  /// Closes nothing and holds nothing back when it is flushed.
  Writer writer(OutputStream out) {
    return switch (this) {
      case UTF_8 -> new Utf8Writer(out);
      case UTF_16_LE -> new Utf16Writer(out, false);
      case UTF_16_BE -> new Utf16Writer(out, true);
    };
  }
}
