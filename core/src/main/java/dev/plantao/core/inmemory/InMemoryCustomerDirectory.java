package dev.plantao.core.inmemory;

import dev.plantao.core.customer.Customer;
import dev.plantao.core.customer.CustomerDirectory;
import dev.plantao.core.customer.CustomerId;
import dev.plantao.core.people.EmailAddress;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// The customer directory in memory.
public final class InMemoryCustomerDirectory implements CustomerDirectory {
  private final Map<CustomerId, Customer> customers = new HashMap<>();
  private final Map<EmailAddress, CustomerId> addresses = new HashMap<>();

  @Override
  public synchronized Optional<Customer> find(CustomerId id) {
    return Optional.ofNullable(customers.get(id));
  }

  @Override
  public synchronized Optional<CustomerId> findByAddress(EmailAddress address) {
    return Optional.ofNullable(addresses.get(address));
  }

  @Override
  public synchronized Stored store(Customer customer) {
    var before = customers.get(customer.id());
    if (customer.version() != (before == null ? 0 : before.version())) {
      return new Stored.Stale();
    }
    for (var address : customer.emails()) {
      var owner = addresses.get(address);
      if (owner != null && !owner.equals(customer.id())) {
        return new Stored.AddressTaken(address);
      }
    }
    addresses.values().removeIf(customer.id()::equals);
    customer.emails().forEach(address -> addresses.put(address, customer.id()));
    var stored = customer.withVersion(customer.version() + 1);
    customers.put(customer.id(), stored);
    return new Stored.Done(stored);
  }
}
