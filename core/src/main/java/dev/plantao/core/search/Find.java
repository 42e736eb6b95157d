package dev.plantao.core.search;

import dev.plantao.core.customer.CustomerId;
import dev.plantao.core.people.EmailAddress;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What support looks for; all that is given must hold.
///
/// @param words may be blank
/// @param from opened then or later
/// @param to opened then or earlier
public record Find(
    String words,
    @Nullable CustomerId customer,
    @Nullable EmailAddress address,
    @Nullable Instant from,
    @Nullable Instant to) {

  public static Find words(String words) {
    return new Find(words, null, null, null, null);
  }
}
