package dev.plantao.bench;

import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/// `./plantao bench NAME [options]`.
public final class Bench {
  /// What can be run. Add yours here.
  private static final Map<String, Load> BENCHES =
      new TreeMap<>(
          Map.of(
              "chat",
              ChatLoad::run,
              "costs",
              CostCount::run,
              "inbound",
              InboundLoad::run,
              "mail-reading",
              micro(MailReadingBench.class),
              "masking",
              MaskingBench::run,
              "sla",
              SlaBench::run));

  /// A bench that ends by itself.
  interface Load {
    void run(String... options) throws Exception;
  }

  private Bench() {}

  public static void main(String... arguments) throws Exception {
    var bench = arguments.length == 0 ? null : BENCHES.get(arguments[0]);
    if (bench == null) {
      System.err.println("benches: " + String.join(", ", BENCHES.keySet()));
      System.exit(2);
    } else {
      bench.run(Arrays.copyOfRange(arguments, 1, arguments.length));
      System.exit(0);
    }
  }

  /// A microbench: JMH, as the annotations of the class say.
  private static Load micro(Class<?> benches) {
    return _ ->
        new Runner(new OptionsBuilder().include("\\b" + benches.getSimpleName() + "\\b").build())
            .run();
  }
}
