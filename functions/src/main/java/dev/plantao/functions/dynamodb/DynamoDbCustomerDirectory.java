package dev.plantao.functions.dynamodb;

import static dev.plantao.functions.dynamodb.Table.n;
import static dev.plantao.functions.dynamodb.Table.s;
import static dev.plantao.functions.dynamodb.Table.string;

import dev.plantao.core.customer.Customer;
import dev.plantao.core.customer.CustomerDirectory;
import dev.plantao.core.customer.CustomerId;
import dev.plantao.core.people.EmailAddress;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

/// The directory: one profile per customer and one item per address, changed together.
public final class DynamoDbCustomerDirectory implements CustomerDirectory {
  private final DynamoDbClient dynamo;
  private final String table;

  public DynamoDbCustomerDirectory(DynamoDbClient dynamo, String table) {
    this.dynamo = dynamo;
    this.table = table;
  }

  @Override
  public Optional<Customer> find(CustomerId id) {
    return get(Table.CUSTOMER + id.value()).map(CustomerItems::customer);
  }

  @Override
  public Optional<CustomerId> findByAddress(EmailAddress address) {
    return get(Table.ADDRESS + address.value())
        .map(item -> new CustomerId(string(item, CustomerItems.OWNER)));
  }

  @Override
  public Stored store(Customer customer) {
    var before = find(customer.id());
    if (before.map(Customer::version).orElse(0L) != customer.version()) {
      return new Stored.Stale();
    }
    var stored = customer.withVersion(customer.version() + 1);
    var writes = new ArrayList<TransactWriteItem>();
    writes.add(profile(stored, customer.version()));
    customer.emails().forEach(address -> writes.add(owned(address, customer.id())));
    var dropped = new HashSet<>(before.map(Customer::emails).orElse(List.of()));
    dropped.removeAll(customer.emails());
    dropped.forEach(address -> writes.add(freed(address)));
    try {
      dynamo.transactWriteItems(tx -> tx.transactItems(writes));
      return new Stored.Done(stored);
    } catch (TransactionCanceledException cancelled) {
      return refused(customer, cancelled);
    }
  }

  /// The reasons stand in the order of the writes: the profile first, then the addresses.
  private static Stored refused(Customer customer, TransactionCanceledException why) {
    for (int i = 0; i < customer.emails().size(); i++) {
      if ("ConditionalCheckFailed".equals(why.cancellationReasons().get(i + 1).code())) {
        return new Stored.AddressTaken(customer.emails().get(i));
      }
    }
    return new Stored.Stale();
  }

  private TransactWriteItem profile(Customer stored, long read) {
    var put = Put.builder().tableName(table).item(CustomerItems.item(stored));
    if (read == 0) {
      put.conditionExpression("attribute_not_exists(pk)");
    } else {
      put.conditionExpression("#version = :read")
          .expressionAttributeNames(Map.of("#version", Table.VERSION))
          .expressionAttributeValues(Map.of(":read", n(read)));
    }
    return TransactWriteItem.builder().put(put.build()).build();
  }

  private TransactWriteItem owned(EmailAddress address, CustomerId owner) {
    return TransactWriteItem.builder()
        .put(put ->
            put.tableName(table)
                .item(CustomerItems.address(address, owner))
                .conditionExpression("attribute_not_exists(pk) OR customerId = :owner")
                .expressionAttributeValues(Map.of(":owner", s(owner.value()))))
        .build();
  }

  private TransactWriteItem freed(EmailAddress address) {
    return TransactWriteItem.builder()
        .delete(delete ->
            delete.tableName(table).key(Table.key(Table.ADDRESS + address.value(), Table.PROFILE)))
        .build();
  }

  private Optional<Map<String, AttributeValue>> get(String pk) {
    var answer =
        dynamo.getItem(
            get -> get.tableName(table).consistentRead(true).key(Table.key(pk, Table.PROFILE)));
    return answer.hasItem() && !answer.item().isEmpty()
        ? Optional.of(answer.item())
        : Optional.empty();
  }
}
