package dev.plantao.functions;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import dev.plantao.functions.dynamodb.DynamoDbConversationLog;
import dev.plantao.functions.dynamodb.DynamoDbEffectBook;
import dev.plantao.functions.notices.NoticeComposer;
import dev.plantao.functions.oncall.Pager;
import dev.plantao.functions.oncall.SnsOnCall;
import dev.plantao.functions.sqs.EffectMessages;
import java.time.InstantSource;
import java.util.Map;
import java.util.Set;

/// Calls the on-call (CH-6).
public final class PageFunction implements RequestHandler<SQSEvent, SQSBatchResponse> {
  /// The variables of this function's environment.
  static final Set<String> VARIABLES =
      Set.of(Environment.TABLE, Environment.ON_CALL_TOPIC, Environment.SITE);

  private final Pager pager;
  private final InstantSource clock;

  public PageFunction() {
    this(System.getenv(), InstantSource.system());
    Rehearsal.queue(PageFunction::new, "page-emergency.json");
  }

  public PageFunction(Map<String, String> variables, InstantSource clock) {
    var environment = Environment.of(variables, VARIABLES);
    var dynamo = Clients.dynamo();
    var table = environment.get(Environment.TABLE);
    this.pager =
        new Pager(
            new DynamoDbConversationLog(dynamo, table, Backoff.OF_A_MACHINE),
            new DynamoDbEffectBook(dynamo, table),
            new SnsOnCall(Clients.sns(), environment.get(Environment.ON_CALL_TOPIC)),
            new NoticeComposer(environment.get(Environment.SITE)));
    this.clock = clock;
  }

  @Override
  public SQSBatchResponse handleRequest(SQSEvent event, Context context) {
    var now = clock.instant();
    return SqsBatch.of(
        event, context, now, body -> metric(pager.deliver(EffectMessages.call(body), now)));
  }

  private static String metric(Pager.Delivery delivery) {
    return switch (delivery) {
      case PUBLISHED -> "PagesPublished";
      case REPEATED -> "PagesRepeated";
      case DONE_BEFORE -> "PagesDoneBefore";
      case OVER -> "PagesOver";
    };
  }
}
