package dev.plantao.core.timing;

import dev.plantao.core.chat.ReadMarks;
import dev.plantao.core.conversation.Actor;
import dev.plantao.core.conversation.CommandId;
import dev.plantao.core.conversation.ConversationCommand;
import dev.plantao.core.conversation.ConversationId;
import dev.plantao.core.conversation.Kind;
import dev.plantao.core.log.Conversations;
import dev.plantao.core.log.Outcome;
import dev.plantao.core.log.Patience;
import dev.plantao.core.log.Request;
import java.time.Instant;

/// Asks a conversation the timer's only question, "is anything due?", and arms again what rang too
/// early.
public final class Waker {
  private final Conversations conversations;
  private final ReadMarks marks;
  private final Keeper keeper;
  private final Patience patience;

  public Waker(Conversations conversations, ReadMarks marks, Keeper keeper, Patience patience) {
    this.conversations = conversations;
    this.marks = marks;
    this.keeper = keeper;
    this.patience = patience;
  }

  /// Rings once.
  ///
  /// @param command names this ring of the alarm, so that its repeat is recognised
  /// @return what came of it: `Done` where something was due
  public Outcome wake(ConversationId id, CommandId command, Instant now) {
    var outcome = ask(id, command, now);
    if (outcome instanceof Outcome.Unchanged) {
      keeper.match(id, now);
    }
    return outcome;
  }

  Outcome ask(ConversationId id, CommandId command, Instant now) {
    // Only of chats does anybody ask whether they were read.
    var read = id.kind() == Kind.CHAT ? marks.of(id, Actor.Role.CUSTOMER) : 0;
    var wake = new ConversationCommand.Wake(read);
    var request =
        new Request(command, Actor.SYSTEM, new Request.Reach.All(), null, null, wake, now);
    return conversations.handle(id, request, patience);
  }
}
