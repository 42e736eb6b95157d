package dev.plantao.functions.erasure;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// How far a job has come.
///
/// @param cursor where the walk goes on; null at its beginning and its end
/// @param counts what was dealt with, by kind
/// @param mentions conversations of others in whose texts an address is named, at most 100: for a
///   person to judge
/// @param finishedAt when the walk came to its end; null before
/// @param checkedAt when it was looked once more whether something came in meanwhile; null before
public record Progress(
    State state,
    @Nullable String cursor,
    SortedMap<String, Long> counts,
    List<String> mentions,
    @Nullable Instant finishedAt,
    @Nullable Instant checkedAt) {
  private static final int MOST_MENTIONS = 100;

  public static final Progress NONE =
      new Progress(State.ACCEPTED, null, new TreeMap<>(), List.of(), null, null);

  public Progress {
    counts = new TreeMap<>(counts);
    mentions = List.copyOf(mentions);
  }

  /// Where a job stands.
  public enum State {
    ACCEPTED,
    RUNNING,
    DONE,
    FAILED
  }

  Progress at(@Nullable String next) {
    return new Progress(State.RUNNING, next, counts, mentions, null, null);
  }

  Progress counting(String what, long more) {
    var all = new TreeMap<>(counts);
    all.merge(what, more, Long::sum);
    return new Progress(state, cursor, all, mentions, finishedAt, checkedAt);
  }

  Progress mentioning(String conversation) {
    if (mentions.size() >= MOST_MENTIONS || mentions.contains(conversation)) {
      return this;
    }
    var all = new ArrayList<>(mentions);
    all.add(conversation);
    return new Progress(state, cursor, counts, all, finishedAt, checkedAt);
  }

  Progress finished(State how, Instant now) {
    return new Progress(how, null, counts, mentions, now, null);
  }

  Progress checked(Instant now) {
    return new Progress(state, cursor, counts, mentions, finishedAt, now);
  }
}
