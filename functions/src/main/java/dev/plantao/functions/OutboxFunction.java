package dev.plantao.functions;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.DynamodbEvent;
import com.amazonaws.services.lambda.runtime.events.StreamsEventResponse;
import dev.plantao.core.conversation.ConversationId;
import dev.plantao.core.conversation.IncidentId;
import dev.plantao.core.incident.Errand;
import dev.plantao.core.incident.Errands;
import dev.plantao.core.log.ConversationLog;
import dev.plantao.core.log.Entry;
import dev.plantao.core.mail.Letters;
import dev.plantao.functions.dynamodb.DynamoDbConversationLog;
import dev.plantao.functions.dynamodb.Table;
import dev.plantao.functions.sqs.SqsErrands;
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
      Set.of(Environment.TABLE, Environment.LETTERS, Environment.INCIDENT_NEWS, Environment.INDEX);

  private final ConversationLog log;
  private final SqsOutbox outbox;
  private final Errands errands;
  private final SqsIndexQueue index;

  public OutboxFunction() {
    this(System.getenv(), InstantSource.system());
  }

  public OutboxFunction(Map<String, String> variables, InstantSource clock) {
    var environment = Environment.of(variables, VARIABLES);
    var table = environment.get(Environment.TABLE);
    this.log = new DynamoDbConversationLog(Clients.dynamo(), table, Backoff.OF_A_MACHINE);
    var sqs = Clients.sqs();
    this.outbox = new SqsOutbox(sqs, environment.get(Environment.LETTERS));
    this.errands = new SqsErrands(sqs, environment.get(Environment.INCIDENT_NEWS));
    this.index = new SqsIndexQueue(sqs, environment.get(Environment.INDEX));
  }

  OutboxFunction(ConversationLog log, SqsOutbox outbox, Errands errands, SqsIndexQueue index) {
    this.log = log;
    this.outbox = outbox;
    this.errands = errands;
    this.index = index;
  }

  @Override
  public StreamsEventResponse handleRequest(DynamodbEvent event, Context context) {
    for (var stream : event.getRecords()) {
      try {
        var keys = stream.getDynamodb().getKeys();
        react(StreamKeys.get(keys, "pk"), StreamKeys.get(keys, "sk"));
      } catch (RuntimeException failed) {
        var number = stream.getDynamodb().getSequenceNumber();
        JsonLog.error(
            context.getLogger(), "outbox failed", failed, Map.of("sequenceNumber", number));
        return new StreamsEventResponse(List.of(new StreamsEventResponse.BatchItemFailure(number)));
      }
    }
    return new StreamsEventResponse(List.of());
  }

  private void react(String pk, String sk) {
    var conversation = Table.conversationOfEntry(pk, sk);
    if (conversation != null) {
      log.entry(new ConversationId(conversation), Table.seqOfEntry(sk)).ifPresent(this::react);
    }
    var incident = Table.incidentOfUpdate(pk, sk);
    if (incident != null) {
      errands.send(List.of(new Errand.Spread(new IncidentId(incident), null)));
    }
    var article = Table.articleOfVersion(pk);
    if (article != null) {
      index.article(article);
    }
  }

  private void react(Entry entry) {
    Letters.of(entry).forEach(outbox::send);
    errands.send(Errand.of(entry));
    index.entry(entry.after().id(), entry.seq());
  }
}
