package dev.plantao.core.inmemory;

import dev.plantao.core.outbox.Effect;
import dev.plantao.core.outbox.Outbox;
import java.util.ArrayList;
import java.util.List;

/// An outbox in memory; whoever tests with it takes the effects out and performs them.
public final class InMemoryOutbox implements Outbox {
  private final List<Effect> waiting = new ArrayList<>();

  @Override
  public synchronized void send(List<Effect> effects) {
    waiting.addAll(effects);
  }

  /// Takes out all that were sent.
  public synchronized List<Effect> drain() {
    var all = List.copyOf(waiting);
    waiting.clear();
    return all;
  }
}
