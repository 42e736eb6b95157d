package dev.plantao.core.inmemory;

import dev.plantao.core.desk.Page;
import dev.plantao.core.log.Entry;
import dev.plantao.core.outbox.EffectIndex;
import dev.plantao.core.outbox.Effects;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The index of entries with effects, in memory: fed by a log's listener.
public final class InMemoryEffectIndex implements EffectIndex {
  private static final int SHARDS = 4;
  private static final int PAGE = 50;

  private record Mark(Instant at, Written written) {}

  private final List<Mark> marks = new ArrayList<>();
  private final Map<Integer, Instant> watermarks = new HashMap<>();

  /// Takes in an entry that was written.
  public synchronized void add(Entry entry) {
    if (!Effects.marked(entry).isEmpty()) {
      marks.add(new Mark(entry.at(), new Written(entry.after().id(), entry.seq())));
    }
  }

  @Override
  public int shards() {
    return SHARDS;
  }

  @Override
  public synchronized Page<Written> written(
      int shard, Instant after, Instant until, @Nullable String cursor) {
    var all =
        marks.stream()
            .filter(mark -> mark.at().isAfter(after) && !mark.at().isAfter(until))
            .filter(
                mark -> Math.floorMod(mark.written().conversation().hashCode(), SHARDS) == shard)
            .sorted(Comparator.comparing(Mark::at))
            .map(Mark::written)
            .toList();
    int from = cursor == null ? 0 : Integer.parseInt(cursor);
    int to = Math.min(all.size(), from + PAGE);
    return new Page<>(all.subList(from, to), to < all.size() ? Integer.toString(to) : null);
  }

  @Override
  public synchronized Map<Integer, Instant> watermarks() {
    return Map.copyOf(watermarks);
  }

  @Override
  public synchronized void advance(Set<Integer> shards, Instant to) {
    for (var shard : shards) {
      watermarks.merge(shard, to, (old, wanted) -> wanted.isAfter(old) ? wanted : old);
    }
  }
}
