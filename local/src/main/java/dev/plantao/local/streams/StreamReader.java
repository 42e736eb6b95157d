package dev.plantao.local.streams;

import dev.plantao.local.dynamodb.DynamoDb;
import dev.plantao.local.json.Json;
import dev.plantao.local.store.Shelf;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.DescribeStreamRequest;
import software.amazon.awssdk.services.dynamodb.model.DescribeTableRequest;
import software.amazon.awssdk.services.dynamodb.model.GetRecordsRequest;
import software.amazon.awssdk.services.dynamodb.model.GetShardIteratorRequest;
import software.amazon.awssdk.services.dynamodb.model.Record;
import software.amazon.awssdk.services.dynamodb.model.Shard;
import software.amazon.awssdk.services.dynamodb.model.ShardIteratorType;
import software.amazon.dynamodb.services.exceptions.DynamoDBLocalServiceException;

/// One reader of a table's stream, from shard to shard, with a checkpoint that survives a crash.
///
/// A new reader begins with the oldest record: locally it is as old as its table.
final class StreamReader {
  private static final int LIMIT = 1000;
  private static final String EXPIRED = "ExpiredIteratorException";
  private static final String TRIMMED = "TrimmedDataAccessException";
  private static final String GONE = "ResourceNotFoundException";

  private final DynamoDb dynamoDb;
  private final String streamArn;
  private final Shelf shelf;
  private final String key;
  private @Nullable String shard;
  private @Nullable String checkpoint;
  private @Nullable String iterator;

  /// @param key of the checkpoint on its shelf
  StreamReader(DynamoDb dynamoDb, String table, Shelf shelf, String key) {
    this.dynamoDb = dynamoDb;
    this.streamArn = streamArn(dynamoDb, table);
    this.shelf = shelf;
    this.key = key;
    shelf
        .get(key)
        .filter(saved -> saved.path("stream").asString("").equals(streamArn))
        .ifPresent(saved -> {
          shard = saved.path("shard").asString("");
          checkpoint = saved.path("sequenceNumber").asString("");
        });
  }

  String streamArn() {
    return streamArn;
  }

  String shard() {
    return shard == null ? "" : shard;
  }

  /// The next records, none at the end of the stream. The same ones are read again after a restart
  /// until they are [#done].
  List<Record> read() {
    while (iterator != null || open()) {
      var page = page();
      if (page.isEmpty()) {
        continue;
      }
      var records = page.get();
      if (!records.isEmpty() || iterator != null) {
        return records;
      }
      // This shard is closed and read to its end.
      if (!toNextShard()) {
        return List.of();
      }
    }
    return List.of();
  }

  /// All records up to this one need not be read again.
  void done(Record record) {
    checkpoint = record.dynamodb().sequenceNumber();
    shelf.put(
        key,
        Json.object()
            .put("stream", streamArn)
            .put("shard", shard())
            .put("sequenceNumber", checkpoint));
  }

  /// Empty when the position has to be looked up anew.
  private Optional<List<Record>> page() {
    try {
      var answer =
          dynamoDb
              .calls()
              .getRecords(
                  dynamoDb.accessKey(),
                  dynamoDb.region(),
                  GetRecordsRequest.builder().shardIterator(iterator).limit(LIMIT).build());
      iterator = answer.nextShardIterator();
      return Optional.of(answer.records());
    } catch (DynamoDBLocalServiceException e) {
      iterator = null;
      switch (e.getErrorCode()) {
        case EXPIRED -> {}
        // Records older than a day are gone, here as on AWS.
        case TRIMMED -> checkpoint = null;
        default -> throw e;
      }
      return Optional.empty();
    }
  }

  private boolean open() {
    if (shard == null) {
      var first = shards().stream().findFirst();
      if (first.isEmpty()) {
        return false;
      }
      shard = first.get().shardId();
    }
    try {
      iterator = iterator(shard);
      return true;
    } catch (DynamoDBLocalServiceException e) {
      if (checkpoint == null) {
        throw e;
      }
      checkpoint = null;
      switch (e.getErrorCode()) {
        case TRIMMED -> {}
        // The shard itself is older than a day and gone.
        case GONE -> shard = null;
        default -> throw e;
      }
      return open();
    }
  }

  private boolean toNextShard() {
    var next = shards().stream().filter(one -> shard().equals(one.parentShardId())).findFirst();
    if (next.isEmpty()) {
      return false;
    }
    shard = next.get().shardId();
    checkpoint = null;
    return open();
  }

  private String iterator(String shardId) {
    var request =
        GetShardIteratorRequest.builder()
            .streamArn(streamArn)
            .shardId(shardId)
            .shardIteratorType(
                checkpoint == null
                    ? ShardIteratorType.TRIM_HORIZON
                    : ShardIteratorType.AFTER_SEQUENCE_NUMBER)
            .sequenceNumber(checkpoint)
            .build();
    return dynamoDb
        .calls()
        .getShardIterator(dynamoDb.accessKey(), dynamoDb.region(), request)
        .shardIterator();
  }

  private List<Shard> shards() {
    var shards = new ArrayList<Shard>();
    @Nullable String last = null;
    do {
      var page =
          dynamoDb
              .calls()
              .describeStream(
                  dynamoDb.accessKey(),
                  dynamoDb.region(),
                  DescribeStreamRequest.builder()
                      .streamArn(streamArn)
                      .exclusiveStartShardId(last)
                      .build())
              .streamDescription();
      shards.addAll(page.shards());
      last = page.lastEvaluatedShardId();
    } while (last != null);
    return shards;
  }

  private static String streamArn(DynamoDb dynamoDb, String table) {
    return dynamoDb
        .calls()
        .describeTable(
            dynamoDb.accessKey(),
            dynamoDb.region(),
            DescribeTableRequest.builder().tableName(table).build())
        .table()
        .latestStreamArn();
  }
}
