package dev.plantao.functions.http;

import dev.plantao.core.conversation.Conversation;
import dev.plantao.core.log.Entry;
import java.time.Instant;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/// What sockets show: the items of the timelines, the conversations of the queue. One view for HTTP
/// and sockets, so that no customer sees by the one what the other leaves out.
public final class SocketViews {
  private static final TimelineView CUSTOMER = new TimelineView(false);
  private static final TimelineView STAFF = new TimelineView(true);

  private SocketViews() {}

  public static List<ObjectNode> items(Entry entry, boolean forStaff) {
    return (forStaff ? STAFF : CUSTOMER).items(entry, 0);
  }

  public static ObjectNode inQueue(Conversation state, Instant at) {
    return ConversationView.forStaff(state, at);
  }
}
