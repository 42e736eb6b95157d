package dev.plantao.core.inmemory;

import dev.plantao.core.conversation.ConversationId;
import dev.plantao.core.desk.Page;
import dev.plantao.core.likeness.Signature;
import dev.plantao.core.log.Claim;
import dev.plantao.core.log.ConversationLog;
import dev.plantao.core.log.Entry;
import dev.plantao.core.log.OpenCases;
import dev.plantao.core.timing.DueIndex;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// The log in memory, with the index of what is due. Listeners see each entry after it is written,
/// as a stream would show it.
public final class InMemoryConversationLog implements ConversationLog, DueIndex {
  private static final int SHARDS = 4;
  private static final int PAGE = 50;

  private record Mark(Instant at, ConversationId id, long seq) implements Comparable<Mark> {
    @Override
    public int compareTo(Mark other) {
      int byTime = at.compareTo(other.at);
      int byId = byTime != 0 ? byTime : id.compareTo(other.id);
      return byId != 0 ? byId : Long.compare(seq, other.seq);
    }
  }

  private final Map<ConversationId, TreeMap<Long, Entry>> entries = new HashMap<>();
  private final Map<OpenCases.Owner, OpenCases> open = new HashMap<>();
  private final Map<Claim, ConversationId> claims = new HashMap<>();
  private final TreeMap<Mark, Boolean> due = new TreeMap<>();
  private final Map<Integer, Instant> watermarks = new HashMap<>();
  private final List<Consumer<Entry>> listeners = new ArrayList<>();
  private final InMemoryUploads uploads;

  public InMemoryConversationLog() {
    this(new InMemoryUploads());
  }

  /// A log whose entries name uploads of this register.
  public InMemoryConversationLog(InMemoryUploads uploads) {
    this.uploads = uploads;
  }

  /// Shows every entry written from now on to `listener`, after the write and in its thread.
  public synchronized void onWritten(Consumer<Entry> listener) {
    listeners.add(listener);
  }

  /// Every conversation in the log.
  public synchronized Set<ConversationId> ids() {
    return new HashSet<>(entries.keySet());
  }

  @Override
  public synchronized Optional<Entry> newest(ConversationId id) {
    return Optional.ofNullable(entries.get(id)).map(log -> log.lastEntry().getValue());
  }

  @Override
  public synchronized Optional<Entry> entry(ConversationId id, long seq) {
    return Optional.ofNullable(entries.get(id)).map(log -> log.get(seq));
  }

  @Override
  public synchronized List<Entry> entries(ConversationId id, long after, int limit) {
    var log = entries.getOrDefault(id, new TreeMap<>());
    var first = log.floorKey(after + 1);
    return log.tailMap(first == null ? 0L : first).values().stream()
        .filter(entry -> entry.after().lastSeq() > after)
        .limit(limit)
        .toList();
  }

  @Override
  public Appended append(Entry previous, Entry.Draft next, @Nullable Claim claim) {
    return told(appended(previous, next, claim));
  }

  private synchronized Appended appended(Entry previous, Entry.Draft next, @Nullable Claim claim) {
    var log = entries.get(next.after().id());
    if (log == null || !log.containsKey(previous.seq())) {
      throw new IllegalArgumentException("nothing to follow in " + next.after().id());
    }
    var standing = log.get(next.seq());
    if (standing != null) {
      return standingThere(standing, next);
    }
    return claimed(next.after().id(), claim).orElseGet(() -> binding(next));
  }

  @Override
  public Appended appendBoth(
      Entry previous, Entry.Draft next, Entry otherPrevious, Entry.Draft otherNext) {
    return told(appendedBoth(next, otherNext), otherNext);
  }

  private synchronized Appended appendedBoth(Entry.Draft next, Entry.Draft other) {
    var standing = standing(next);
    if (standing != null) {
      return standingThere(standing, next);
    }
    if (standing(other) != null) {
      return new Appended.Lost();
    }
    written(other);
    return written(next);
  }

  private @Nullable Entry standing(Entry.Draft draft) {
    return entries.getOrDefault(draft.after().id(), new TreeMap<>()).get(draft.seq());
  }

