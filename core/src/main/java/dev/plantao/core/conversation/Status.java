package dev.plantao.core.conversation;

/// Where a conversation stands, in one word.
public enum Status {
  OPEN,
  WAITING,
  CLOSED;

  public static Status of(Conversation conversation) {
    return switch (conversation.phase()) {
      case Phase.Open _ -> OPEN;
      case Phase.Waiting _ -> WAITING;
      case Phase.Closed _ -> CLOSED;
    };
  }
}
