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

  private record Mark(State state, Instant at) {
    boolean fresh(Instant now) {
      return state == State.INTENDED && now.isBefore(at.plus(ATTEMPT));
    }
  }

  private final Map<Effect, Mark> marks = new HashMap<>();

  @Override
  public synchronized Intent intend(Effect effect, Instant now) {
    var before = marks.get(effect);
    if (before != null && before.state() == State.DONE) {
      return Intent.DONE;
    }
    if (before != null && before.fresh(now)) {
      return Intent.UNDER_WAY;
    }
    marks.put(effect, new Mark(State.INTENDED, now));
    if (before == null) {
      return Intent.FIRST;
    }
    return before.state() == State.REFUSED ? Intent.AGAIN : Intent.REPEATED;
  }

  @Override
  public synchronized void refused(Effect effect, Instant now) {
    var mark = marks.get(effect);
    if (mark != null && mark.state() == State.INTENDED) {
      marks.put(effect, new Mark(State.REFUSED, now));
    }
  }

  @Override
  public synchronized void done(Effect effect, String how, Instant now) {
    marks.put(effect, new Mark(State.DONE, now));
  }

  @Override
  public synchronized Set<Effect> missing(List<Effect> effects) {
    var missing = new LinkedHashSet<>(effects);
    missing.removeAll(marks.keySet());
    return missing;
  }
}
