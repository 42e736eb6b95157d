package dev.plantao.local.story;

import dev.plantao.local.localstack.LocalStack;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndex;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.scheduler.SchedulerClient;
import software.amazon.awssdk.services.sqs.SqsClient;

/// Clients of the real desk's AWS, or of LocalStack where that is wanted, for tests of the
/// adapters.
public final class Aws {
  /// The names that the template gives.
  public static final String TABLE = "plantao-dev";

  public static final String SCHEDULE_GROUP = "plantao-dev";

  private static final AtomicInteger TABLES = new AtomicInteger();
  private static final ConcurrentHashMap<String, String> OWN = new ConcurrentHashMap<>();

  private Aws() {}

  private static void ready() {
    if (LocalStack.wanted()) {
      LocalStack.get();
    } else {
      RealDesk.get();
    }
  }

  public static DynamoDbClient dynamo() {
    ready();
    return DynamoDbClient.builder().httpClient(UrlConnectionHttpClient.create()).build();
  }

  public static SchedulerClient scheduler() {
    ready();
    return SchedulerClient.builder().httpClient(UrlConnectionHttpClient.create()).build();
  }

  public static S3Client s3() {
    ready();
    return S3Client.builder()
        .httpClient(UrlConnectionHttpClient.create())
        .forcePathStyle(true)
        .build();
  }

  public static SqsClient sqs() {
    ready();
    return SqsClient.builder().httpClient(UrlConnectionHttpClient.create()).build();
  }

  /// A table made like the template's, that no function listens to; the same for the same purpose.
  public static String ownTable(String purpose) {
    return OWN.computeIfAbsent(purpose, _ -> create("own-" + TABLES.incrementAndGet()));
  }

  /// With the desk its tables are gone.
  static void forgetTables() {
    OWN.clear();
  }

  private static String create(String name) {
    var dynamo = dynamo();
    var like = dynamo.describeTable(describe -> describe.tableName(TABLE)).table();
    var indexes =
        like.globalSecondaryIndexes().stream()
            .map(index ->
                GlobalSecondaryIndex.builder()
                    .indexName(index.indexName())
                    .keySchema(index.keySchema())
                    .projection(index.projection())
                    .build())
            .toList();
    dynamo.createTable(table ->
        table
            .tableName(name)
            .billingMode("PAY_PER_REQUEST")
            .attributeDefinitions(like.attributeDefinitions())
            .keySchema(like.keySchema())
            .globalSecondaryIndexes(indexes));
    return name;
  }
}
