package dev.plantao.bench;

import dev.plantao.core.masking.KeptEnds;
import dev.plantao.core.masking.Masker;
import dev.plantao.functions.mail.MailReading;
import dev.plantao.functions.mail.ReadMail;
import dev.plantao.functions.stored.KeyedFingerprint;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/// From raw bytes to what the desk understands of a mail.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class MailReadingBench {
  private static final Masker MASKER =
      new Masker(KeptEnds.FOUR_AND_FOUR, new KeyedFingerprint(() -> new byte[32]));

  private final byte[] reply = reply().getBytes(StandardCharsets.UTF_8);
  private final byte[] withFile = withFile().getBytes(StandardCharsets.UTF_8);

  private static String reply() {
    return """
    From: Ana <ana@example.org>
    To: support@example.com
    Subject: Re: Nothing arrives [T-7K2M9QX4PB1D]
    Message-ID: <1@example.org>
    Content-Type: multipart/alternative; boundary=x

    --x
    Content-Type: text/plain; charset=utf-8

    Sim, ainda acontece.

    Em seg., 2 de mar. de 2026 às 10:00, Suporte <support@example.com> escreveu:
    > Olá Ana,
    > ainda acontece?
    --x
    Content-Type: text/html; charset=utf-8

    <p>Sim, ainda acontece.</p><div class="gmail_quote"><blockquote>Olá Ana,<br>ainda acontece?\
    </blockquote></div>
    --x--
    """;
  }

  private static String withFile() {
    var file = Base64.getMimeEncoder().encodeToString(new byte[5_000_000]);
    return """
    From: Ana <ana@example.org>
    Subject: A screenshot
    Content-Type: multipart/mixed; boundary=x

    --x

    See the file.
    --x
    Content-Type: image/png; name=screen.png
    Content-Transfer-Encoding: base64

    %s
    --x--
    """
        .formatted(file);
  }

  @Benchmark
  public ReadMail aReplyWithItsQuote() {
    return MailReading.read(reply, MASKER);
  }

  @Benchmark
  public ReadMail aMailWithAFileOfFiveMegabytes() {
    return MailReading.read(withFile, MASKER);
  }
}
