package dev.plantao.local.imports;

import dev.plantao.core.customer.Customer;
import dev.plantao.core.customer.CustomerDirectory;
import dev.plantao.core.customer.CustomerId;
import dev.plantao.core.people.EmailAddress;
import dev.plantao.core.people.Language;
import dev.plantao.core.policy.Plan;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Brings customers into the directory, from lines of CSV with the columns `id`, `name`, `plan`,
/// `chat`, `language` and `emails`; several addresses are parted by blanks or semicolons.
final class CustomerImport {
  private static final Pattern APART = Pattern.compile("[;\\s]+");

  private final CustomerDirectory directory;

  CustomerImport(CustomerDirectory directory) {
    this.directory = directory;
  }

  /// Reads a line.
  ///
  /// @throws FlawException naming all that is wrong with it
  static Customer read(JsonNode line) {
    var fields = new Fields(line);
    var id = fields.need("id");
    var plan = plan(fields);
    var emails = emails(fields);
    var name = fields.need("name");
    var language = language(fields);
    if (!id.isEmpty() && !id.matches("[A-Za-z0-9._-]{1,64}")) {
      fields.flaw("id has 1 to 64 letters, digits, dots, hyphens and underscores");
    }
    fields.done();
    return new Customer(new CustomerId(id), name, plan, chat(fields), language, emails, 0);
  }

  private static boolean chat(Fields fields) {
    return List.of("true", "yes", "1").contains(fields.text("chat").toLowerCase(Locale.ROOT));
  }

  private static Plan plan(Fields fields) {
    var text = fields.text("plan").toUpperCase(Locale.ROOT);
    return Arrays.stream(Plan.values())
        .filter(plan -> plan.name().equals(text))
        .findFirst()
        .orElseGet(() -> {
          fields.flaw("plan is one of basic, regular and premium, not '" + text + "'");
          return Plan.BASIC;
        });
  }

  private static @Nullable Language language(Fields fields) {
    var tag = fields.text("language");
    var language = tag.isEmpty() ? null : Language.ofTag(tag).orElse(null);
    if (!tag.isEmpty() && language == null) {
      fields.flaw("language is one of en, pt-BR, de, es and ru, not '" + tag + "'");
    }
    return language;
  }

  private static List<EmailAddress> emails(Fields fields) {
    var emails = new ArrayList<EmailAddress>();
    for (var text : APART.split(fields.text("emails"), -1)) {
      if (!text.isEmpty()) {
        EmailAddress.parse(text)
            .ifPresentOrElse(emails::add, () -> fields.flaw("'" + text + "' is no address"));
      }
    }
    if (emails.size() > Customer.MOST_EMAILS) {
      fields.flaw("a customer has at most " + Customer.MOST_EMAILS + " addresses");
      return List.of();
    }
    return emails;
  }

  /// Whether the directory does not say the same already.
  boolean isNew(Customer customer) {
    return directory
        .find(customer.id())
        .filter(stored -> customer.withVersion(stored.version()).equals(stored))
        .isEmpty();
  }

  /// Stores the customer.
  ///
  /// @return 1, or 0 where nothing changes
  int take(Customer customer) {
    if (!isNew(customer)) {
      return 0;
    }
    var version = directory.find(customer.id()).map(Customer::version).orElse(0L);
    return switch (directory.store(customer.withVersion(version))) {
      case CustomerDirectory.Stored.Done _ -> 1;
      case CustomerDirectory.Stored.Stale _ ->
          throw new FlawException("somebody else changed this customer meanwhile; try again");
      case CustomerDirectory.Stored.AddressTaken taken ->
          throw new FlawException(taken.address().value() + " belongs to another customer already");
    };
  }
}
