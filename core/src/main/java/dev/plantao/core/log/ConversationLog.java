package dev.plantao.core.log;

import dev.plantao.core.conversation.ConversationId;
import dev.plantao.core.likeness.Signature;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The log of every conversation: read strongly, appended to conditionally, never edited.
public interface ConversationLog {

  /// The newest entry, which carries the whole state.
  Optional<Entry> newest(ConversationId id);

  /// The entry that begins with event number `seq`.
  Optional<Entry> entry(ConversationId id, long seq);

  /// Entries in order, from the one that holds event `after + 1` on.
  ///
  /// @param limit at most so many, 1 to 200
  List<Entry> entries(ConversationId id, long after, int limit);

  /// Appends the entry that follows `previous`.
  default Appended append(Entry previous, Entry.Draft next) {
    return append(previous, next, null);
  }

  /// Appends the entry that follows `previous`, if nobody holds the claim yet, in one step.
  Appended append(Entry previous, Entry.Draft next, @Nullable Claim claim);

  /// Appends to two conversations, or to none.
  ///
  /// @return what became of the first one's append
  Appended appendBoth(Entry previous, Entry.Draft next, Entry otherPrevious, Entry.Draft otherNext);

  /// Writes a first entry, and the conversation into the lists of open cases, in one transaction.
  ///
  /// @param cases as read strongly before, without the new conversation
  default Appended open(Entry.Draft first, List<OpenCases> cases) {
    return open(first, cases, null);
  }

  /// As above, if nobody holds the claim yet.
  default Appended open(Entry.Draft first, List<OpenCases> cases, @Nullable Claim claim) {
    return open(first, Signature.NONE, cases, claim);
  }

  /// As above, noting what the case is about.
  Appended open(
      Entry.Draft first, Signature signature, List<OpenCases> cases, @Nullable Claim claim);

  /// Appends to one conversation and opens another, in one transaction.
  ///
  /// @return what became of the append
  Appended split(
      Entry previous,
      Entry.Draft next,
      Entry.Draft first,
      Signature signature,
      List<OpenCases> cases);

  /// Whose work a claim is; empty where nobody holds it.
  Optional<ConversationId> holder(Claim claim);

  /// The open cases of a customer or an address; an empty list of version 0 where there is none.
  OpenCases openCases(OpenCases.Owner owner);

  /// Notes that a conversation closed or opened again. Waits out contention.
  void mark(OpenCases.Owner owner, OpenCases.Case changed);

  /// What became of an append.
  sealed interface Appended {
    /// It is in the log.
    record Written(Entry entry) implements Appended {}

    /// The same command had written it before: an earlier attempt had succeeded.
    record Mine(Entry entry) implements Appended {}

    /// The claim is held: what it stands for is in this conversation's log already.
    record Claimed(ConversationId holder) implements Appended {}

    /// Another command's entry stands there, or the open cases changed: load and decide again.
    record Lost() implements Appended {}
  }
}
