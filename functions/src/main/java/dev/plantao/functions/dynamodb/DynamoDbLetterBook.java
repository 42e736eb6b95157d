package dev.plantao.functions.dynamodb;

import static dev.plantao.functions.dynamodb.Table.n;
import static dev.plantao.functions.dynamodb.Table.s;
import static dev.plantao.functions.dynamodb.Table.string;

import dev.plantao.core.conversation.ConversationId;
import dev.plantao.core.mail.LetterBook;
import dev.plantao.core.mail.LetterDue;
import dev.plantao.core.outbox.Effect;
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

/// The book of letters: an item per letter among the effects, one per id that SES gave, one per
/// address that takes no more, and counters that forget themselves.
public final class DynamoDbLetterBook implements LetterBook {
  private static final Duration KEPT = Duration.ofDays(400);
  private static final Duration WINDOW = Duration.ofHours(1);
  private static final String LETTER = "LETTER";
  static final String BUDGET = "BUDGET#";

  /// Begins the state of a letter that was sent, before the id that SES gave.
  static final String SENT = "sent ";

  private static final String HOLDER = "conversation";

  private final DynamoDbClient dynamo;
  private final String table;
  private final DynamoDbEffectBook effects;

  public DynamoDbLetterBook(DynamoDbClient dynamo, String table) {
    this.dynamo = dynamo;
    this.table = table;
    this.effects = new DynamoDbEffectBook(dynamo, table);
  }

  @Override
  public Intent intend(LetterDue letter, Instant now) {
    return effects.intend(new Effect.SendLetter(letter), now);
  }

  @Override
  public void refused(LetterDue letter, Instant now) {
    effects.refused(new Effect.SendLetter(letter), now);
  }

  @Override
  public void sent(LetterDue letter, String sentId, Instant now) {
    var id = new HashMap<>(sentKey(sentId));
    id.put(HOLDER, s(letter.conversation().value()));
    id.put(Table.EXPIRES_AT, n(now.plus(KEPT).getEpochSecond()));
    dynamo.putItem(put -> put.tableName(table).item(id));
    effects.done(new Effect.SendLetter(letter), SENT + sentId, now);
  }

  static Map<String, AttributeValue> sentKey(String sentId) {
    return Table.key("SENT#" + sentId, LETTER);
  }

  @Override
  public void dropped(LetterDue letter, String why, Instant now) {
    effects.done(new Effect.SendLetter(letter), "dropped " + why, now);
  }

  @Override
  public Optional<ConversationId> conversationOf(String sentId) {
    return Optional.ofNullable(get(sentKey(sentId)))
        .map(item -> new ConversationId(string(item, HOLDER)));
  }

  @Override
  public boolean takeFromBudget(EmailAddress address, ConversationId conversation, Instant now) {
    return take(BUDGET + address.value(), PER_ADDRESS, now)
        && take(BUDGET + conversation.value(), PER_CONVERSATION, now);
  }

  @Override
  public boolean takeFromBudgetOf(String domain, Instant now) {
    return take(BUDGET + "@" + domain, PER_DOMAIN, now);
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
    return get(Table.key(Table.SENDER + address.value(), "STOPPED")) != null;
  }

  @Override
  public void stop(EmailAddress address, Instant now) {
    var item = new HashMap<>(Table.key(Table.SENDER + address.value(), "STOPPED"));
    item.put(LogItems.AT, s(LogItems.sortable(now)));
    dynamo.putItem(put -> put.tableName(table).item(item));
  }

  private @Nullable Map<String, AttributeValue> get(Map<String, AttributeValue> key) {
    var answer = dynamo.getItem(get -> get.tableName(table).consistentRead(true).key(key));
    return answer.hasItem() && !answer.item().isEmpty() ? answer.item() : null;
  }
}
