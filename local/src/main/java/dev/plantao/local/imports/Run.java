package dev.plantao.local.imports;

import java.io.PrintStream;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import tools.jackson.databind.JsonNode;

/// One run over a file: takes what it can, and tells of every record that it cannot take.
final class Run<T> implements Records.Taker {
  private final Function<JsonNode, T> read;
  private final Predicate<T> isNew;
  private final ToIntFunction<T> take;
  private final boolean dry;
  private final PrintStream out;
  private int taken;
  private int before;
  private int failed;

  Run(
      Function<JsonNode, T> read,
      Predicate<T> isNew,
      ToIntFunction<T> take,
      boolean dry,
      PrintStream out) {
    this.read = read;
    this.isNew = isNew;
    this.take = take;
    this.dry = dry;
    this.out = out;
  }

  @Override
  public void take(int number, JsonNode record) {
    try {
      var one = read.apply(record);
      if (dry ? isNew.test(one) : take.applyAsInt(one) > 0) {
        taken++;
      } else {
        before++;
      }
    } catch (FlawException | IllegalArgumentException flawed) {
      flaw(number, String.valueOf(flawed.getMessage()));
    }
  }

  @Override
  public void flaw(int number, String what) {
    failed++;
    out.println("record " + number + ": " + what);
  }

  /// Says how it went.
  ///
  /// @return whether every record was taken
  boolean end() {
    out.printf(
        "%d %s, %d there before, %d failed%n",
        taken, dry ? "would be taken" : "taken", before, failed);
    return failed == 0;
  }
}
