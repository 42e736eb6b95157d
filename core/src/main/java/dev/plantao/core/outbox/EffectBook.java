package dev.plantao.core.outbox;

import dev.plantao.core.mail.LetterBook.Intent;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/// What was performed: intent before, mark after. A crash in between repeats an effect at worst,
/// and the repeat is seen.
public interface EffectBook {
  /// An attempt is taken for under way so long after its intent: longer than a function that
  /// performs effects may run (a minute), shorter than a message that nobody finished stays hidden
  /// from the next attempt (150 s after the intent at least, for calls).
  Duration ATTEMPT = Duration.ofMinutes(2);

  /// Writes down that an effect is about to be performed.
  Intent intend(Effect effect, Instant now);

  /// Writes down that it surely was not performed: whoever was asked said no.
  void refused(Effect effect, Instant now);

  /// Writes down that it was performed, or will not be.
  ///
  /// @param how in a few words, such as the id that the service gave
  void done(Effect effect, String how, Instant now);

  /// Those of them that were never so much as begun.
  Set<Effect> missing(List<Effect> effects);
}
