package dev.plantao.functions.dynamodb;

import static dev.plantao.functions.dynamodb.Table.n;
import static dev.plantao.functions.dynamodb.Table.number;

import dev.plantao.core.customer.CustomerDirectory;
import dev.plantao.core.customer.CustomerId;
import dev.plantao.core.log.ConversationLog;
import dev.plantao.core.log.OpenCases;
import dev.plantao.core.log.Patience;
import dev.plantao.core.people.EmailAddress;
import dev.plantao.functions.erasure.Cards;
import dev.plantao.functions.erasure.Subjects;
import java.util.HashMap;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;

/// What stands in the table under addresses and customers' ids.
public final class DynamoDbCards implements Cards {
  private static final String UNCHANGED = "#version = :read";

  private final DynamoDbClient dynamo;
  private final String table;
  private final ConversationLog log;
  private final CustomerDirectory directory;
  private final Patience patience;

  /// @param patience with others who write the same list or profile
  public DynamoDbCards(
      DynamoDbClient dynamo, String table, ConversationLog log, Patience patience) {
    this.dynamo = dynamo;
    this.table = table;
    this.log = log;
    this.directory = new DynamoDbCustomerDirectory(dynamo, table);
    this.patience = patience;
  }

  @Override
  public void forgetCases(String pk) {
    for (int lost = 0; lost == 0 || patience.again(lost); lost++) {
      var item = get(pk, Table.OPEN);
      if (item.isEmpty() || forgotten(pk, item)) {
        return;
      }
    }
    throw new IllegalStateException("a list of open cases was busy too long; run it again");
  }

  /// Whether nothing of it is left to do.
  private boolean forgotten(String pk, Map<String, AttributeValue> item) {
    // Whose list it is makes no difference to what it holds.
    var read = OpenCasesItems.cases(new OpenCases.Owner.OfAddress(EmailAddress.ERASED), item);
    var left = read.cases().stream().filter(one -> !erased(one)).toList();
    if (left.size() == read.cases().size() && !left.isEmpty()) {
      return true;
    }
    try {
      if (left.isEmpty()) {
        dynamo.deleteItem(delete ->
            delete
                .tableName(table)
                .key(Table.key(pk, Table.OPEN))
                .conditionExpression(UNCHANGED)
                .expressionAttributeNames(Map.of("#version", Table.VERSION))
                .expressionAttributeValues(Map.of(":read", n(read.version()))));
      } else {
        var next =
            new HashMap<>(
                OpenCasesItems.item(new OpenCases(read.owner(), read.version() + 1, left)));
        next.putAll(Table.key(pk, Table.OPEN));
        dynamo.putItem(put ->
            put.tableName(table)
                .item(next)
                .conditionExpression(UNCHANGED)
                .expressionAttributeNames(Map.of("#version", Table.VERSION))
                .expressionAttributeValues(Map.of(":read", n(number(item, Table.VERSION)))));
      }
      return true;
    } catch (ConditionalCheckFailedException another) {
      return false;
    }
  }

  private boolean erased(OpenCases.Case one) {
    return log.newest(one.id()).map(entry -> entry.after().erased()).orElse(true);
  }

  @Override
  public void forget(String pk, String sk) {
    dynamo.deleteItem(delete -> delete.tableName(table).key(Table.key(pk, sk)));
  }

  @Override
  public void forgetProfile(String customer) {
    directory
        .find(new CustomerId(customer))
        .ifPresent(profile -> {
          profile
              .emails()
              .forEach(address -> forget(Table.ADDRESS + address.value(), Table.PROFILE));
          forget(Table.CUSTOMER + customer, Table.PROFILE);
        });
  }

  @Override
  public void forgetAddresses(String customer, Subjects subjects) {
    for (int lost = 0; lost == 0 || patience.again(lost); lost++) {
      var profile = directory.find(new CustomerId(customer)).orElse(null);
      if (profile == null) {
        return;
      }
      var left = profile.emails().stream().filter(one -> subjects.of(one, null).isEmpty()).toList();
      if (left.size() == profile.emails().size()
          || directory.store(profile.withEmails(left)) instanceof CustomerDirectory.Stored.Done) {
        return;
      }
    }
    throw new IllegalStateException("customer " + customer + " was busy too long; run it again");
  }

  private Map<String, AttributeValue> get(String pk, String sk) {
    return dynamo
        .getItem(get -> get.tableName(table).consistentRead(true).key(Table.key(pk, sk)))
        .item();
  }
}
