package dev.plantao.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.GetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.PutItemResponse;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsResponse;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;

/// A table that nothing stands in yet, filled in batches: what the desk's own adapters put is put
/// as they made it, their conditions left out. For one thread; an item put twice stands as it was
/// put last.
final class BatchedWrites implements DynamoDbClient {
  /// BatchWriteItem takes so many items.
  private static final int BATCH = 25;

  private final DynamoDbClient dynamo;
  private final Map<Map<String, AttributeValue>, WriteRequest> waiting = new LinkedHashMap<>();
  private String table = "";

  BatchedWrites(DynamoDbClient dynamo) {
    this.dynamo = dynamo;
  }

  @Override
  public PutItemResponse putItem(PutItemRequest put) {
    add(put.tableName(), put.item());
    return PutItemResponse.builder().build();
  }

  @Override
  public TransactWriteItemsResponse transactWriteItems(TransactWriteItemsRequest transaction) {
    for (TransactWriteItem item : transaction.transactItems()) {
      if (item.put() == null) {
        throw new UnsupportedOperationException("only puts can be batched");
      }
      add(item.put().tableName(), item.put().item());
    }
    return TransactWriteItemsResponse.builder().build();
  }

  /// Nothing stands there yet.
  @Override
  public GetItemResponse getItem(GetItemRequest get) {
    return GetItemResponse.builder().build();
  }

  private void add(String into, Map<String, AttributeValue> item) {
    table = into;
    var key = Map.of("pk", value(item, "pk"), "sk", value(item, "sk"));
    waiting.put(key, WriteRequest.builder().putRequest(put -> put.item(item)).build());
    if (waiting.size() == BATCH) {
      flush();
    }
  }

  private static AttributeValue value(Map<String, AttributeValue> item, String name) {
    var value = item.get(name);
    if (value == null) {
      throw new IllegalArgumentException("an item without its " + name);
    }
    return value;
  }

  /// Writes what waits.
  void flush() {
    List<WriteRequest> left = new ArrayList<>(waiting.values());
    waiting.clear();
    while (!left.isEmpty()) {
      var request = BatchWriteItemRequest.builder().requestItems(Map.of(table, left)).build();
      left = dynamo.batchWriteItem(request).unprocessedItems().getOrDefault(table, List.of());
    }
  }

  @Override
  public String serviceName() {
    return dynamo.serviceName();
  }

  @Override
  public void close() {
    flush();
    dynamo.close();
  }
}
