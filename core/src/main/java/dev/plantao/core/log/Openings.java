package dev.plantao.core.log;

import dev.plantao.core.conversation.Actor;
import dev.plantao.core.conversation.CommandId;
import dev.plantao.core.conversation.ConversationDecider;
import dev.plantao.core.conversation.ConversationEvolution;
import dev.plantao.core.conversation.IdempotencyKey;
import dev.plantao.core.conversation.Likely;
import dev.plantao.core.conversation.Opening;
import dev.plantao.core.file.Upload;
import dev.plantao.core.likeness.Gist;
import dev.plantao.core.likeness.Gists;
import dev.plantao.core.policy.Policies;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Opens conversations: reads the lists of open cases of whoever asks, and writes the first entry
/// and those lists in one transaction.
public final class Openings {
  private final ConversationLog log;
  private final Policies policies;
  private final Gists gists;
  private final Novelty novelty;

  public Openings(ConversationLog log, Policies policies) {
    this(log, policies, Gists.NONE);
  }

  public Openings(ConversationLog log, Policies policies, Gists gists) {
    this.log = log;
    this.policies = policies;
    this.gists = gists;
    this.novelty = new Novelty(log);
  }

  /// What becomes of a case that looks like an open one.
  public enum Alike {
    /// It is not opened if that one is the same customer's.
    ANSWERED,
    /// It is opened all the same, and support sees the link.
    OPENED
  }

  /// As below, opened whatever it looks like.
  public Outcome open(
      Opening opening,
      Actor by,
      CommandId command,
      @Nullable IdempotencyKey key,
      Instant receivedAt,
      Patience patience) {
    return open(opening, Alike.OPENED, new Sent(by, command, key, receivedAt), patience);
  }

  /// Who asks, and when.
  ///
  /// @param files uploads that the opening names, as read before
  public record Sent(
      Actor by,
      CommandId command,
      @Nullable IdempotencyKey key,
      Instant receivedAt,
      List<Upload> files) {
    public Sent {
      files = List.copyOf(files);
    }

    /// Naming no files.
    public Sent(Actor by, CommandId command, @Nullable IdempotencyKey key, Instant receivedAt) {
      this(by, command, key, receivedAt, List.of());
    }
  }

  /// Opens, or finds what the same request had opened before: with an idempotency key the id is
  /// derived from it, so that a repeat meets itself.
  ///
  /// The lists in which it looks for the same case are those of the transaction: of two that open
  /// it at once, one loses, looks again, and finds the other.
  ///
  /// One that names files is tried once: what was lost may be a file that changed, and only the
  /// caller can look at it again.
  ///
  /// @param patience with others who open for the same customer or address at the same instant
  public Outcome open(Opening opening, Alike alike, Sent sent, Patience patience) {
    var gist = gists.of(opening.subject().orEmpty(), opening.message().body().orEmpty());
    var fixed = sent.files().isEmpty();
    for (int lost = 0; lost == 0 || (fixed && patience.again(lost)); lost++) {
      var asked = sent.key() != null || lost > 0;
      var earlier = asked ? log.entry(opening.id(), 1).orElse(null) : null;
      if (earlier != null) {
        return repeated(earlier, sent.command(), sent.key());
      }
      var cases = OpenCases.ownersOf(opening.requester()).stream().map(log::openCases).toList();
      var outcome = attempt(opening, alike, sent, gist, cases);
      if (outcome != null) {
        return outcome;
      }
    }
    return new Outcome.Contended();
  }

  private @Nullable Outcome attempt(
      Opening opening, Alike alike, Sent sent, Gist gist, List<OpenCases> cases) {
    if (alike == Alike.ANSWERED) {
      var same = novelty.likely(gist, ofCustomer(cases));
      if (same.isPresent()) {
        return new Outcome.Duplicate(same.get().conversation(), Novelty.words(same.get()));
      }
    }
    var draft = draft(opening, novelty.likely(gist, cases).orElse(null), sent);
    return switch (log.open(draft, gist.signature(), cases, null)) {
      case ConversationLog.Appended.Written written -> new Outcome.Done(written.entry());
      case ConversationLog.Appended.Mine mine -> repeated(mine.entry(), sent.command(), sent.key());
      case ConversationLog.Appended.Claimed _, ConversationLog.Appended.Lost _ -> null;
    };
  }

  /// What the customer may be told of: a case that only the address has in common may be one that
  /// somebody else opened in its name.
  private static List<OpenCases> ofCustomer(List<OpenCases> cases) {
    return cases.stream()
        .filter(list -> list.owner() instanceof OpenCases.Owner.OfCustomer)
        .toList();
  }

  private Entry.Draft draft(Opening opening, @Nullable Likely likely, Sent sent) {
    var linked = opening.linked(opening.links().with(likely));
    var policy = policies.current();
    var event = ConversationDecider.open(linked, sent.by(), policy, sent.receivedAt());
    var opened = ConversationEvolution.opened(linked.id(), event);
    var following = ConversationDecider.afterOpening(opened, policy);
    return Entry.Draft.opening(sent.command(), sent.key(), opened, event, following)
        .naming(sent.files());
  }

  private static Outcome repeated(Entry earlier, CommandId command, @Nullable IdempotencyKey key) {
    if (key == null) {
      return earlier.command().equals(command)
          ? new Outcome.Done(earlier)
          : new Outcome.Contended();
    }
    return key.equals(earlier.key()) ? new Outcome.Repeated(earlier) : new Outcome.KeyReused();
  }
}
