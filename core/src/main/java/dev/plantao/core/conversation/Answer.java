package dev.plantao.core.conversation;

import java.util.List;

/// What a rule says before anybody signs and dates it.
sealed interface Answer {
  record Yes(List<ConversationEvent> events) implements Answer {}

  record No(Refusal why) implements Answer {}

  static Answer yes(ConversationEvent... events) {
    return new Yes(List.of(events));
  }

  static Answer no(Refusal why) {
    return new No(why);
  }
}
