package dev.plantao.core.conversation;

import dev.plantao.core.customer.CustomerId;
import dev.plantao.core.people.EmailAddress;
import org.jspecify.annotations.Nullable;

/// Who asks for help. At least one of customer and address is known.
///
/// @param customer from a claim that the customer cannot write; null for form and mail
/// @param address where letters go; for form and mail as the sender wrote it, unproved
public record Requester(
    @Nullable CustomerId customer, @Nullable EmailAddress address, @Nullable Text name) {
  public Requester {
    if (customer == null && address == null) {
      throw new IllegalArgumentException("a requester is a customer or has an address");
    }
  }
}
