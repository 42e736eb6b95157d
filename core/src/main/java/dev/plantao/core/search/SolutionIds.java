package dev.plantao.core.search;

import dev.plantao.core.conversation.ConversationId;

/// Names the solution of a conversation for people who must not learn which conversation it was.
@FunctionalInterface
public interface SolutionIds {

  /// `S-` and what only the desk can derive from the conversation; always the same.
  String of(ConversationId id);
}
