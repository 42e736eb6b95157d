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
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.DeleteRequest;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;

/// Makes a conversation long, by the log itself.
final class LongConversation {
  /// BatchWriteItem takes so many.
  private static final int BATCH = 25;

  private LongConversation() {}

  /// Appends notes until the newest event is number `seq`.
  static void grow(DynamoDbClient dynamo, String table, String id, long seq) {
    var log = new DynamoDbConversationLog(dynamo, table, lost -> lost < 3);
    var entry = log.newest(new ConversationId(id)).orElseThrow();
    while (entry.after().lastSeq() < seq) {
      entry = next(log, entry);
    }
  }

  /// Takes it away again, so that what else looks at the whole table stays quick.
  static void remove(DynamoDbClient dynamo, String table, String id) {
    var keys =
        dynamo
            .queryPaginator(query ->
                query
                    .tableName(table)
                    .projectionExpression("pk, sk")
                    .keyConditionExpression("pk = :pk")
                    .expressionAttributeValues(Map.of(":pk", AttributeValue.fromS("C#" + id))))
            .items()
            .stream()
            .map(key -> DeleteRequest.builder().key(key).build())
            .map(delete -> WriteRequest.builder().deleteRequest(delete).build())
            .toList();
    for (int from = 0; from < keys.size(); from += BATCH) {
      var batch = keys.subList(from, Math.min(keys.size(), from + BATCH));
      dynamo.batchWriteItem(write -> write.requestItems(Map.of(table, batch)));
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
