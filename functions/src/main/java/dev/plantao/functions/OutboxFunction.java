package dev.plantao.functions;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.DynamodbEvent;
import com.amazonaws.services.lambda.runtime.events.StreamsEventResponse;
import com.amazonaws.services.lambda.runtime.events.models.dynamodb.AttributeValue;
import dev.plantao.core.conversation.ConversationId;
import dev.plantao.core.conversation.IncidentId;
import dev.plantao.core.incident.Errand;
import dev.plantao.core.incident.Errands;
import dev.plantao.core.log.ConversationLog;
import dev.plantao.core.log.Entry;
import dev.plantao.core.outbox.Effect;
import dev.plantao.core.outbox.Effects;
import dev.plantao.core.outbox.Outbox;
import dev.plantao.functions.dynamodb.DynamoDbConversationLog;
import dev.plantao.functions.dynamodb.Table;
import dev.plantao.functions.sqs.SqsErrands;
import dev.plantao.functions.sqs.SqsIndexQueue;
import dev.plantao.functions.sqs.SqsOutbox;
import dev.plantao.functions.sqs.SqsReportQueue;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Reacts to the table's stream beside the keeper, so that a failing mail service holds up no
/// deadline: what an entry brings goes to the queue of its kind.
public final class OutboxFunction implements RequestHandler<DynamodbEvent, StreamsEventResponse> {
  /// The variables of this function's environment.
  static final Set<String> VARIABLES =
      Queues.with(
          Environment.TABLE, Environment.INCIDENT_NEWS, Environment.INDEX, Environment.REPORTS);

  private final ConversationLog log;
  private final Outbox outbox;
  private final Errands errands;
  private final SqsIndexQueue index;
  private final SqsReportQueue reports;

  public OutboxFunction() {
    this(System.getenv(), InstantSource.system());
    Rehearsal.table(OutboxFunction::new, "outbox-ticket-opened.json");
  }

  public OutboxFunction(Map<String, String> variables, InstantSource clock) {
    var environment = Environment.of(variables, VARIABLES);
    var table = environment.get(Environment.TABLE);
    this.log = new DynamoDbConversationLog(Clients.dynamo(), table, Backoff.OF_A_MACHINE);
    var sqs = Clients.sqs();
    this.outbox = new SqsOutbox(sqs, Queues.of(environment));
    this.errands = new SqsErrands(sqs, environment.get(Environment.INCIDENT_NEWS));
    this.index = new SqsIndexQueue(sqs, environment.get(Environment.INDEX));
    this.reports = new SqsReportQueue(sqs, environment.get(Environment.REPORTS));
  }

  OutboxFunction(
      ConversationLog log,
      Outbox outbox,
      Errands errands,
      SqsIndexQueue index,
      SqsReportQueue reports) {
    this.log = log;
    this.outbox = outbox;
    this.errands = errands;
    this.index = index;
    this.reports = reports;
  }

  /// What all records bring is sent together, ten messages a call. Sent twice it does no harm: if
  /// something is not taken, Lambda begins again at the first record.
  @Override
  public StreamsEventResponse handleRequest(DynamodbEvent event, Context context) {
    var effects = new ArrayList<Effect>();
    var read = 0;
    try {
      for (var stream : event.getRecords()) {
        effects.addAll(effects(stream.getDynamodb().getKeys()));
        read++;
      }
    } catch (RuntimeException failed) {
      log(context, failed, number(event, read));
    }
    try {
      outbox.send(effects);
    } catch (RuntimeException failed) {
      log(context, failed, number(event, 0));
      read = 0;
    }
    return read == event.getRecords().size()
        ? new StreamsEventResponse(List.of())
        : new StreamsEventResponse(
            List.of(new StreamsEventResponse.BatchItemFailure(number(event, read))));
  }

  private static String number(DynamodbEvent event, int record) {
    return event.getRecords().get(record).getDynamodb().getSequenceNumber();
  }

  private static void log(Context context, RuntimeException failed, String number) {
    JsonLog.error(context.getLogger(), "outbox failed", failed, Map.of("sequenceNumber", number));
  }

  private List<Effect> effects(Map<String, AttributeValue> keys) {
    var pk = StreamKeys.get(keys, "pk");
    var sk = StreamKeys.get(keys, "sk");
    var incident = Table.incidentOfUpdate(pk, sk);
    if (incident != null) {
      errands.send(List.of(new Errand.Spread(new IncidentId(incident), null)));
    }
    var article = Table.articleOfVersion(pk);
    if (article != null) {
      index.article(article);
    }
    var conversation = Table.conversationOfEntry(pk, sk);
    return conversation == null
        ? List.of()
        : log.entry(new ConversationId(conversation), Table.seqOfEntry(sk))
            .map(this::effects)
            .orElse(List.of());
  }

  private List<Effect> effects(Entry entry) {
    errands.send(Errand.of(entry));
    index.entry(entry.after().id(), entry.seq());
    reports.send(entry.after().id());
    return Effects.of(entry);
  }
}
