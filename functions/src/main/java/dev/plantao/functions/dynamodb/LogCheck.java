package dev.plantao.functions.dynamodb;

import static dev.plantao.functions.dynamodb.Table.string;

import dev.plantao.core.conversation.Conversation;
import dev.plantao.core.conversation.ConversationEvent;
import dev.plantao.core.conversation.ConversationId;
import dev.plantao.core.log.Entry;
import dev.plantao.functions.proof.Fault;
import dev.plantao.functions.proof.Head;
import dev.plantao.functions.proof.LogProof;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// Walks the items of one log in their order, and stops at the first that does not fit. Holds what
/// one entry needs of the one before, however long the log is.
final class LogCheck {
  private final ConversationId id;
  private final @Nullable Head anchored;
  private String previous = "";
  private long next = 1;
  private long entries;
  private @Nullable Conversation state;
  private boolean forgotten;
  private final SortedSet<Long> unexplained = new TreeSet<>();
  private boolean erased;
  private boolean anchorMet;
  private @Nullable Head head;
  private @Nullable Fault fault;

  LogCheck(ConversationId id, @Nullable Head anchored) {
    this.id = id;
    this.anchored = anchored;
  }

  /// Looks at the next item.
  ///
  /// @return whether it is worth going on
  boolean take(Map<String, AttributeValue> item) {
    entries++;
    fault = look(item);
    return fault == null;
  }

  /// What all came to, once there are no more items.
  LogProof.Verdict verdict() {
    if (fault == null) {
      fault = atTheEnd();
    }
    return new LogProof.Verdict(entries, head, erased, fault);
  }

  private @Nullable Fault look(Map<String, AttributeValue> item) {
    LogItems.Facts facts;
    WordCheck words;
    String digest;
    try {
      digest = string(item, LogItems.DIGEST);
      facts = LogItems.facts(item);
      var stored = LogItems.words(item);
      words =
          LogItems.words(stored).equals(item.get(LogItems.WORDS))
              ? WordCheck.of(string(item, LogItems.FACTS), stored)
              : new WordCheck(false, "its words have parts that no word has");
    } catch (RuntimeException unreadable) {
      return fault(Fault.Kind.UNREADABLE, "it cannot be read");
    }
    var misplaced = misplaced(item, facts);
    if (misplaced != null) {
      return misplaced;
    }
    if (!LogItems.chained(previous, string(item, LogItems.FACTS)).equals(digest)) {
      return fault(Fault.Kind.DIGEST, "its digest is not that of its facts and of what is before");
    }
    var odd = AttributeCheck.odd(item, facts);
    if (odd != null) {
      return fault(Fault.Kind.ATTRIBUTE, odd);
    }
    if (words.wrong() != null) {
      return fault(Fault.Kind.WORD, words.wrong());
    }
    return fits(facts, digest, words.forgotten());
  }

  private @Nullable Fault misplaced(Map<String, AttributeValue> item, LogItems.Facts facts) {
    var key = item.get(Table.SK);
    if (!facts.after().id().equals(id)
        || key == null
        || !LogItems.sk(facts.seq()).equals(key.s())) {
      return fault(Fault.Kind.MISPLACED, "its facts belong under another key");
    }
    return facts.seq() == next
        ? null
        : fault(Fault.Kind.GAP, "event " + next + " is missing, " + facts.seq() + " comes instead");
  }

  private @Nullable Fault fits(LogItems.Facts facts, String digest, boolean entryForgotten) {
    Entry entry;
    try {
      entry =
          new Entry(
              facts.seq(), facts.command(), facts.key(), facts.events(), facts.after(), digest);
      // Where one of two entries has lost its words, their states do not compare.
      var comparable = state == null || forgotten == entryForgotten;
      if (comparable && !entry.folded(state).equals(entry.after())) {
        return fault(Fault.Kind.STATE, "its state is not what its events make");
      }
    } catch (RuntimeException impossible) {
      return fault(Fault.Kind.STATE, "its events cannot follow what is before");
    }
    if (anchored != null && anchored.entry() == entry.seq()) {
      anchorMet = true;
      if (!anchored.digest().equals(digest)) {
        return fault(Fault.Kind.REWRITTEN, "another digest was anchored for it");
      }
    }
    if (entryForgotten) {
      unexplained.add(entry.seq());
    }
    entry.events().forEach(recorded -> explained(recorded.event()));
    forgotten = entryForgotten;
    previous = digest;
    state = entry.after();
    next = state.lastSeq() + 1;
    head = new Head(id, entry.seq(), digest);
    return null;
  }

  private void explained(ConversationEvent event) {
    if (event instanceof ConversationEvent.Erased) {
      erased = true;
      unexplained.clear();
    } else if (event instanceof ConversationEvent.AddressErased address) {
      unexplained.removeAll(address.entries());
    }
  }

  private @Nullable Fault atTheEnd() {
    if (anchored != null && !anchorMet) {
      return new Fault(
          id,
          next,
          anchored.entry() < next ? Fault.Kind.REWRITTEN : Fault.Kind.CUT,
          "the log was anchored with an entry " + anchored.entry() + ", which is not there");
    }
    return unexplained.isEmpty()
        ? null
        : new Fault(
            id,
            unexplained.first(),
            Fault.Kind.FORGOTTEN,
            "words of it are gone, and its log knows of no erasure");
  }

  private Fault fault(Fault.Kind kind, String what) {
    return new Fault(id, next, kind, what);
  }
}
