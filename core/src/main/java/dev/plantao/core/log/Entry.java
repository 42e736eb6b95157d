package dev.plantao.core.log;

import dev.plantao.core.conversation.CommandId;
import dev.plantao.core.conversation.Conversation;
import dev.plantao.core.conversation.ConversationEvolution;
import dev.plantao.core.conversation.Deadlines;
import dev.plantao.core.conversation.IdempotencyKey;
import dev.plantao.core.conversation.Recorded;
import dev.plantao.core.file.Upload;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One entry of a conversation's log: what one command brought about, and where that left things.
///
/// @param seq number of its first event; the next entry begins after its last one
/// @param command whose work it is
/// @param key the caller's idempotency key, null where none was sent
/// @param events at least one
/// @param after the whole state after these events
/// @param digest of this entry's facts chained to the digest of the entry before; opaque here
public record Entry(
    long seq,
    CommandId command,
    @Nullable IdempotencyKey key,
    List<Recorded> events,
    Conversation after,
    String digest) {

  /// More than any command brings about; readers that begin in the middle of an entry look back so
  /// far.
  public static final int MOST_EVENTS = 16;

  public Entry {
    events = List.copyOf(events);
    if (events.isEmpty()
        || events.size() > MOST_EVENTS
        || after.lastSeq() != seq + events.size() - 1) {
      throw new IllegalArgumentException(
          "entry " + seq + " does not fit its " + events.size() + " events");
    }
  }

  /// What a command wants appended; the log gives the digest.
  ///
  /// @param binds uploads that it names for the first time, as they stand then: the same step
  ///   writes them down, or nothing
  public record Draft(
      CommandId command,
      @Nullable IdempotencyKey key,
      List<Recorded> events,
      Conversation after,
      List<Upload> binds) {
    public Draft {
      binds = List.copyOf(binds);
    }

    public Draft(
        CommandId command,
        @Nullable IdempotencyKey key,
        List<Recorded> events,
        Conversation after) {
      this(command, key, events, after, List.of());
    }

    /// The same, naming these files: those that no conversation has named before are bound.
    public Draft naming(List<Upload> files) {
      var free = files.stream().filter(file -> file.named() == null);
      var bound = free.map(file -> file.boundTo(after.id())).toList();
      return new Draft(command, key, events, after, bound);
    }

    /// The draft of a first entry. Its key is remembered by the conversation's id, not by its
    /// state.
    public static Draft opening(
        CommandId command, @Nullable IdempotencyKey key, Conversation opened, Recorded event) {
      return new Draft(command, key, List.of(event), opened);
    }

    /// The draft of a first entry, with what follows from the opening at once.
    public static Draft opening(
        CommandId command,
        @Nullable IdempotencyKey key,
        Conversation opened,
        Recorded event,
        List<Recorded> following) {
      var all = new ArrayList<Recorded>();
      all.add(event);
      all.addAll(following);
      return new Draft(command, key, all, ConversationEvolution.evolve(opened, following));
    }

    /// The draft of the entry that follows `before`.
    public static Draft following(
        Conversation before,
        CommandId command,
        @Nullable IdempotencyKey key,
        List<Recorded> events) {
      return new Draft(command, key, events, stateAfter(before, key, events));
    }

    public long seq() {
      return after.lastSeq() - events.size() + 1;
    }

    public Instant at() {
      return events.getLast().at();
    }

    public Entry withDigest(String digest) {
      return new Entry(seq(), command, key, events, after, digest);
    }
  }

  /// The state after an entry: its events folded, its key remembered.
  static Conversation stateAfter(
      Conversation before, @Nullable IdempotencyKey key, List<Recorded> events) {
    var evolved = ConversationEvolution.evolve(before, events);
    return key == null ? evolved : evolved.remembering(key, before.lastSeq() + 1);
  }

  /// The state that this entry makes of the one before it (null for a first entry): what the
  /// carried `after` must equal.
  public Conversation folded(@Nullable Conversation before) {
    return before == null
        ? ConversationEvolution.evolve(
            ConversationEvolution.opened(after.id(), events.getFirst()),
            events.subList(1, events.size()))
        : stateAfter(before, key, events);
  }

  public Instant at() {
    return events.getLast().at();
  }

  /// When the auditor looks at this entry: at its next due instant, at the latest when it was
  /// written if nothing is due.
  public Instant auditAt() {
    return Deadlines.next(after).filter(due -> due.isAfter(at())).orElse(at());
  }
}
