package dev.plantao.functions;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import dev.plantao.functions.dynamodb.DynamoDbConversationLog;
import dev.plantao.functions.dynamodb.DynamoDbLetterBook;
import dev.plantao.functions.dynamodb.DynamoDbSigningKey;
import dev.plantao.functions.mailroom.ReplyAddresses;
import dev.plantao.functions.post.Postman;
import dev.plantao.functions.post.Postman.Delivery;
import dev.plantao.functions.ses.SesMailer;
import dev.plantao.functions.sqs.EffectMessages;
import dev.plantao.functions.stored.Signer;
import java.time.InstantSource;
import java.util.Map;
import java.util.Set;

/// Sends the letters that are due. A letter that fails goes back to the queue alone.
public final class LetterFunction implements RequestHandler<SQSEvent, SQSBatchResponse> {
  /// The variables of this function's environment.
  static final Set<String> VARIABLES =
      Set.of(
          Environment.TABLE,
          Environment.SUPPORT_ADDRESS,
          Environment.CONFIGURATION_SET,
          Environment.SITE);

  private final Postman postman;
  private final InstantSource clock;

  public LetterFunction() {
    this(System.getenv(), InstantSource.system());
    Rehearsal.queue(LetterFunction::new, "letter-acknowledgement.json");
  }

  public LetterFunction(Map<String, String> variables, InstantSource clock) {
    var environment = Environment.of(variables, VARIABLES);
    var dynamo = Clients.dynamo();
    var table = environment.get(Environment.TABLE);
    var support = environment.get(Environment.SUPPORT_ADDRESS);
    var signer = new Signer(new DynamoDbSigningKey(dynamo, table)::bytes);
    this.postman =
        new Postman(
            new DynamoDbConversationLog(dynamo, table, Backoff.OF_A_MACHINE),
            new DynamoDbLetterBook(dynamo, table),
            new SesMailer(Clients.ses(), support, environment.get(Environment.CONFIGURATION_SET)),
            new ReplyAddresses(support, signer),
            signer,
            environment.get(Environment.SITE));
    this.clock = clock;
  }

  LetterFunction(Postman postman, InstantSource clock) {
    this.postman = postman;
    this.clock = clock;
  }

  @Override
  public SQSBatchResponse handleRequest(SQSEvent event, Context context) {
    var now = clock.instant();
    return SqsBatch.of(
        event, context, now, body -> metric(postman.deliver(EffectMessages.letter(body), now)));
  }

  private static String metric(Delivery delivery) {
    return switch (delivery) {
      case SENT -> "LettersSent";
      case REPEATED -> "LettersRepeated";
      case DONE_BEFORE -> "LettersDoneBefore";
      case ERASED -> "LettersErased";
      case STOPPED -> "LettersStopped";
      case OVER_BUDGET -> "LettersOverBudget";
    };
  }
}
