package dev.plantao.core.outbox;

import dev.plantao.core.mail.LetterBook.Intent;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/// What was performed: intent before, mark after. A crash in between repeats an effect at worst,
/// and the repeat is seen.
public interface EffectBook {

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
