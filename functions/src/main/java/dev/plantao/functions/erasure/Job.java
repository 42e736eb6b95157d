package dev.plantao.functions.erasure;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What is to be erased or exported, as it stands in the ledger.
///
/// @param id `E-…` for an erasure, `X-…` for an export, `R-…` for a replay of the ledger
/// @param by who asked for it: the user's id at the issuer
/// @param at what came in later is not meant
/// @param subjects keyed hashes of addresses and customers
/// @param conversations ids of conversations that are meant whoever they are of
/// @param profile whether the customer's profile goes too
/// @param body keyed hash of the request that began it, so that its repeat is told from another;
///   null where it came without an `Idempotency-Key`
public record Job(
    String id,
    Kind kind,
    String by,
    Instant at,
    Set<String> subjects,
    Set<String> conversations,
    boolean profile,
    @Nullable String body) {
  public Job {
    subjects = Set.copyOf(subjects);
    conversations = Set.copyOf(conversations);
  }

  /// What is done with what is found.
  public enum Kind {
    ERASURE,
    EXPORT,
    /// All erasures of the ledger once more, in one walk.
    REPLAY
  }
}
