package dev.plantao.functions.bus;

import dev.plantao.core.conversation.ConversationEvent;
import dev.plantao.core.customer.CustomerId;
import dev.plantao.core.people.AgentId;
import dev.plantao.core.people.TeamName;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/// Values as the bus writes them.
final class Names {

  private Names() {}

  static String of(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /// The kind of an event, in kebab case: `escalated-for-violation`.
  static String of(ConversationEvent event) {
    return event
        .getClass()
        .getSimpleName()
        .replaceAll("(?<=[a-z])(?=[A-Z])", "-")
        .toLowerCase(Locale.ROOT);
  }

  static void put(ObjectNode json, String name, @Nullable Enum<?> value) {
    if (value != null) {
      json.put(name, of(value));
    }
  }

  static void put(ObjectNode json, String name, @Nullable CustomerId value) {
    if (value != null) {
      json.put(name, value.value());
    }
  }

  static void put(ObjectNode json, String name, @Nullable TeamName value) {
    if (value != null) {
      json.put(name, value.value());
    }
  }

  static void put(ObjectNode json, String name, @Nullable AgentId value) {
    if (value != null) {
      json.put(name, value.value());
    }
  }
}
