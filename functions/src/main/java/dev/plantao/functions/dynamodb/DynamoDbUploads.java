package dev.plantao.functions.dynamodb;

import dev.plantao.core.file.FileId;
import dev.plantao.core.file.Upload;
import dev.plantao.core.file.Uploads;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;
import software.amazon.awssdk.services.dynamodb.model.TransactionConflictException;

/// The register of uploads on DynamoDB: an item each, changed by conditional puts.
public final class DynamoDbUploads implements Uploads {
  private final DynamoDbClient dynamo;
  private final String table;

  public DynamoDbUploads(DynamoDbClient dynamo, String table) {
    this.dynamo = dynamo;
    this.table = table;
  }

  @Override
  public Optional<Upload> announce(Upload fresh) {
    try {
      dynamo.putItem(put ->
          put.tableName(table)
              .item(UploadItems.item(fresh))
              .conditionExpression("attribute_not_exists(pk)")
              .returnValuesOnConditionCheckFailure(ReturnValuesOnConditionCheckFailure.ALL_OLD));
      return Optional.empty();
    } catch (ConditionalCheckFailedException standing) {
      return standing.hasItem()
          ? Optional.of(UploadItems.upload(standing.item()))
          : find(fresh.id());
    }
  }

  @Override
  public Optional<Upload> find(FileId id) {
    var key = Table.key(UploadItems.pk(id), UploadItems.SK);
    var answer = dynamo.getItem(get -> get.tableName(table).consistentRead(true).key(key));
    return answer.hasItem() && !answer.item().isEmpty()
        ? Optional.of(UploadItems.upload(answer.item()))
        : Optional.empty();
  }

  @Override
  public boolean replace(Upload next) {
    var put = UploadItems.next(table, next);
    try {
      dynamo.putItem(p ->
          p.tableName(table)
              .item(put.item())
              .conditionExpression(put.conditionExpression())
              .expressionAttributeNames(put.expressionAttributeNames())
              .expressionAttributeValues(put.expressionAttributeValues()));
      return true;
    } catch (ConditionalCheckFailedException | TransactionConflictException lost) {
      return false;
    }
  }

  @Override
  public boolean forget(FileId id) {
    try {
      // What no conversation names has its time, and nothing else has.
      dynamo.deleteItem(delete ->
          delete
              .tableName(table)
              .key(Table.key(UploadItems.pk(id), UploadItems.SK))
              .conditionExpression("attribute_not_exists(pk) OR attribute_exists(#expires)")
              .expressionAttributeNames(Map.of("#expires", Table.EXPIRES_AT)));
      return true;
    } catch (ConditionalCheckFailedException named) {
      return false;
    }
  }
}