  @Override
  public Appended split(
      Entry previous,
      Entry.Draft next,
      Entry.Draft first,
      Signature signature,
      List<OpenCases> cases) {
    return told(splitOff(next, first, signature, cases), first);
  }

  private synchronized Appended splitOff(
      Entry.Draft next, Entry.Draft first, Signature signature, List<OpenCases> cases) {
    var standing = standing(next);
    if (standing != null) {
      return standingThere(standing, next);
    }
    return opened(first, signature, cases, null) instanceof Appended.Written
        ? written(next)
        : new Appended.Lost();
  }

  @Override
  public Appended open(
      Entry.Draft first, Signature signature, List<OpenCases> cases, @Nullable Claim claim) {
    return told(opened(first, signature, cases, claim));
  }

  private synchronized Appended opened(
      Entry.Draft first, Signature signature, List<OpenCases> cases, @Nullable Claim claim) {
    var id = first.after().id();
    var log = entries.get(id);
    if (log != null) {
      return standingThere(log.firstEntry().getValue(), first);
    }
    if (!cases.stream().allMatch(read -> openCases(read.owner()).version() == read.version())) {
      return new Appended.Lost();
    }
    var held = claimed(id, claim);
    if (held.isPresent()) {
      return held.get();
    }
    if (!uploads.replaceAll(first.binds())) {
      return new Appended.Lost();
    }
    cases.forEach(read -> open.put(read.owner(), read.with(first, signature)));
    return written(first);
  }

  /// Takes the claim; not empty where somebody holds it.
  private Optional<Appended> claimed(ConversationId by, @Nullable Claim claim) {
    if (claim == null) {
      return Optional.empty();
    }
    return Optional.ofNullable(claims.putIfAbsent(claim, by)).map(Appended.Claimed::new);
  }

  @Override
  public synchronized Optional<ConversationId> holder(Claim claim) {
    return Optional.ofNullable(claims.get(claim));
  }

  private static Appended standingThere(Entry standing, Entry.Draft wanted) {
    return standing.command().equals(wanted.command())
        ? new Appended.Mine(standing)
        : new Appended.Lost();
  }

  private Appended binding(Entry.Draft draft) {
    return uploads.replaceAll(draft.binds()) ? written(draft) : new Appended.Lost();
  }

  private Appended written(Entry.Draft draft) {
    var id = draft.after().id();
    var entry = draft.withDigest(Integer.toHexString(draft.hashCode()));
    entries.computeIfAbsent(id, _ -> new TreeMap<>()).put(entry.seq(), entry);
    due.put(new Mark(entry.auditAt(), id, entry.seq()), true);
    return new Appended.Written(entry);
  }

  /// Of two that were written at once, the listeners hear of both.
  private Appended told(Appended appended, Entry.Draft other) {
    if (appended instanceof Appended.Written) {
      told(new Appended.Written(entry(other.after().id(), other.seq()).orElseThrow()));
    }
    return told(appended);
  }

  private Appended told(Appended appended) {
    if (appended instanceof Appended.Written written) {
      List<Consumer<Entry>> all;
      synchronized (this) {
        all = List.copyOf(listeners);
      }
      all.forEach(listener -> listener.accept(written.entry()));
    }
    return appended;
  }

  @Override
  public synchronized OpenCases openCases(OpenCases.Owner owner) {
    return open.getOrDefault(owner, OpenCases.none(owner));
  }

  @Override
  public synchronized void mark(OpenCases.Owner owner, OpenCases.Case changed) {
    var marked = openCases(owner).marked(changed);
    if (marked.version() > 0) {
      open.put(owner, marked);
    }
  }

  @Override
  public int shards() {
    return SHARDS;
  }

  @Override
  public synchronized Page<ConversationId> due(
      int shard, Instant after, Instant until, @Nullable String cursor) {
    var all =
        due.keySet().stream()
            .filter(mark -> mark.at().isAfter(after) && !mark.at().isAfter(until))
            .map(Mark::id)
            .filter(id -> Math.floorMod(id.hashCode(), SHARDS) == shard)
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
