package dev.plantao.functions;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import dev.plantao.functions.dynamodb.DynamoDbConversationLog;
import dev.plantao.functions.dynamodb.DynamoDbEffectBook;
import dev.plantao.functions.dynamodb.DynamoDbLetterBook;
import dev.plantao.functions.dynamodb.DynamoDbPolicies;
import dev.plantao.functions.notices.Announcer;
import dev.plantao.functions.notices.NoticeComposer;
import dev.plantao.functions.ses.SesMailer;
import dev.plantao.functions.sqs.EffectMessages;
import java.time.InstantSource;
import java.util.Map;
import java.util.Set;

/// Tells staff of escalations, warnings and reminders by mail (ES-2).
public final class NoticeFunction implements RequestHandler<SQSEvent, SQSBatchResponse> {
  /// The variables of this function's environment.
  static final Set<String> VARIABLES =
      Set.of(
          Environment.TABLE,
          Environment.SUPPORT_ADDRESS,
          Environment.CONFIGURATION_SET,
          Environment.SITE);

  private final Announcer announcer;
  private final InstantSource clock;

  public NoticeFunction() {
    this(System.getenv(), InstantSource.system());
    Rehearsal.queue(NoticeFunction::new, "notice-first-response-late.json");
  }

  public NoticeFunction(Map<String, String> variables, InstantSource clock) {
    var environment = Environment.of(variables, VARIABLES);
    var dynamo = Clients.dynamo();
    var table = environment.get(Environment.TABLE);
    var support = environment.get(Environment.SUPPORT_ADDRESS);
    this.announcer =
        new Announcer(
            new DynamoDbConversationLog(dynamo, table, Backoff.OF_A_MACHINE),
            new DynamoDbEffectBook(dynamo, table),
            new DynamoDbLetterBook(dynamo, table),
            new DynamoDbPolicies(dynamo, table, clock),
            new SesMailer(Clients.ses(), support, environment.get(Environment.CONFIGURATION_SET)),
            support,
            new NoticeComposer(environment.get(Environment.SITE)));
    this.clock = clock;
  }

  @Override
  public SQSBatchResponse handleRequest(SQSEvent event, Context context) {
    var now = clock.instant();
    return SqsBatch.of(
        event, context, now, body -> metric(announcer.deliver(EffectMessages.notice(body), now)));
  }

  private static String metric(Announcer.Delivery delivery) {
    return switch (delivery) {
      case SENT -> "NoticesSent";
      case REPEATED -> "NoticesRepeated";
      case DONE_BEFORE -> "NoticesDoneBefore";
      case TO_NOBODY -> "NoticesToNobody";
      case STOPPED -> "NoticesStopped";
    };
  }
}
