package dev.plantao.core.inmemory;

import dev.plantao.core.mail.LetterBook.Intent;
import dev.plantao.core.outbox.Effect;
import dev.plantao.core.outbox.EffectBook;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The book of effects in memory.
public final class InMemoryEffectBook implements EffectBook {
  private enum State {
    INTENDED,
    REFUSED,
    DONE
  }

  private final Map<Effect, State> states = new HashMap<>();

  @Override
  public synchronized Intent intend(Effect effect, Instant now) {
    var before = states.get(effect);
    if (before == State.DONE) {
      return Intent.DONE;
    }
    states.put(effect, State.INTENDED);
    if (before == null) {
      return Intent.FIRST;
    }
    return before == State.REFUSED ? Intent.AGAIN : Intent.REPEATED;
  }

  @Override
  public synchronized void refused(Effect effect, Instant now) {
    states.replace(effect, State.INTENDED, State.REFUSED);
  }

  @Override
  public synchronized void done(Effect effect, String how, Instant now) {
    states.put(effect, State.DONE);
  }

  @Override
  public synchronized Set<Effect> missing(List<Effect> effects) {
    var missing = new LinkedHashSet<>(effects);
    missing.removeAll(states.keySet());
    return missing;
  }
}
