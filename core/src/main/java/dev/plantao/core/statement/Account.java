package dev.plantao.core.statement;

import dev.plantao.core.sla.PromiseKind;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One promise, added up.
///
/// @param grants what was promised, first the one of the opening; the last one holds
/// @param segments without gaps from the opening to the newest event
/// @param sum of the running segments, up to the newest event
/// @param due when it fell or falls due; null while the clock stands still, and where nothing fell
///   due before the promise ended
/// @param fulfilled number of the event that fulfilled it, in time or late; null while none did
/// @param fulfilledAt when
/// @param violated number of the event that put the violation on record; null where there is none
/// @param escalated number of the escalation that followed it; null where there is none
public record Account(
    PromiseKind promise,
    List<Grant> grants,
    List<Segment> segments,
    Duration sum,
    @Nullable Instant due,
    Verdict verdict,
    @Nullable Long fulfilled,
    @Nullable Instant fulfilledAt,
    @Nullable Long violated,
    @Nullable Long escalated) {

  public Account {
    grants = List.copyOf(grants);
    segments = List.copyOf(segments);
  }

  /// How it stands.
  public enum Verdict {
    RUNNING,
    PAUSED,
    MET,
    /// The sum reached the target: at that instant, not after it (SL-4).
    VIOLATED,
    /// It ended before it was due without having been kept: closed by the customer, by silence or
    /// by a merge, or never promised because a provider caused the problem (SL-3, SL-6).
    EXEMPT
  }

  /// What the clock may show at last.
  public Duration target() {
    return grants.getLast().target();
  }

  /// What is left of it at the newest event; negative once it is overrun.
  public Duration left() {
    return target().minus(sum);
  }
}
