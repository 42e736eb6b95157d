package dev.plantao.core.customer;

import dev.plantao.core.people.EmailAddress;
import dev.plantao.core.people.Language;
import dev.plantao.core.policy.Plan;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A customer of the company, as the directory keeps it.
///
/// @param language the customer's setting; null means that each conversation finds its own (CH-7)
/// @param emails addresses known to be theirs, each belonging to one customer only; at most 50
/// @param version grows by one with each change; 0 for one that was never stored
public record Customer(
    CustomerId id,
    String name,
    Plan plan,
    boolean chatEnabled,
    @Nullable Language language,
    List<EmailAddress> emails,
    long version) {
  public static final int MOST_EMAILS = 50;

  public Customer {
    emails = emails.stream().distinct().toList();
    if (emails.size() > MOST_EMAILS) {
      throw new IllegalArgumentException("a customer has at most " + MOST_EMAILS + " addresses");
    }
  }

  public Customer withEmails(List<EmailAddress> others) {
    return new Customer(id, name, plan, chatEnabled, language, others, version);
  }

  public Customer withVersion(long newVersion) {
    return new Customer(id, name, plan, chatEnabled, language, emails, newVersion);
  }
}
