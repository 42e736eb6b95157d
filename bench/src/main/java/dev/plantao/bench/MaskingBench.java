package dev.plantao.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.plantao.core.masking.Fingerprint;
import dev.plantao.core.masking.HardTexts;
import dev.plantao.core.masking.KeptEnds;
import dev.plantao.core.masking.Masker;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// How fast texts are masked that were made to be slow, beside an ordinary one.
///
/// What a text takes depends on which others were masked before it, because for them the code was
/// compiled. So several processes mask them all, each in an order of its own, and of each text the
/// time in the middle counts.
final class MaskingBench {
  /// Of each text, in UTF-8.
  private static final int BYTES = 1_000_000;

  /// Processes: an odd number.
  private static final int FORKS = 5;

  private static final int WARMING = 100_000;
  private static final int WARM_ROUNDS = 5;
  private static final int TENTH = 10;

  private static final int SHOWN = 8;

  private static final String ORDINARY =
      "Hello, since yesterday order 4500258840 cannot be paid, our bot says error 131030. ";

  private static final List<String> UNITS =
      Stream.concat(Stream.of(ORDINARY), HardTexts.UNITS.stream()).toList();

  private static final Masker MASKER = new Masker(KeptEnds.FOUR_AND_FOUR, Fingerprint.NONE);

  private MaskingBench() {}

  /// What one repeated word took.
  private record Taken(String unit, double seconds) {}

  /// `[bytes [processes]]`: 1,000,000 and 5 unless told.
  static void run(String... options) throws IOException {
    int bytes = options.length > 0 ? Integer.parseInt(options[0]) : BYTES;
    int forks = options.length > 1 ? Integer.parseInt(options[1]) : FORKS;
    var measured = new ArrayList<double[]>();
    for (int fork = 0; fork < forks; fork++) {
      measured.add(fork(bytes, fork));
      report("process " + (fork + 1), bytes, measured.subList(fork, fork + 1), 1);
    }
    report("all", bytes, measured, SHOWN);
  }

  /// One process: the seconds of each text, a line each.
  ///
  /// @param arguments bytes, and what the order is drawn with
  public static void main(String... arguments) {
    int bytes = Integer.parseInt(arguments[0]);
    var order = new ArrayList<>(IntStream.range(0, UNITS.size()).boxed().toList());
    Collections.shuffle(order, new Random(Long.parseLong(arguments[1])));
    for (int round = 1; round <= WARM_ROUNDS; round++) {
      order.forEach(text -> seconds(text(text, WARMING)));
    }
    for (int text : order) {
      // Compiled again, if what was compiled for another does not fit, before it counts.
      seconds(text(text, bytes / TENTH));
      System.out.println(text + " " + seconds(text(text, bytes)));
    }
  }

  private static double[] fork(int bytes, int seed) throws IOException {
    var command = new ArrayList<String>();
    command.add(ProcessHandle.current().info().command().orElseThrow());
    command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
    command.addAll(
        List.of("-cp", System.getProperty("java.class.path"), MaskingBench.class.getName()));
    command.addAll(List.of(String.valueOf(bytes), String.valueOf(seed)));
    var process = new ProcessBuilder(command).redirectError(Redirect.INHERIT).start();
    var seconds = new double[UNITS.size()];
    try (var lines = process.inputReader(UTF_8)) {
      for (var line = lines.readLine(); line != null; line = lines.readLine()) {
        var parts = line.split(" ");
        seconds[Integer.parseInt(parts[0])] = Double.parseDouble(parts[1]);
      }
    }
    if (Arrays.stream(seconds).anyMatch(each -> each == 0)) {
      throw new IOException("A process ended before it had masked every text.");
    }
    return seconds;
  }

  private static String text(int unit, int bytes) {
    var word = UNITS.get(unit);
    return word.repeat(bytes / word.getBytes(UTF_8).length);
  }

  /// Of this thread's work: what others do on the machine is not measured.
  private static double seconds(String text) {
    var threads = ManagementFactory.getThreadMXBean();
    long begun = threads.getCurrentThreadCpuTime();
    MASKER.mask(text);
    return (threads.getCurrentThreadCpuTime() - begun) / 1e9;
  }

  private static void report(String what, int bytes, List<double[]> measured, int shown) {
    var taken = new ArrayList<Taken>();
    for (int unit = 0; unit < UNITS.size(); unit++) {
      int one = unit;
      double usual = median(measured.stream().map(seconds -> seconds[one]).toList());
      taken.add(new Taken(UNITS.get(unit), usual));
    }
    double ordinary = taken.getFirst().seconds();
    double median = median(taken.stream().map(Taken::seconds).toList());
    System.out.println(what);
    print("the median", bytes, median, median);
    print("an ordinary text", bytes, ordinary, median);
    taken.stream()
        .sorted(Comparator.comparingDouble(Taken::seconds).reversed())
        .limit(shown)
        .forEach(slow -> print(slow.unit(), bytes, slow.seconds(), median));
  }

  private static double median(List<Double> values) {
    return values.stream().sorted().toList().get(values.size() / 2);
  }

  private static void print(String what, int bytes, double seconds, double median) {
    System.out.printf(
        Locale.ROOT,
        "  %-28s %7.2f MB/s  %4.1f x median%n",
        what.replace("\n", "\\n"),
        bytes / 1e6 / seconds,
        seconds / median);
  }
}
