package dev.plantao.core.whatif;

import dev.plantao.core.conversation.ConversationId;
import dev.plantao.core.conversation.Recorded;
import dev.plantao.core.log.ConversationLog;
import dev.plantao.core.sla.Promise;
import dev.plantao.core.sla.PromiseKind;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/// Tries policies on what is stored. It holds one conversation at a time and goes on from where the
/// last kept step ended: done twice, a step is kept once.
public final class Simulator {
  private static final int PAGE = 200;

  private final ConversationLog log;
  private final OpeningIndex index;
  private final Simulations kept;

  public Simulator(ConversationLog log, OpeningIndex index, Simulations kept) {
    this.log = log;
    this.index = index;
    this.kept = kept;
  }

  /// Goes on with a kept simulation, step by step, as long as there is time for one more.
  ///
  /// @return how far it came; empty where somebody else is at it, who goes on
  public Optional<Simulation> goOn(SimulationId id, BooleanSupplier more) {
    var simulation = kept.find(id).orElseThrow();
    while (!simulation.done() && more.getAsBoolean()) {
      simulation = step(simulation);
      if (!kept.keep(simulation)) {
        return Optional.empty();
      }
    }
    return Optional.of(simulation);
  }

  /// One page of the index.
  private Simulation step(Simulation from) {
    var asked = from.question();
    var page = index.opened(asked.from(), asked.to(), from.cursor());
    var replay = new Replay(asked.policy(), this::events, asked.askedAt());
    var tally = from.tally();
    var named = new ArrayList<Difference>();
    long others = 0;
    for (var id : page.items()) {
      var told = replay.tell(id);
      for (var kind : PromiseKind.values()) {
        var difference = compared(id, told, kind, asked.askedAt());
        tally = tally.plus(count(difference));
        if (difference.recorded() != difference.simulated()) {
          others++;
          named.add(difference);
        }
      }
    }
    return from.further(page.next(), page.items().size(), others, tally, named);
  }

  private static Tally.Count count(Difference of) {
    return new Tally.Count(of.plan(), of.promise(), of.recorded(), of.simulated(), 1);
  }

  private static Difference compared(
      ConversationId id, Replay.Told told, PromiseKind kind, Instant asOf) {
    return new Difference(
        id,
        told.recorded().terms().plan(),
        kind,
        Verdict.of(told.recorded(), kind, asOf),
        Verdict.of(told.simulated(), kind, asOf),
        due(told.recorded().promise(kind)),
        due(told.simulated().promise(kind)));
  }

  private static @Nullable Instant due(Promise promise) {
    return promise.violatedAt() != null ? promise.violatedAt() : promise.due().orElse(null);
  }

  private List<Recorded> events(ConversationId id) {
    var events = new ArrayList<Recorded>();
    for (var page = log.entries(id, 0, PAGE);
        !page.isEmpty();
        page =
            page.size() < PAGE
                ? List.of()
                : log.entries(id, page.getLast().after().lastSeq(), PAGE)) {
      page.forEach(entry -> events.addAll(entry.events()));
    }
    return events;
  }
}
