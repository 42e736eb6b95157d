package dev.plantao.core.whatif;

import dev.plantao.core.people.AgentId;
import dev.plantao.core.policy.Policy;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A policy tried on the conversations of a stretch of time, and what came of it so far.
///
/// @param step how often it was gone on with; grows by one with every one that is kept
/// @param cursor where the index goes on; null at the beginning and once it is done
/// @param conversations how many were told again so far
/// @param different how many of their promises would have come out otherwise
/// @param differences the first 200 of them
public record Simulation(
    Question question,
    int step,
    @Nullable String cursor,
    boolean done,
    long conversations,
    long different,
    Tally tally,
    List<Difference> differences) {
  /// More differences are counted, and not named: the whole fits one item of the table.
  public static final int MOST_NAMED = 200;

  /// What is asked.
  ///
  /// @param digest of what the caller sent, so that a repeat is known by it
  /// @param from the first instant of the openings that count
  /// @param to the first instant that does not count any more
  /// @param askedAt what was recorded later is left out, and what fell due by then is violated
  public record Question(
      SimulationId id,
      AgentId author,
      String digest,
      Policy policy,
      Instant from,
      Instant to,
      Instant askedAt) {}

  public Simulation {
    differences = List.copyOf(differences);
  }

  public static Simulation of(Question question) {
    return new Simulation(question, 0, null, false, 0, 0, Tally.NONE, List.of());
  }

  public SimulationId id() {
    return question.id();
  }

  /// One step further.
  ///
  /// @param next where the index goes on; null at its end
  Simulation further(
      @Nullable String next, long told, long others, Tally sum, List<Difference> named) {
    var all = new ArrayList<>(differences);
    all.addAll(named.subList(0, Math.min(named.size(), MOST_NAMED - all.size())));
    return new Simulation(
        question, step + 1, next, next == null, conversations + told, different + others, sum, all);
  }
}
