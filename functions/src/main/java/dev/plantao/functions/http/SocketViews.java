package dev.plantao.functions.http;

import dev.plantao.core.conversation.Conversation;
import dev.plantao.core.conversation.ConversationId;
import dev.plantao.core.file.Uploads;
import dev.plantao.core.log.ConversationLog;
import dev.plantao.core.log.Entry;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/// What sockets show: the items of the timelines, the conversations of the queue. One view for HTTP
/// and sockets, so that no customer sees by the one what the other leaves out.
public record SocketViews(ConversationLog log, Uploads uploads) {

  public Optional<Entry> entry(ConversationId id, long seq) {
    return log.entry(id, seq);
  }

  public List<ObjectNode> items(Entry entry, boolean forStaff, Instant now) {
    return new TimelineView(forStaff, new FileView(uploads, now)).items(entry, 0);
  }

  public static ObjectNode inQueue(Conversation state, Instant at) {
    return ConversationView.forStaff(state, at);
  }
}
