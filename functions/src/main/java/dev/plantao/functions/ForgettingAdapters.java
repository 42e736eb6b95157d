package dev.plantao.functions;

import dev.plantao.core.log.Conversations;
import dev.plantao.functions.dynamodb.DynamoDbCards;
import dev.plantao.functions.dynamodb.DynamoDbConversationLog;
import dev.plantao.functions.dynamodb.DynamoDbDeskLists;
import dev.plantao.functions.dynamodb.DynamoDbFinder;
import dev.plantao.functions.dynamodb.DynamoDbJobBook;
import dev.plantao.functions.dynamodb.DynamoDbLogWords;
import dev.plantao.functions.dynamodb.DynamoDbMailWords;
import dev.plantao.functions.dynamodb.DynamoDbPolicies;
import dev.plantao.functions.dynamodb.DynamoDbSigningKey;
import dev.plantao.functions.dynamodb.DynamoDbUploads;
import dev.plantao.functions.erasure.Eraser;
import dev.plantao.functions.erasure.Erasures;
import dev.plantao.functions.erasure.JobBook;
import dev.plantao.functions.erasure.JobQueue;
import dev.plantao.functions.erasure.Ledger;
import dev.plantao.functions.erasure.SubjectKey;
import dev.plantao.functions.erasure.Worker;
import dev.plantao.functions.s3.S3Archive;
import dev.plantao.functions.s3.S3Files;
import dev.plantao.functions.s3.S3RawMails;
import dev.plantao.functions.s3.S3Vault;
import dev.plantao.functions.sqs.SqsJobQueue;
import java.time.InstantSource;
import java.util.Set;
import java.util.function.Consumer;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/// What erasing and retention share.
record ForgettingAdapters(
    DynamoDbClient dynamo,
    String table,
    DynamoDbConversationLog log,
    DynamoDbPolicies policies,
    JobBook book,
    JobQueue queue,
    Erasures erasures,
    S3Files files) {
  /// The variables these need.
  static final Set<String> VARIABLES =
      Set.of(
          Environment.TABLE,
          Environment.INTAKE_BUCKET,
          Environment.FILES_BUCKET,
          Environment.PROOFS_BUCKET,
          Environment.EXPORTS_BUCKET,
          Environment.ERASURES,
          Environment.EXPORTS);

  static ForgettingAdapters of(Environment environment, InstantSource clock) {
    var dynamo = Clients.dynamo();
    var table = environment.get(Environment.TABLE);
    var s3 = Clients.s3();
    var log = new DynamoDbConversationLog(dynamo, table, Backoff.OF_A_MACHINE);
    var policies = new DynamoDbPolicies(dynamo, table, clock);
    var files = new S3Files(s3, environment.get(Environment.FILES_BUCKET));
    var intake = new S3Files(s3, environment.get(Environment.INTAKE_BUCKET));
    // Raw bytes lie under the same key until they are taken in.
    Consumer<String> remove =
        key -> {
          intake.delete(key);
          files.delete(key);
        };
    var archive =
        new S3Archive(
            s3,
            environment.get(Environment.FILES_BUCKET),
            environment.get(Environment.EXPORTS_BUCKET));
    var book = new DynamoDbJobBook(dynamo, table);
    var cards = new DynamoDbCards(dynamo, table, log, Backoff.OF_A_MACHINE);
    var eraser =
        new Eraser(
            new Eraser.Tools(
                new Conversations(log, policies),
                log,
                new DynamoDbDeskLists(dynamo, table),
                SearchAdapters.of(dynamo, table, log).indexer(),
                new DynamoDbLogWords(dynamo, table, clock),
                cards,
                remove,
                Backoff.OF_A_MACHINE));
    var erasures =
        new Erasures(
            new Erasures.Tools(
                new Worker(book, book, new DynamoDbFinder(dynamo, table), clock),
                new Ledger(new S3Vault(s3, environment.get(Environment.PROOFS_BUCKET))),
                new SubjectKey(new DynamoDbSigningKey(dynamo, table)::bytes),
                log,
                eraser,
                new DynamoDbMailWords(dynamo, table),
                new S3RawMails(intake, MailFunction.PREFIX),
                new DynamoDbUploads(dynamo, table),
                cards,
                remove,
                archive::remove,
                clock));
    var queue =
        new SqsJobQueue(
            Clients.sqs(),
            environment.get(Environment.ERASURES),
            environment.get(Environment.EXPORTS));
    return new ForgettingAdapters(dynamo, table, log, policies, book, queue, erasures, files);
  }
}
