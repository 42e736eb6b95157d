package dev.plantao.core.mail;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A mail that is on no conversation's log.
///
/// @param release when and by whom it was released; null while it is held
public record KeptMail(Reason reason, InboundMail mail, Instant at, @Nullable Release release) {

  /// Why it is kept aside.
  public enum Reason {
    /// Its sender is not proved, or it carries spam or a virus (ML-6).
    QUARANTINE,
    /// No person wrote it, and it belongs to no conversation (ML-5).
    AUTOMATIC
  }

  /// Let through by an agent.
  public record Release(Instant at, String by) {}
}
