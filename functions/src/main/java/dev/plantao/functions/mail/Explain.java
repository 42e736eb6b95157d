package dev.plantao.functions.mail;

import dev.plantao.core.masking.Fingerprint;
import dev.plantao.core.masking.KeptEnds;
import dev.plantao.core.masking.Masker;
import java.io.BufferedOutputStream;
import java.io.BufferedReader;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;

/// `./plantao explain`: says what the desk would make of mails and texts, as JSON lines. Reads
/// through the same code as inbound mail, and stores nothing.
public final class Explain {
  /// The desk's key is not at hand here, so masks carry no fingerprints.
  private static final Masker MASKER = new Masker(KeptEnds.FOUR_AND_FOUR, Fingerprint.NONE);

  private Explain() {}

  /// `mail FILE…`, or `text` with JSON lines on standard input.
  public static void main(String... arguments) throws IOException {
    var out =
        new PrintStream(
            new BufferedOutputStream(new FileOutputStream(FileDescriptor.out), 1 << 16),
            false,
            StandardCharsets.UTF_8);
    var what = arguments.length == 0 ? "" : arguments[0];
    switch (what) {
      case "mail" -> {
        var files = Arrays.stream(arguments).skip(1).map(Path::of).toList();
        new ExplainMail(MASKER).explain(files, out);
      }
      case "text" -> {
        var in = new InputStreamReader(System.in, StandardCharsets.UTF_8);
        new ExplainText(MASKER).explain(new BufferedReader(in), out);
      }
      default -> {
        System.err.println("usage: explain mail FILE… | explain text");
        System.exit(2);
      }
    }
    out.flush();
  }
}
