package dev.plantao.core.desk;

import dev.plantao.core.conversation.Conversation;
import dev.plantao.core.conversation.ConversationId;
import dev.plantao.core.customer.CustomerId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The lists that people work from. They only grow towards the log: an older state never replaces a
/// newer one.
public interface DeskLists {

  /// Lists a conversation as it stands.
  ///
  /// @return false if a newer state is listed already
  boolean keep(Conversation state);

  /// What is listed of a conversation.
  Optional<Conversation> listed(ConversationId id);

  /// What is listed of several conversations, in this order, without those that are not listed.
  List<Conversation> listed(List<ConversationId> ids);

  /// The queue in the order of [QueueOrder]; what changes its place while somebody pages may be
  /// seen in its new place.
  ///
  /// @param cursor from the page before; null for the first
  /// @param limit 1 to 200
  Page<Conversation> queue(QueueFilter filter, @Nullable String cursor, int limit);

  /// A customer's conversations, the one with the newest activity first.
  Page<Conversation> ofCustomer(CustomerId customer, @Nullable String cursor, int limit);

  /// Conversations that the on-call is called for, and those that somebody took, until nothing is
  /// left to call for; by id.
  ///
  /// @param cursor from the page before; null for the first
  /// @param limit 1 to 200
  Page<Conversation> paged(@Nullable String cursor, int limit);
}
