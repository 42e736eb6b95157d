package dev.plantao.functions.dynamodb;

import static dev.plantao.functions.dynamodb.Table.n;
import static dev.plantao.functions.dynamodb.Table.s;
import static dev.plantao.functions.dynamodb.Table.string;

import dev.plantao.core.conversation.ConversationId;
import dev.plantao.core.mail.LetterBook;
import dev.plantao.core.mail.LetterDue;
import dev.plantao.core.people.EmailAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;

/// The book of letters: an item per letter, one per id that SES gave, one per address that takes no
/// more, and counters that forget themselves.
public final class DynamoDbLetterBook implements LetterBook {
  private static final Duration KEPT = Duration.ofDays(400);
  private static final Duration WINDOW = Duration.ofHours(1);
  private static final String LETTER = "LETTER";
  private static final String STATE = "state";
  private static final String INTENDED = "intended";
  private static final String HOLDER = "conversation";

  private final DynamoDbClient dynamo;
  private final String table;

  public DynamoDbLetterBook(DynamoDbClient dynamo, String table) {
    this.dynamo = dynamo;
    this.table = table;
  }

  @Override
  public Intent intend(LetterDue letter, Instant now) {
    try {
      dynamo.putItem(put ->
          put.tableName(table)
              .item(item(letter, INTENDED, now))
              .conditionExpression("attribute_not_exists(pk)")
              .returnValuesOnConditionCheckFailure(ReturnValuesOnConditionCheckFailure.ALL_OLD));
      return Intent.FIRST;
    } catch (ConditionalCheckFailedException known) {
      return string(known.item(), STATE).equals(INTENDED) ? Intent.REPEATED : Intent.DONE;
    }
  }

  @Override
  public void sent(LetterDue letter, String sentId, Instant now) {
    var id = new HashMap<>(Table.key("SENT#" + sentId, LETTER));
    id.put(HOLDER, s(letter.conversation().value()));
    id.put(Table.EXPIRES_AT, n(now.plus(KEPT).getEpochSecond()));
    dynamo.putItem(put -> put.tableName(table).item(id));
    dynamo.putItem(put -> put.tableName(table).item(item(letter, "sent " + sentId, now)));
  }

  @Override
  public void dropped(LetterDue letter, String why, Instant now) {
    dynamo.putItem(put -> put.tableName(table).item(item(letter, "dropped " + why, now)));
  }

  private static Map<String, AttributeValue> item(LetterDue letter, String state, Instant now) {
    var item = new HashMap<>(Table.key(pk(letter), LETTER));
    item.put(STATE, s(state));
    item.put(LogItems.AT, s(LogItems.sortable(now)));
    item.put(Table.EXPIRES_AT, n(now.plus(KEPT).getEpochSecond()));
    return item;
  }

  private static String pk(LetterDue letter) {
    return "LETTER#" + letter.conversation().value() + "#" + letter.event();
  }

  @Override
  public Optional<ConversationId> conversationOf(String sentId) {
    return Optional.ofNullable(get("SENT#" + sentId, LETTER))
        .map(item -> new ConversationId(string(item, HOLDER)));
  }

  @Override
  public boolean takeFromBudget(EmailAddress address, ConversationId conversation, Instant now) {
    return take("BUDGET#" + address.value(), PER_ADDRESS, now)
        && take("BUDGET#" + conversation.value(), PER_CONVERSATION, now);
  }

  @Override
  public boolean takeFromBudgetOf(String domain, Instant now) {
    return take("BUDGET#@" + domain, PER_DOMAIN, now);
  }

  private boolean take(String pk, int most, Instant now) {
    long window = now.getEpochSecond() / WINDOW.toSeconds();
    try {
      dynamo.updateItem(update ->
          update
              .tableName(table)
              .key(Table.key(pk, Long.toString(window)))
              .updateExpression("ADD used :one SET expiresAt = :end")
              .conditionExpression("attribute_not_exists(used) OR used < :most")
              .expressionAttributeValues(
                  Map.of(
                      ":one", n(1),
                      ":most", n(most),
                      ":end", n((window + 2) * WINDOW.toSeconds()))));
      return true;
    } catch (ConditionalCheckFailedException usedUp) {
      return false;
    }
  }

  @Override
  public boolean stopped(EmailAddress address) {
    return get(Table.SENDER + address.value(), "STOPPED") != null;
  }

  @Override
  public void stop(EmailAddress address, Instant now) {
    var item = new HashMap<>(Table.key(Table.SENDER + address.value(), "STOPPED"));
    item.put(LogItems.AT, s(LogItems.sortable(now)));
    dynamo.putItem(put -> put.tableName(table).item(item));
  }

  private @Nullable Map<String, AttributeValue> get(String pk, String sk) {
    var answer =
        dynamo.getItem(get -> get.tableName(table).consistentRead(true).key(Table.key(pk, sk)));
    return answer.hasItem() && !answer.item().isEmpty() ? answer.item() : null;
  }
}
