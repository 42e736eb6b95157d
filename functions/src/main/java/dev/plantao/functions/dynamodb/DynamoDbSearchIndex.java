package dev.plantao.functions.dynamodb;

import static dev.plantao.functions.dynamodb.Table.n;
import static dev.plantao.functions.dynamodb.Table.number;
import static dev.plantao.functions.dynamodb.Table.s;
import static dev.plantao.functions.dynamodb.Table.string;

import dev.plantao.core.log.Patience;
import dev.plantao.core.search.Manifest;
import dev.plantao.core.search.Posting;
import dev.plantao.core.search.Realm;
import dev.plantao.core.search.SearchIndex;
import dev.plantao.core.search.Term;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.DeleteRequest;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;
import software.amazon.awssdk.services.dynamodb.model.PutRequest;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;

/// The index beside everything else in the one table: an item per posting, some 70 bytes each, so
/// that a write costs one unit and a page of 4 KB reads more than fifty of them for half a unit.
public final class DynamoDbSearchIndex implements SearchIndex {
  /// BatchWriteItem takes so many.
  private static final int BATCH = 25;

  private final DynamoDbClient dynamo;
  private final String table;
  private final Patience patience;

  /// @param patience with a table that takes only part of a batch
  public DynamoDbSearchIndex(DynamoDbClient dynamo, String table, Patience patience) {
    this.dynamo = dynamo;
    this.table = table;
    this.patience = patience;
  }

  @Override
  public Optional<Manifest> manifest(String document) {
    var key = SearchItems.manifestKey(document);
    var answer = dynamo.getItem(get -> get.tableName(table).consistentRead(true).key(key));
    return answer.hasItem() && !answer.item().isEmpty()
        ? Optional.of(SearchItems.manifest(answer.item()))
        : Optional.empty();
  }

  @Override
  public List<Manifest> manifests(List<String> documents) {
    if (documents.isEmpty()) {
      return List.of();
    }
    var wanted =
        KeysAndAttributes.builder()
            .keys(documents.stream().map(SearchItems::manifestKey).toList())
            .build();
    return dynamo.batchGetItemPaginator(batch -> batch.requestItems(Map.of(table, wanted))).stream()
        .flatMap(answer -> answer.responses().getOrDefault(table, List.of()).stream())
        .map(SearchItems::manifest)
        .toList();
  }

  @Override
  public boolean store(Manifest next) {
    var item = SearchItems.item(next.atVersion(next.version() + 1));
    try {
      if (next.version() == 0) {
        dynamo.putItem(
            put -> put.tableName(table).item(item).conditionExpression("attribute_not_exists(pk)"));
      } else {
        dynamo.putItem(put ->
            put.tableName(table)
                .item(item)
                .conditionExpression("version = :known")
                .expressionAttributeValues(Map.of(":known", n(next.version()))));
      }
      return true;
    } catch (ConditionalCheckFailedException another) {
      return false;
    }
  }

  @Override
  public boolean forget(Manifest last) {
    try {
      dynamo.deleteItem(delete ->
          delete
              .tableName(table)
              .key(SearchItems.manifestKey(last.document()))
              .conditionExpression("version = :known")
              .expressionAttributeValues(Map.of(":known", n(last.version()))));
      return true;
    } catch (ConditionalCheckFailedException another) {
      return false;
    }
  }

  @Override
  public void write(Manifest.Postings changes) {
    var requests = new ArrayList<WriteRequest>();
    for (var posting : changes.put()) {
      var put = PutRequest.builder().item(SearchItems.item(posting)).build();
      requests.add(WriteRequest.builder().putRequest(put).build());
    }
    for (var posting : changes.delete()) {
      var delete = DeleteRequest.builder().key(SearchItems.key(posting)).build();
      requests.add(WriteRequest.builder().deleteRequest(delete).build());
    }
    for (int from = 0; from < requests.size(); from += BATCH) {
      batch(requests.subList(from, Math.min(requests.size(), from + BATCH)));
    }
  }

  /// What the table did not take is sent again.
  private void batch(List<WriteRequest> requests) {
    var left = requests;
    for (int lost = 0; !left.isEmpty(); lost++) {
      if (lost > 0 && !patience.again(lost)) {
        throw new IllegalStateException(
            "the table did not take " + left.size() + " postings; the entry is indexed again");
      }
      var batch = Map.of(table, left);
      var answer = dynamo.batchWriteItem(write -> write.requestItems(batch));
      left = answer.unprocessedItems().getOrDefault(table, List.of());
    }
  }

  @Override
  public List<Posting> postings(Realm realm, Term term, String from, String to) {
    var values =
        Map.of(
            ":pk", s(SearchItems.pk(realm, term)),
            ":from", s(from),
            ":to", s(to));
    var answer =
        dynamo.query(query ->
            query
                .tableName(table)
                .keyConditionExpression("pk = :pk AND sk BETWEEN :from AND :to")
                .expressionAttributeValues(values)
                .scanIndexForward(false)
                .limit(LONGEST));
    return answer.items().stream().map(item -> posting(realm, term, item)).toList();
  }

  private static Posting posting(Realm realm, Term term, Map<String, AttributeValue> item) {
    int weight = Math.toIntExact(number(item, SearchItems.WEIGHT));
    return new Posting(realm, term, string(item, Table.SK), weight);
  }
}
