package dev.plantao.local.story;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/// What the desk writes to its standard streams while this is open. Its functions' logs are there:
/// on one machine they go to the standard error, as the standard output is for what is asked.
final class Output implements AutoCloseable {
  private final PrintStream out = System.out;
  private final PrintStream err = System.err;
  private final ByteArrayOutputStream written = new ByteArrayOutputStream();

  private Output() {}

  static Output captured() {
    var output = new Output();
    System.setOut(output.both(output.out));
    System.setErr(output.both(output.err));
    return output;
  }

  /// Whoever looks at a failing test sees what was written, too.
  private PrintStream both(PrintStream before) {
    return new PrintStream(
        new OutputStream() {
          @Override
          public void write(int one) {
            before.write(one);
            written.write(one);
          }

          @Override
          public void write(byte[] bytes, int from, int length) {
            before.write(bytes, from, length);
            written.write(bytes, from, length);
          }

          @Override
          public void flush() {
            before.flush();
          }
        },
        true,
        StandardCharsets.UTF_8);
  }

  String text() {
    return written.toString(StandardCharsets.UTF_8);
  }

  @Override
  public void close() {
    System.setOut(out);
    System.setErr(err);
  }
}
