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
import dev.plantao.core.outbox.Outbox;
import dev.plantao.core.whatif.Continuations;
import dev.plantao.core.whatif.Simulator;
import dev.plantao.functions.dynamodb.DynamoDbAbsences;
import dev.plantao.functions.dynamodb.DynamoDbConversationLog;
import dev.plantao.functions.dynamodb.DynamoDbCustomerDirectory;
import dev.plantao.functions.dynamodb.DynamoDbDeskLists;
import dev.plantao.functions.dynamodb.DynamoDbIncidents;
import dev.plantao.functions.dynamodb.DynamoDbJobBook;
import dev.plantao.functions.dynamodb.DynamoDbLogProof;
import dev.plantao.functions.dynamodb.DynamoDbMailStore;
import dev.plantao.functions.dynamodb.DynamoDbOpeningIndex;
import dev.plantao.functions.dynamodb.DynamoDbPolicies;
import dev.plantao.functions.dynamodb.DynamoDbReadMarks;
import dev.plantao.functions.dynamodb.DynamoDbReadyAnswers;
import dev.plantao.functions.dynamodb.DynamoDbReports;
import dev.plantao.functions.dynamodb.DynamoDbSigningKey;
import dev.plantao.functions.dynamodb.DynamoDbSimulations;
import dev.plantao.functions.dynamodb.DynamoDbUploads;
import dev.plantao.functions.erasure.Ledger;
import dev.plantao.functions.erasure.SubjectKey;
import dev.plantao.functions.http.Desk;
import dev.plantao.functions.http.HttpApi;
import dev.plantao.functions.http.Records;
import dev.plantao.functions.http.Staffing;
import dev.plantao.functions.http.WhatIf;
import dev.plantao.functions.likeness.KeyedGists;
import dev.plantao.functions.proof.Verifier;
import dev.plantao.functions.s3.S3Archive;
import dev.plantao.functions.s3.S3Links;
import dev.plantao.functions.s3.S3Vault;
import dev.plantao.functions.sqs.EffectQueues;
import dev.plantao.functions.sqs.SqsContinuations;
import dev.plantao.functions.sqs.SqsJobQueue;
import dev.plantao.functions.sqs.SqsOutbox;
import dev.plantao.functions.stored.KeyedFingerprint;
import dev.plantao.functions.stored.Signer;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/// Answers the HTTP API.
public final class ApiFunction
    implements RequestHandler<APIGatewayV2HTTPEvent, APIGatewayV2HTTPResponse> {
  /// The variables of this function's environment.
  static final Set<String> VARIABLES =
      Set.of(
          Environment.TABLE,
          Environment.INTAKE_BUCKET,
          Environment.FILES_BUCKET,
          Environment.SIMULATIONS,
          Environment.LETTERS,
          Environment.PROOFS_BUCKET,
          Environment.EXPORTS_BUCKET,
          Environment.ERASURES,
          Environment.EXPORTS);

  /// How long a link to an export works.
  private static final Duration LINK = Duration.ofMinutes(15);

  private static final SecureRandom RANDOM = new SecureRandom();

  private final HttpApi api;

  public ApiFunction() {
    this(System.getenv(), InstantSource.system());
    Rehearsal.http(
        ApiFunction::new,
        "api-contact-without-login.json",
        "api-status-page.json",
        "api-read-the-queue.json",
        "api-list-own-conversations.json",
        "api-read-own-timeline.json",
        "api-open-ticket.json");
  }

  public ApiFunction(Map<String, String> variables, InstantSource clock) {
    this(Environment.of(variables, VARIABLES), clock);
  }

  private ApiFunction(Environment environment, InstantSource clock) {
    this(desk(environment, clock, reach(environment)), clock);
  }

  ApiFunction(Desk desk, InstantSource clock) {
    this.api = new HttpApi(desk, clock);
  }

  /// All that calls are answered from; sockets are answered from the same.
  ///
  /// @param reach what calls set off elsewhere
  static Desk desk(Environment environment, InstantSource clock, Reach reach) {
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
        new Staffing(
            policies, new DynamoDbAbsences(dynamo, table), new DynamoDbReadyAnswers(dynamo, table)),
        new DynamoDbReports(dynamo, table, Backoff.OF_A_MACHINE),
        new DynamoDbUploads(dynamo, table),
        new S3Links(
            Clients.s3(),
            environment.get(Environment.INTAKE_BUCKET),
            environment.get(Environment.FILES_BUCKET)),
        whatIf(table, log, reach.later()),
        new DynamoDbReadMarks(dynamo, table),
        reach.letters(),
        reach.records());
  }

  /// What calls set off beyond the table and the files. A socket is answered from the same desk,
  /// and sets off none of it.
  ///
  /// @param later where policies are tried that take longer than a caller waits
  /// @param letters takes the letters that calls bring
  /// @param records asked for by the calls that prove, forget and hand out
  record Reach(Continuations later, Outbox letters, Supplier<Records> records) {}

  private static Reach reach(Environment environment) {
    var sqs = Clients.sqs();
    return new Reach(
        new SqsContinuations(sqs, environment.get(Environment.SIMULATIONS)),
        new SqsOutbox(sqs, EffectQueues.ofLetters(environment.get(Environment.LETTERS))),
        new Once<>(() -> records(environment)));
  }

  private static WhatIf whatIf(String table, DynamoDbConversationLog log, Continuations later) {
    var dynamo = Clients.dynamo();
    var kept = new DynamoDbSimulations(dynamo, table);
    var index = new DynamoDbOpeningIndex(dynamo, table);
    return new WhatIf(new Simulator(log, index, kept), kept, later);
  }

  private static Records records(Environment environment) {
    var dynamo = Clients.dynamo();
    var table = environment.get(Environment.TABLE);
    var key = new DynamoDbSigningKey(dynamo, table);
    var s3 = Clients.s3();
    var vault = new S3Vault(s3, environment.get(Environment.PROOFS_BUCKET));
    var exports = environment.get(Environment.EXPORTS_BUCKET);
    return new Records(
        new Verifier(new DynamoDbLogProof(dynamo, table), vault),
        new DynamoDbJobBook(dynamo, table),
        new SqsJobQueue(
            Clients.sqs(),
            environment.get(Environment.ERASURES),
            environment.get(Environment.EXPORTS)),
        new Ledger(vault),
        new SubjectKey(key::bytes),
        export -> S3Archive.link(s3, exports, export, LINK));
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
