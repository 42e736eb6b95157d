package dev.plantao.functions.dynamodb;

import static dev.plantao.functions.dynamodb.Table.n;
import static dev.plantao.functions.dynamodb.Table.number;
import static dev.plantao.functions.dynamodb.Table.s;
import static dev.plantao.functions.dynamodb.Table.string;

import dev.plantao.core.customer.Customer;
import dev.plantao.core.customer.CustomerId;
import dev.plantao.core.people.EmailAddress;
import dev.plantao.core.people.Language;
import dev.plantao.core.policy.Plan;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// Customers and their addresses as items.
final class CustomerItems {
  static final String OWNER = "customerId";
  private static final String NAME = "name";
  private static final String PLAN = "plan";
  private static final String CHAT = "chatEnabled";
  private static final String LANGUAGE = "language";
  private static final String EMAILS = "emails";

  private CustomerItems() {}

  static Map<String, AttributeValue> item(Customer customer) {
    var item = new HashMap<>(Table.key(Table.CUSTOMER + customer.id().value(), Table.PROFILE));
    item.put(Table.VERSION, n(customer.version()));
    item.put(OWNER, s(customer.id().value()));
    item.put(NAME, s(customer.name()));
    item.put(PLAN, s(customer.plan().name()));
    item.put(CHAT, AttributeValue.fromBool(customer.chatEnabled()));
    if (customer.language() != null) {
      item.put(LANGUAGE, s(customer.language().tag()));
    }
    item.put(
        EMAILS, AttributeValue.fromL(customer.emails().stream().map(e -> s(e.value())).toList()));
    return item;
  }

  static Customer customer(Map<String, AttributeValue> item) {
    var language = item.get(LANGUAGE);
    var chat = item.get(CHAT);
    var emails = item.get(EMAILS);
    return new Customer(
        new CustomerId(string(item, OWNER)),
        string(item, NAME),
        Plan.valueOf(string(item, PLAN)),
        chat != null && Boolean.TRUE.equals(chat.bool()),
        language == null ? null : Language.ofTag(language.s()).orElse(null),
        emails == null
            ? List.of()
            : emails.l().stream().map(email -> new EmailAddress(email.s())).toList(),
        number(item, Table.VERSION));
  }

  static Map<String, AttributeValue> address(EmailAddress address, CustomerId owner) {
    var item = new HashMap<>(Table.key(Table.ADDRESS + address.value(), Table.PROFILE));
    item.put(OWNER, s(owner.value()));
    return item;
  }
}
