package dev.plantao.functions.erasure;

import dev.plantao.core.conversation.Actor;
import dev.plantao.core.conversation.CommandId;
import dev.plantao.core.conversation.ConversationCommand;
import dev.plantao.core.conversation.ConversationEvent.Erased.Ground;
import dev.plantao.core.conversation.ConversationId;
import dev.plantao.core.conversation.Requester;
import dev.plantao.core.desk.DeskLists;
import dev.plantao.core.log.ConversationLog;
import dev.plantao.core.log.Conversations;
import dev.plantao.core.log.Outcome;
import dev.plantao.core.log.Patience;
import dev.plantao.core.log.Request;
import dev.plantao.core.search.Indexer;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;

/// Erases one conversation whole.
///
/// First the log says so: from then on nobody can write to it, and no later entry carries a word.
/// Then the words go, oldest first, and what was made of them. Every step may be repeated; whoever
/// is interrupted begins anew and finds less to do.
public final class Eraser {
  private final Conversations conversations;
  private final ConversationLog log;
  private final DeskLists lists;
  private final Indexer indexer;
  private final LogWords words;
  private final Cards cards;
  private final Consumer<String> files;
  private final Patience patience;

  /// What an eraser works with.
  ///
  /// @param files removes one file by its id
  public record Tools(
      Conversations conversations,
      ConversationLog log,
      DeskLists lists,
      Indexer indexer,
      LogWords words,
      Cards cards,
      Consumer<String> files,
      Patience patience) {}

  public Eraser(Tools tools) {
    this.conversations = tools.conversations();
    this.log = tools.log();
    this.lists = tools.lists();
    this.indexer = tools.indexer();
    this.words = tools.words();
    this.cards = tools.cards();
    this.files = tools.files();
    this.patience = tools.patience();
  }

  /// Why and by whom.
  public record Order(String erasure, Ground ground, Actor by) {}

  /// What a conversation lost.
  public record Report(long entries, long files) {
    static final Report NOTHING = new Report(0, 0);
  }

  /// Erases a conversation.
  ///
  /// @param requester whose it was, for the lists in which it stands
  public Report erase(ConversationId id, Requester requester, Order order, Instant now) {
    if (!told(id, order, now)) {
      return Report.NOTHING;
    }
    // While the words are there, a repeat finds the address under which the case is listed.
    cards(requester);
    var removed = words.forget(id);
    removed.files().forEach(files);
    look(id);
    return new Report(removed.entries(), removed.files().size());
  }

  /// Puts the erasure on the log; false where there is no such log.
  private boolean told(ConversationId id, Order order, Instant now) {
    var command = new ConversationCommand.Erase(order.erasure(), order.ground(), true);
    return handled(id, "erase-" + order.erasure(), command, order.by(), now);
  }

  private boolean handled(
      ConversationId id, String name, ConversationCommand command, Actor by, Instant now) {
    var request =
        new Request(new CommandId(name), by, new Request.Reach.All(), null, null, command, now);
    return switch (conversations.handle(id, request, patience)) {
      case Outcome.Done _, Outcome.Repeated _, Outcome.Unchanged _ -> true;
      case Outcome.NotFound _ -> false;
      case Outcome.Refused refused ->
          throw new IllegalStateException(id + " cannot be erased: " + refused.why());
      case Outcome.Contended _, Outcome.KeyReused _, Outcome.Duplicate _, Outcome.Stale _ ->
          throw new IllegalStateException(id + " is busy; it is erased when it is tried again");
    };
  }

  /// Removes what reactions make of a log. Done once more some time after the erasure: one that was
  /// under way meanwhile may have had the words in its hands.
  public void look(ConversationId id) {
    indexer.remove(id);
    words.forgetListeners(id);
    log.newest(id).ifPresent(entry -> lists.keep(entry.after()));
  }

  /// Removes somebody's address from an entry of another's conversation.
  public void eraseBeside(Finder.Found.Beside beside, Order order, Instant now) {
    var entry = beside.entry();
    var command = new ConversationCommand.EraseAddress(order.erasure(), List.of(entry));
    handled(beside.id(), "erase-" + order.erasure() + "-" + entry, command, order.by(), now);
    words.forget(beside.id(), entry, beside.words());
  }

  /// What stands under the requester's id and address because of this conversation.
  private void cards(Requester requester) {
    if (requester.customer() != null) {
      cards.forgetCases("CUSTOMER#" + requester.customer().value());
    }
    if (requester.address() != null) {
      cards.forgetCases("SENDER#" + requester.address().value());
      cards.forget("SENDER#" + requester.address().value(), "STOPPED");
    }
  }
}
