package dev.plantao.functions.dynamodb;

import static dev.plantao.functions.dynamodb.Table.n;
import static dev.plantao.functions.dynamodb.Table.s;
import static dev.plantao.functions.dynamodb.Table.string;

import dev.plantao.core.mail.LetterBook.Intent;
import dev.plantao.core.mail.LetterKind;
import dev.plantao.core.outbox.Effect;
import dev.plantao.core.outbox.EffectBook;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;

/// The book of effects: an item per effect with a mark.
public final class DynamoDbEffectBook implements EffectBook {
  private static final Duration KEPT = Duration.ofDays(400);
  private static final String STATE = "state";
  private static final String INTENDED = "intended";
  private static final String REFUSED = "refused";

  /// BatchGetItem takes so many keys.
  private static final int BATCH = 100;

  private final DynamoDbClient dynamo;
  private final String table;

  public DynamoDbEffectBook(DynamoDbClient dynamo, String table) {
    this.dynamo = dynamo;
    this.table = table;
  }

  /// One write for a first attempt; a second one where the attempt before was refused, or left off.
  @Override
  public Intent intend(Effect effect, Instant now) {
    try {
      dynamo.putItem(put ->
          put.tableName(table)
              .item(item(effect, INTENDED, now))
              .conditionExpression("attribute_not_exists(pk)")
              .returnValuesOnConditionCheckFailure(ReturnValuesOnConditionCheckFailure.ALL_OLD));
      return Intent.FIRST;
    } catch (ConditionalCheckFailedException known) {
      var state = string(known.item(), STATE);
      var at = Instant.parse(string(known.item(), LogItems.AT));
      return switch (state) {
        case REFUSED -> again(effect, known.item(), now, Intent.AGAIN);
        case INTENDED ->
            now.isBefore(at.plus(ATTEMPT))
                ? Intent.UNDER_WAY
                : again(effect, known.item(), now, Intent.REPEATED);
        default -> Intent.DONE;
      };
    }
  }

  /// Of two that take over, one does: the other meets a mark that is fresh.
  private Intent again(
      Effect effect, Map<String, AttributeValue> before, Instant now, Intent intent) {
    return moved(effect, before, INTENDED, now) ? intent : intend(effect, now);
  }

  private boolean moved(Effect effect, Map<String, AttributeValue> before, String to, Instant now) {
    try {
      dynamo.putItem(put ->
          put.tableName(table)
              .item(item(effect, to, now))
              .conditionExpression("#state = :state AND #at = :at")
              .expressionAttributeNames(Map.of("#state", STATE, "#at", LogItems.AT))
              .expressionAttributeValues(
                  Map.of(":state", before.get(STATE), ":at", before.get(LogItems.AT))));
      return true;
    } catch (ConditionalCheckFailedException other) {
      return false;
    }
  }

  @Override
  public void refused(Effect effect, Instant now) {
    var mark = get(effect);
    if (!mark.isEmpty() && string(mark, STATE).equals(INTENDED)) {
      moved(effect, mark, REFUSED, now);
    }
  }

  @Override
  public void done(Effect effect, String how, Instant now) {
    dynamo.putItem(put -> put.tableName(table).item(item(effect, how, now)));
  }

  @Override
  public Set<Effect> missing(List<Effect> effects) {
    var missing = new LinkedHashSet<Effect>(effects);
    for (int from = 0; from < effects.size(); from += BATCH) {
      var asked = effects.subList(from, Math.min(effects.size(), from + BATCH));
      var keys = asked.stream().map(DynamoDbEffectBook::key).distinct().toList();
      var wanted = KeysAndAttributes.builder().keys(keys).consistentRead(true).build();
      var found = new HashSet<String>();
      dynamo.batchGetItemPaginator(batch -> batch.requestItems(Map.of(table, wanted))).stream()
          .flatMap(answer -> answer.responses().getOrDefault(table, List.of()).stream())
          .forEach(item -> found.add(string(item, Table.PK)));
      asked.stream().filter(effect -> found.contains(pk(effect))).forEach(missing::remove);
    }
    return missing;
  }

  /// How an effect stands; empty where it has no mark.
  Optional<String> state(Effect effect) {
    var item = get(effect);
    return item.isEmpty() ? Optional.empty() : Optional.of(string(item, STATE));
  }

  private Map<String, AttributeValue> get(Effect effect) {
    return dynamo.getItem(get -> get.tableName(table).consistentRead(true).key(key(effect))).item();
  }

  private static Map<String, AttributeValue> item(Effect effect, String state, Instant now) {
    var item = new HashMap<>(key(effect));
    item.put(STATE, s(state));
    item.put(LogItems.AT, s(LogItems.sortable(now)));
    item.put(Table.EXPIRES_AT, n(now.plus(KEPT).getEpochSecond()));
    return item;
  }

  private static Map<String, AttributeValue> key(Effect effect) {
    return Table.key(pk(effect), kind(effect));
  }

  private static String pk(Effect effect) {
    var pk = kind(effect) + "#" + effect.conversation().value() + "#" + event(effect);
    // The newest event may bring a letter of its own.
    return effect instanceof Effect.SendLetter(var letter) && letter.kind() == LetterKind.TRANSCRIPT
        ? pk + "#TRANSCRIPT"
        : pk;
  }

  private static String kind(Effect effect) {
    return switch (effect) {
      case Effect.SendLetter _ -> "LETTER";
      case Effect.SendNotice _ -> "NOTICE";
      case Effect.CallOut _ -> "PAGE";
      case Effect.Push _ -> throw new IllegalArgumentException("pushes leave no marks");
      case Effect.Publish _ -> throw new IllegalArgumentException("the bus leaves no marks");
    };
  }

  private static long event(Effect effect) {
    return switch (effect) {
      case Effect.SendLetter(var letter) -> letter.event();
      case Effect.SendNotice notice -> notice.event();
      case Effect.CallOut call -> call.event();
      case Effect.Push push -> push.entry();
      case Effect.Publish publish -> publish.entry();
    };
  }
}
