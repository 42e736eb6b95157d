package dev.plantao.functions.proof;

import dev.plantao.core.conversation.ConversationId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Verifies logs against their chains and against what was anchored of them.
public final class Verifier {
  private final LogProof log;
  private final Vault vault;

  public Verifier(LogProof log, Vault vault) {
    this.log = log;
    this.vault = vault;
  }

  /// What one log came to.
  ///
  /// @param anchored what was anchored of it last; null while nothing was
  public record Proof(LogProof.Verdict verdict, @Nullable Anchored anchored) {}

  /// A head, and the day on which it was anchored.
  public record Anchored(Head head, LocalDate day) {}

  /// Verifies one log against its chain and its newest anchor.
  ///
  /// @param openedAt anchors from before are not looked at
  public Proof verify(ConversationId id, Instant openedAt) {
    var anchored = newest(id, LocalDate.ofInstant(openedAt, ZoneOffset.UTC)).orElse(null);
    return new Proof(log.check(id, anchored == null ? null : anchored.head()), anchored);
  }

  /// Verifies one log against its chain alone.
  public LogProof.Verdict chain(ConversationId id) {
    return log.check(id, null);
  }

  /// The newest anchor of a conversation; its chain proves those before.
  private Optional<Anchored> newest(ConversationId id, LocalDate opened) {
    var keys = new ArrayList<String>();
    var page = vault.keys(Anchor.PREFIX, Anchor.ofRun(opened), 1000);
    while (!page.isEmpty()) {
      keys.addAll(page);
      page = vault.keys(Anchor.PREFIX, page.getLast(), 1000);
    }
    for (var key : keys.reversed()) {
      var anchor = AnchorJson.read(need(key));
      for (var head : anchor.heads().reversed()) {
        if (head.conversation().equals(id)) {
          return Optional.of(new Anchored(head, anchor.run()));
        }
      }
    }
    return Optional.empty();
  }

  private byte[] need(String key) {
    return vault
        .get(key)
        .orElseThrow(() -> new IllegalStateException("the anchor " + key + " is gone"));
  }

  /// What a part of all anchors came to.
  ///
  /// @param heads so many were looked at
  /// @param next the key behind which it goes on; null at the end
  public record Part(int heads, List<Fault> faults, @Nullable String next) {}

  /// Holds the anchors behind a key against the logs, one part of them.
  ///
  /// @param after the part before, empty for the very first
  public Part anchors(String after) {
    var key = vault.keys(Anchor.PREFIX, after, 1).stream().findFirst().orElse(null);
    if (key == null) {
      return new Part(0, List.of(), null);
    }
    var anchor = AnchorJson.read(need(key));
    var faults = new ArrayList<Fault>();
    var broken = broken(anchor, after);
    for (var head : anchor.heads()) {
      var fault = broken == null ? fault(head) : anchorFault(head, broken);
      if (fault != null) {
        faults.add(fault);
      }
    }
    return new Part(anchor.heads().size(), faults, key);
  }

  private @Nullable String broken(Anchor anchor, String after) {
    var previous = anchor.previous();
    if (after.isEmpty() || previous == null) {
      return after.isEmpty() ? null : anchor.key() + " names no anchor before it";
    }
    return previous.key().equals(after) && previous.sha256().equals(AnchorJson.sha256(need(after)))
        ? null
        : anchor.key() + " does not follow " + after;
  }

  private static Fault anchorFault(Head head, String what) {
    return new Fault(head.conversation(), head.entry(), Fault.Kind.ANCHOR, what);
  }

  private @Nullable Fault fault(Head head) {
    var digest = log.digest(head.conversation(), head.entry()).orElse(null);
    if (digest == null) {
      var ends = log.head(head.conversation()).map(Head::entry).orElse(0L);
      return new Fault(
          head.conversation(),
          ends + 1,
          ends < head.entry() ? Fault.Kind.CUT : Fault.Kind.REWRITTEN,
          "the log was anchored with an entry " + head.entry() + ", which is not there");
    }
    return digest.equals(head.digest())
        ? null
        : new Fault(
            head.conversation(),
            head.entry(),
            Fault.Kind.REWRITTEN,
            "another digest was anchored for it");
  }
}
