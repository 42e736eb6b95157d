package dev.plantao.functions;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.DynamodbEvent;
import com.amazonaws.services.lambda.runtime.events.StreamsEventResponse;
import dev.plantao.core.conversation.ConversationId;
import dev.plantao.core.log.ConversationLog;
import dev.plantao.core.mail.Letters;
import dev.plantao.functions.dynamodb.DynamoDbConversationLog;
import dev.plantao.functions.dynamodb.Table;
import dev.plantao.functions.sqs.SqsIndexQueue;
import dev.plantao.functions.sqs.SqsOutbox;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Reacts to the table's stream beside the keeper, so that a failing mail service holds up no
/// deadline: what an entry brings goes to the queue of its kind.
public final class OutboxFunction implements RequestHandler<DynamodbEvent, StreamsEventResponse> {
  /// The variables of this function's environment.
  static final Set<String> VARIABLES =
      Set.of(Environment.TABLE, Environment.LETTERS, Environment.INDEX);

  private final ConversationLog log;
  private final SqsOutbox outbox;
  private final SqsIndexQueue index;

  public OutboxFunction() {
    this(System.getenv(), InstantSource.system());
  }

  public OutboxFunction(Map<String, String> variables, InstantSource clock) {
    var environment = Environment.of(variables, VARIABLES);
    var table = environment.get(Environment.TABLE);
    this.log = new DynamoDbConversationLog(Clients.dynamo(), table, Backoff.OF_A_MACHINE);
    this.outbox = new SqsOutbox(Clients.sqs(), environment.get(Environment.LETTERS));
    this.index = new SqsIndexQueue(Clients.sqs(), environment.get(Environment.INDEX));
  }

  @Override
  public StreamsEventResponse handleRequest(DynamodbEvent event, Context context) {
    for (var stream : event.getRecords()) {
      try {
        var keys = stream.getDynamodb().getKeys();
        var conversation =
            Table.conversationOfEntry(StreamKeys.get(keys, "pk"), StreamKeys.get(keys, "sk"));
        if (conversation != null) {
          react(new ConversationId(conversation), Table.seqOfEntry(StreamKeys.get(keys, "sk")));
        }
        var article = Table.articleOfVersion(StreamKeys.get(keys, "pk"));
        if (article != null) {
          index.article(article);
        }
      } catch (RuntimeException failed) {
        var number = stream.getDynamodb().getSequenceNumber();
        JsonLog.error(
            context.getLogger(), "outbox failed", failed, Map.of("sequenceNumber", number));
        return new StreamsEventResponse(List.of(new StreamsEventResponse.BatchItemFailure(number)));
      }
    }
    return new StreamsEventResponse(List.of());
  }

  private void react(ConversationId id, long seq) {
    log.entry(id, seq).ifPresent(entry -> Letters.of(entry).forEach(outbox::send));
    index.entry(id, seq);
  }
}
