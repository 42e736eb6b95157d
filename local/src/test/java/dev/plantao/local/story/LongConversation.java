package dev.plantao.local.story;

import dev.plantao.core.conversation.Actor;
import dev.plantao.core.conversation.CommandId;
import dev.plantao.core.conversation.ConversationEvent;
import dev.plantao.core.conversation.ConversationId;
import dev.plantao.core.conversation.Message;
import dev.plantao.core.conversation.Recorded;
import dev.plantao.core.log.ConversationLog.Appended;
import dev.plantao.core.log.Entry;
import dev.plantao.functions.dynamodb.DynamoDbConversationLog;
import java.util.List;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/// Makes a conversation long, by the log itself.
final class LongConversation {
  private LongConversation() {}

  /// Appends notes until the newest event is number `seq`.
  static void grow(DynamoDbClient dynamo, String table, String id, long seq) {
    var log = new DynamoDbConversationLog(dynamo, table, lost -> lost < 3);
    var entry = log.newest(new ConversationId(id)).orElseThrow();
    while (entry.after().lastSeq() < seq) {
      entry = next(log, entry);
    }
  }

  private static Entry next(DynamoDbConversationLog log, Entry entry) {
    var note = new ConversationEvent.NoteAdded(Message.of("A note."));
    var recorded = new Recorded(entry.at(), Actor.SYSTEM, note);
    var command = new CommandId("grow-" + entry.after().lastSeq());
    var draft = Entry.Draft.following(entry.after(), command, null, List.of(recorded));
    if (log.append(entry, draft) instanceof Appended.Written written) {
      return written.entry();
    }
    throw new AssertionError("somebody else wrote to " + entry.after().id());
  }
}
