package dev.plantao.core.customer;

import dev.plantao.core.people.EmailAddress;
import java.util.Optional;

/// Who the customers are. Reads are strong: an opening decides by them.
public interface CustomerDirectory {

  Optional<Customer> find(CustomerId id);

  /// The customer an address belongs to.
  Optional<CustomerId> findByAddress(EmailAddress address);

  /// Stores a customer whole, its addresses with it, in one step.
  ///
  /// @param customer its `version` is the one that was read (0 to create); the stored one is higher
  ///   by one
  Stored store(Customer customer);

  /// What became of a `store`.
  sealed interface Stored {
    record Done(Customer customer) implements Stored {}

    /// Somebody else changed the customer since it was read.
    record Stale() implements Stored {}

    /// An address belongs to another customer.
    record AddressTaken(EmailAddress address) implements Stored {}
  }
}
