package dev.plantao.functions.dynamodb;

import static dev.plantao.functions.dynamodb.Table.s;
import static dev.plantao.functions.dynamodb.Table.string;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.HashMap;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;

/// The key by which links and reply addresses are signed: made once, by whoever needs it first, and
/// kept in the table, which is encrypted at rest. Read on first use, never while a function starts.
public final class DynamoDbSigningKey {
  private static final String PK = "SIGNING";
  private static final String SK = "KEY";
  private static final String KEY = "key";
  private static final int BYTES = 32;
  private static final SecureRandom RANDOM = new SecureRandom();

  private final DynamoDbClient dynamo;
  private final String table;
  private volatile byte @Nullable [] known;

  public DynamoDbSigningKey(DynamoDbClient dynamo, String table) {
    this.dynamo = dynamo;
    this.table = table;
  }

  /// 32 bytes, the same for all functions of a deployment.
  public byte[] bytes() {
    var key = known;
    if (key == null) {
      key = read();
      if (key == null) {
        make();
        key = read();
      }
      known = key;
    }
    if (key == null) {
      throw new IllegalStateException("the signing key was made and cannot be read");
    }
    return key.clone();
  }

  private byte @Nullable [] read() {
    var answer =
        dynamo.getItem(get -> get.tableName(table).consistentRead(true).key(Table.key(PK, SK)));
    return answer.hasItem() && !answer.item().isEmpty()
        ? Base64.getDecoder().decode(string(answer.item(), KEY))
        : null;
  }

  private void make() {
    var bytes = new byte[BYTES];
    RANDOM.nextBytes(bytes);
    var item = new HashMap<>(Table.key(PK, SK));
    item.put(KEY, s(Base64.getEncoder().encodeToString(bytes)));
    try {
      dynamo.putItem(
          put -> put.tableName(table).item(item).conditionExpression("attribute_not_exists(pk)"));
    } catch (ConditionalCheckFailedException madeByAnother) {
      // Theirs is as good, and the one that counts.
    }
  }
}
