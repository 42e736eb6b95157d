package dev.plantao.functions.dynamodb;

import static dev.plantao.functions.dynamodb.Table.s;
import static dev.plantao.functions.dynamodb.Table.string;

import dev.plantao.functions.erasure.Job;
import dev.plantao.functions.erasure.JobBook;
import dev.plantao.functions.erasure.Progress;
import dev.plantao.functions.erasure.WorkList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.json.JsonMapper;

/// Jobs as items, one more for each that is under way, and one for each thing that a job found.
/// They name nobody: ids and keyed hashes.
public final class DynamoDbJobBook implements JobBook, WorkList {
  private static final String JOBS = "JOBS";
  static final String PREFIX = "JOB#";
  static final String SK = "JOB";
  private static final String WORK = "WORK#";
  private static final String JOB = "job";
  private static final String PROGRESS = "progress";
  private static final String BEGUN = "begun";
  private static final int MOST = 100;
  private static final JsonMapper JSON =
      JsonMapper.builder().disable(DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS).build();

  private final DynamoDbClient dynamo;
  private final String table;

  public DynamoDbJobBook(DynamoDbClient dynamo, String table) {
    this.dynamo = dynamo;
    this.table = table;
  }

  @Override
  public boolean add(Job job) {
    var item = new HashMap<>(key(job.id()));
    item.put(JOB, s(JSON.writeValueAsString(job)));
    item.put(PROGRESS, s(JSON.writeValueAsString(Progress.NONE)));
    var writes =
        List.of(
            TransactWriteItem.builder()
                .put(put ->
                    put.tableName(table).item(item).conditionExpression("attribute_not_exists(pk)"))
                .build(),
            TransactWriteItem.builder()
                .put(put -> put.tableName(table).item(Table.key(JOBS, job.id())))
                .build());
    try {
      dynamo.transactWriteItems(tx -> tx.transactItems(writes));
      return true;
    } catch (TransactionCanceledException there) {
      if (find(job.id()).isEmpty()) {
        throw there;
      }
      return false;
    }
  }

  @Override
  public Optional<Standing> find(String id) {
    var item = dynamo.getItem(get -> get.tableName(table).consistentRead(true).key(key(id))).item();
    return item.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Standing(job(item), JSON.readValue(string(item, PROGRESS), Progress.class)));
  }

  static Job job(Map<String, AttributeValue> item) {
    return JSON.readValue(string(item, JOB), Job.class);
  }

  /// The list is left last: a job that is done and still listed is looked at once more and found
  /// done.
  @Override
  public void save(String id, Progress progress) {
    dynamo.updateItem(update ->
        update
            .tableName(table)
            .key(key(id))
            .updateExpression("SET #progress = :progress")
            .conditionExpression("attribute_exists(pk)")
            .expressionAttributeNames(Map.of("#progress", PROGRESS))
            .expressionAttributeValues(Map.of(":progress", s(JSON.writeValueAsString(progress)))));
    if (progress.finishedAt() != null) {
      dynamo.deleteItem(delete -> delete.tableName(table).key(Table.key(JOBS, id)));
    }
  }

  @Override
  public List<String> underWay() {
    return dynamo
        .query(query ->
            query
                .tableName(table)
                .consistentRead(true)
                .limit(MOST)
                .keyConditionExpression("pk = :pk")
                .expressionAttributeValues(Map.of(":pk", s(JOBS))))
        .items()
        .stream()
        .map(item -> string(item, Table.SK))
        .toList();
  }

  @Override
  public boolean begin(String job, String what) {
    var item = new HashMap<>(Table.key(PREFIX + job, WORK + what));
    item.put(BEGUN, s(BEGUN));
    try {
      dynamo.putItem(
          put -> put.tableName(table).item(item).conditionExpression("attribute_not_exists(pk)"));
      return true;
    } catch (ConditionalCheckFailedException there) {
      return false;
    }
  }

  @Override
  public void end(String job, String what) {
    dynamo.putItem(put -> put.tableName(table).item(Table.key(PREFIX + job, WORK + what)));
  }

  @Override
  public List<String> unfinished(String job) {
    return dynamo
        .queryPaginator(query ->
            query
                .tableName(table)
                .consistentRead(true)
                .keyConditionExpression("pk = :pk AND begins_with(sk, :work)")
                .filterExpression("attribute_exists(#begun)")
                .expressionAttributeNames(Map.of("#begun", BEGUN))
                .expressionAttributeValues(Map.of(":pk", s(PREFIX + job), ":work", s(WORK))))
        .items()
        .stream()
        .limit(MOST)
        .map(DynamoDbJobBook::name)
        .toList();
  }

  @Override
  public List<String> found(String job, String after, int limit) {
    return dynamo
        .query(query ->
            query
                .tableName(table)
                .consistentRead(true)
                .limit(limit)
                .keyConditionExpression("pk = :pk AND sk BETWEEN :after AND :last")
                .expressionAttributeValues(
                    Map.of(
                        ":pk", s(PREFIX + job),
                        ":after", s(after.isEmpty() ? WORK : WORK + after + "!"),
                        ":last", s(WORK + "~"))))
        .items()
        .stream()
        .map(DynamoDbJobBook::name)
        .toList();
  }

  private static String name(Map<String, AttributeValue> item) {
    return string(item, Table.SK).substring(WORK.length());
  }

  private static Map<String, AttributeValue> key(String id) {
    return Table.key(PREFIX + id, SK);
  }
}
