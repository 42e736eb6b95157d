package dev.plantao.functions;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import dev.plantao.core.conversation.ConversationId;
import dev.plantao.core.log.Conversations;
import dev.plantao.core.log.Merges;
import dev.plantao.core.log.Openings;
import dev.plantao.core.log.Splits;
import dev.plantao.core.mail.MailRoom;
import dev.plantao.core.masking.Masker;
import dev.plantao.functions.dynamodb.DynamoDbAbsences;
import dev.plantao.functions.dynamodb.DynamoDbConversationLog;
import dev.plantao.functions.dynamodb.DynamoDbCustomerDirectory;
import dev.plantao.functions.dynamodb.DynamoDbDeskLists;
import dev.plantao.functions.dynamodb.DynamoDbIncidents;
import dev.plantao.functions.dynamodb.DynamoDbMailStore;
import dev.plantao.functions.dynamodb.DynamoDbPolicies;
import dev.plantao.functions.dynamodb.DynamoDbReports;
import dev.plantao.functions.dynamodb.DynamoDbSigningKey;
import dev.plantao.functions.dynamodb.DynamoDbUploads;
import dev.plantao.functions.http.Desk;
import dev.plantao.functions.http.HttpApi;
import dev.plantao.functions.http.Staffing;
import dev.plantao.functions.likeness.KeyedGists;
import dev.plantao.functions.s3.S3Links;
import dev.plantao.functions.stored.KeyedFingerprint;
import dev.plantao.functions.stored.Signer;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.Map;
import java.util.Set;

/// Answers the HTTP API.
public final class ApiFunction
    implements RequestHandler<APIGatewayV2HTTPEvent, APIGatewayV2HTTPResponse> {
  /// The variables of this function's environment.
  static final Set<String> VARIABLES =
      Set.of(Environment.TABLE, Environment.INTAKE_BUCKET, Environment.FILES_BUCKET);

  private static final SecureRandom RANDOM = new SecureRandom();

  private final HttpApi api;

  public ApiFunction() {
    this(System.getenv(), InstantSource.system());
  }

  public ApiFunction(Map<String, String> variables, InstantSource clock) {
    this(desk(Environment.of(variables, VARIABLES), clock), clock);
  }

  ApiFunction(Desk desk, InstantSource clock) {
    this.api = new HttpApi(desk, clock);
  }

  /// All that calls are answered from; sockets are answered from the same.
  static Desk desk(Environment environment, InstantSource clock) {
    var dynamo = Clients.dynamo();
    var table = environment.get(Environment.TABLE);
    var log = new DynamoDbConversationLog(dynamo, table, Backoff.OF_A_MACHINE);
    var mails = new DynamoDbMailStore(dynamo, table);
    var key = new DynamoDbSigningKey(dynamo, table);
    var policies = new DynamoDbPolicies(dynamo, table, clock);
    var gists = new KeyedGists(key::bytes);
    return new Desk(
        log,
        new DynamoDbDeskLists(dynamo, table),
        new DynamoDbCustomerDirectory(dynamo, table),
        new Conversations(log, policies),
        new Openings(log, policies, gists),
        new Merges(log),
        new Splits(log, policies, gists),
        new MailRoom(
            log,
            new DynamoDbCustomerDirectory(dynamo, table),
            policies,
            mails,
            kind -> ConversationId.of(kind, RANDOM.nextLong()),
            Backoff.OF_A_MACHINE,
            gists),
        mails,
        new DynamoDbIncidents(dynamo, table),
        new Signer(key::bytes),
        new Masker(() -> policies.current().masking(), new KeyedFingerprint(key::bytes)),
        Backoff.OF_A_MACHINE,
        SearchAdapters.of(dynamo, table, log).desk(),
        new Staffing(policies, new DynamoDbAbsences(dynamo, table)),
        new DynamoDbReports(dynamo, table, Backoff.OF_A_MACHINE),
        new DynamoDbUploads(dynamo, table),
        new S3Links(
            Clients.s3(),
            environment.get(Environment.INTAKE_BUCKET),
            environment.get(Environment.FILES_BUCKET)));
  }

  @Override
  public APIGatewayV2HTTPResponse handleRequest(APIGatewayV2HTTPEvent event, Context context) {
    try {
      return api.answer(event);
    } catch (RuntimeException broken) {
      JsonLog.error(
          context.getLogger(),
          "call failed",
          broken,
          Map.of(
              "route", String.valueOf(event.getRouteKey()), "request", context.getAwsRequestId()));
      return HttpApi.broken();
    }
  }
}
