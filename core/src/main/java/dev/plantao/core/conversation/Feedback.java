package dev.plantao.core.conversation;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What the customer thinks of how it went (PR-5).
///
/// @param rating 1 (bad) to 5 (good)
/// @param firstAt when it was first given; it can be changed for a while from then
public record Feedback(int rating, @Nullable Text comment, Instant firstAt) {
  public Feedback {
    if (rating < 1 || rating > 5) {
      throw new IllegalArgumentException("a rating is 1 to 5, not " + rating);
    }
  }
}
