package dev.plantao.core.log;

import dev.plantao.core.conversation.ConversationId;
import dev.plantao.core.conversation.Refusal;
import java.util.List;

/// What became of a command.
public sealed interface Outcome {

  /// Its entry is in the log, by this attempt or an earlier one.
  record Done(Entry entry) implements Outcome {}

  /// Nothing was to be done; the newest entry stays what it is.
  record Unchanged(Entry newest) implements Outcome {}

  /// The same idempotency key had been answered by this entry.
  record Repeated(Entry entry) implements Outcome {}

  /// The same idempotency key came with another body.
  record KeyReused() implements Outcome {}

  /// The customer has an open case that looks like this one (DU-1). Nothing was opened.
  ///
  /// @param words by which they are alike, as the new one says them
  record Duplicate(ConversationId of, List<String> words) implements Outcome {
    public Duplicate {
      words = List.copyOf(words);
    }
  }

  record Refused(Refusal why) implements Outcome {}

  /// There is no such conversation, or the caller may not know of it.
  record NotFound() implements Outcome {}

  /// The conversation is no longer the version the caller saw.
  record Stale(long actualSeq) implements Outcome {}

  /// Others wrote first each time; nothing was done.
  record Contended() implements Outcome {}
}
