package dev.plantao.core.inmemory;

import dev.plantao.core.desk.Page;
import dev.plantao.core.ready.ReadyAnswer;
import dev.plantao.core.ready.ReadyAnswers;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Ready answers in memory.
public final class InMemoryReadyAnswers implements ReadyAnswers {
  private final TreeMap<String, List<ReadyAnswer>> answers = new TreeMap<>();

  @Override
  public synchronized Optional<ReadyAnswer> find(String id) {
    return newest(id).filter(answer -> !answer.removed());
  }

  private Optional<ReadyAnswer> newest(String id) {
    return Optional.ofNullable(answers.get(id)).map(List::getLast);
  }

  @Override
  public synchronized Page<ReadyAnswer> all(@Nullable String cursor, int limit) {
    var rest = cursor == null ? answers : answers.tailMap(cursor, false);
    var there =
        rest.values().stream().map(List::getLast).filter(answer -> !answer.removed()).toList();
    var page = there.stream().limit(limit).toList();
    return new Page<>(page, page.size() < there.size() ? page.getLast().id() : null);
  }

  @Override
  public synchronized List<ReadyAnswer> versions(String id, long before, int limit) {
    return answers.getOrDefault(id, List.of()).reversed().stream()
        .filter(answer -> answer.version() < before)
        .limit(limit)
        .toList();
  }

  @Override
  public synchronized Stored store(ReadyAnswer next) {
    var newest = newest(next.id());
    var follows =
        newest
            .map(known -> !known.removed() && next.version() == known.version() + 1)
            .orElse(next.version() == 1);
    if (!follows) {
      return Stored.OVERTAKEN;
    }
    if (newest.isEmpty() && all(null, MOST).items().size() == MOST) {
      return Stored.FULL;
    }
    answers.computeIfAbsent(next.id(), _ -> new ArrayList<>()).add(next);
    return Stored.DONE;
  }
}
