package dev.plantao.core.outbox;

import dev.plantao.core.conversation.ConversationId;
import dev.plantao.core.mail.LetterDue;

/// What follows from an entry: ids only, so that queues carry no texts. Each kind has a queue, a
/// function and dead letters of its own: one that fails holds up no other.
public sealed interface Effect {
  ConversationId conversation();

  /// Number of the first event of the entry, by which the entry is found again.
  long entry();

  /// A letter to the customer.
  record SendLetter(LetterDue letter) implements Effect {
    @Override
    public ConversationId conversation() {
      return letter.conversation();
    }

    @Override
    public long entry() {
      return letter.entry();
    }
  }

  /// A notice to staff, about the event of this number.
  record SendNotice(ConversationId conversation, long entry, long event) implements Effect {}

  /// A call for the on-call, as the event of this number put it on record.
  record CallOut(ConversationId conversation, long entry, long event) implements Effect {}

  /// The entry, for those who listen on a socket.
  record Push(ConversationId conversation, long entry) implements Effect {}

  /// All events of the entry, for the event bus.
  record Publish(ConversationId conversation, long entry) implements Effect {}
}
