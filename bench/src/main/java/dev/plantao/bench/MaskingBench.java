package dev.plantao.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.plantao.core.masking.Fingerprint;
import dev.plantao.core.masking.HardTexts;
import dev.plantao.core.masking.KeptEnds;
import dev.plantao.core.masking.Masker;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/// How fast texts are masked that were made to be slow, beside an ordinary one.
final class MaskingBench {
  /// Of each text, in UTF-8.
  private static final int BYTES = 1_000_000;

  private static final int WARMING = 100_000;
  private static final int WARM_ROUNDS = 5;

  /// Times that each text is masked: an odd number, of which the one in the middle counts.
  private static final int TIMES = 3;

  private static final int TENTH = 10;

  private static final int SHOWN = 8;

  private static final String ORDINARY =
      "Hello, since yesterday order 4500258840 cannot be paid, our bot says error 131030. ";

  private static final List<String> UNITS =
      Stream.concat(Stream.of(ORDINARY), HardTexts.UNITS.stream()).toList();

  private final Masker masker = new Masker(KeptEnds.FOUR_AND_FOUR, Fingerprint.NONE);

  /// What one repeated word took.
  private record Taken(String unit, double seconds) {}

  /// `[bytes]`: 1,000,000 unless told.
  static void run(String... options) {
    int bytes = options.length > 0 ? Integer.parseInt(options[0]) : BYTES;
    new MaskingBench().measure(bytes);
  }

  private void measure(int bytes) {
    for (int round = 1; round <= WARM_ROUNDS; round++) {
      UNITS.forEach(unit -> seconds(unit.repeat(WARMING / unit.length())));
    }
    var taken = new ArrayList<Taken>();
    for (var unit : UNITS) {
      var text = unit.repeat(bytes / unit.getBytes(UTF_8).length);
      taken.add(new Taken(unit, usual(text)));
    }
    taken.sort(Comparator.comparingDouble(Taken::seconds).reversed());
    double median = taken.get(taken.size() / 2).seconds();
    print("median", bytes, median, median);
    for (var slow : taken.subList(0, Math.min(SHOWN, taken.size()))) {
      print(slow.unit(), bytes, slow.seconds(), median);
    }
    for (var one : taken) {
      if (one.unit().equals(ORDINARY)) {
        print("ordinary", bytes, one.seconds(), median);
      }
    }
  }

  /// Some of the text is masked before, so that what is measured is no longer compiled for another.
  private double usual(String text) {
    seconds(text.substring(0, text.length() / TENTH));
    return DoubleStream.generate(() -> seconds(text)).limit(TIMES).sorted().toArray()[TIMES / 2];
  }

  /// Of this thread's work: what others do on the machine is not measured.
  private double seconds(String text) {
    var threads = ManagementFactory.getThreadMXBean();
    long begun = threads.getCurrentThreadCpuTime();
    masker.mask(text);
    return (threads.getCurrentThreadCpuTime() - begun) / 1e9;
  }

  private static void print(String what, int bytes, double seconds, double median) {
    System.out.printf(
        Locale.ROOT,
        "%-28s %7.2f MB/s  %4.1f x median%n",
        what.replace("\n", "\\n"),
        bytes / 1e6 / seconds,
        seconds / median);
  }
}
