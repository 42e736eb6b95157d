package dev.plantao.core.log;

import dev.plantao.core.conversation.ConversationEvent;
import dev.plantao.core.conversation.ConversationId;
import dev.plantao.core.conversation.JointDecision;
import dev.plantao.core.conversation.Recorded;
import dev.plantao.core.conversation.Splitting;
import dev.plantao.core.conversation.Text;
import dev.plantao.core.likeness.Gists;
import dev.plantao.core.log.ConversationLog.Appended;
import dev.plantao.core.policy.Policies;
import org.jspecify.annotations.Nullable;

/// Makes conversations of messages. The entry of the one that held the message, the first entry of
/// the new one and the lists of open cases are one transaction.
public final class Splits {
  private final ConversationLog log;
  private final Policies policies;
  private final Gists gists;
  private final Earlier earlier;

  public Splits(ConversationLog log, Policies policies, Gists gists) {
    this.log = log;
    this.policies = policies;
    this.gists = gists;
    this.earlier = new Earlier(log);
  }

  /// What is to be split.
  ///
  /// @param seq number of the message's event
  /// @param made id of the new conversation
  public record Wanted(ConversationId source, long seq, Text subject, ConversationId made) {}

  /// Splits a message off.
  ///
  /// @return done or repeated with the first entry of the new conversation
  public Outcome split(Wanted wanted, JointRequest request, Patience patience) {
    for (int lost = 0; lost == 0 || patience.again(lost); lost++) {
      var outcome = attempt(wanted, request);
      if (outcome != null) {
        return outcome;
      }
    }
    return new Outcome.Contended();
  }

  private @Nullable Outcome attempt(Wanted wanted, JointRequest request) {
    var newest = log.newest(wanted.source()).orElse(null);
    if (newest == null) {
      return new Outcome.NotFound();
    }
    var before = earlier.of(newest, request.id(), request.key(), request.expectedSeq());
    if (before != null) {
      return made(before);
    }
    var decision =
        Splitting.split(
            newest.after(),
            new Splitting.Wanted(wanted.made(), wanted.subject(), wanted.seq(), recorded(wanted)),
            request.by(),
            policies.current(),
            request.receivedAt());
    return switch (decision) {
      case JointDecision.Refused refused -> new Outcome.Refused(refused.why());
      case JointDecision.Accepted accepted -> append(newest, wanted, request, accepted);
    };
  }

  private @Nullable Recorded recorded(Wanted wanted) {
    for (var entry : log.entries(wanted.source(), wanted.seq() - 1, 1)) {
      long index = wanted.seq() - entry.seq();
      if (index >= 0 && index < entry.events().size()) {
        return entry.events().get(Math.toIntExact(index));
      }
    }
    return null;
  }

  private @Nullable Outcome append(
      Entry newest, Wanted wanted, JointRequest request, JointDecision.Accepted accepted) {
    var opened = Splitting.opened(wanted.made(), accepted.second());
    var first = new Entry.Draft(request.id(), null, accepted.second(), opened);
    var cases = OpenCases.ownersOf(opened.intake().requester()).stream().map(log::openCases);
    var appended =
        log.split(
            newest,
            Entry.Draft.following(newest.after(), request.id(), request.key(), accepted.first()),
            first,
            gists.of(wanted.subject().orEmpty(), body(accepted)).signature(),
            cases.toList());
    return switch (appended) {
      case Appended.Written written -> made(new Outcome.Done(written.entry()));
      case Appended.Mine mine -> made(new Outcome.Done(mine.entry()));
      case Appended.Claimed _, Appended.Lost _ -> null;
    };
  }

  private static String body(JointDecision.Accepted accepted) {
    return accepted.second().getFirst().event() instanceof ConversationEvent.Opened opened
        ? opened.message().body().orEmpty()
        : "";
  }

  /// The entry of the conversation that was made instead of that of the one it was made from.
  private Outcome made(Outcome outcome) {
    return switch (outcome) {
      case Outcome.Done done -> new Outcome.Done(made(done.entry()));
      case Outcome.Repeated repeated -> new Outcome.Repeated(made(repeated.entry()));
      case Outcome.Unchanged _,
          Outcome.KeyReused _,
          Outcome.Duplicate _,
          Outcome.Refused _,
          Outcome.NotFound _,
          Outcome.Stale _,
          Outcome.Contended _ ->
          outcome;
    };
  }

  private Entry made(Entry splitOff) {
    for (var recorded : splitOff.events()) {
      if (recorded.event() instanceof ConversationEvent.SplitOff split) {
        return log.entry(split.to(), 1)
            .orElseThrow(() -> new IllegalStateException("nothing was made at " + split.to()));
      }
    }
    throw new IllegalStateException("no split in entry " + splitOff.seq());
  }
}
