package dev.plantao.core.conversation;

import dev.plantao.core.policy.Origin;
import dev.plantao.core.sla.Deadline;
import dev.plantao.core.sla.DeadlineKind;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The only place that says what a conversation can be woken for, and when.
public final class Deadlines {

  private Deadlines() {}

  /// What can still fall due, earliest first; what is overdue stays in it until it is settled.
  public static List<Deadline> of(Conversation state) {
    var deadlines = new ArrayList<Deadline>();
    state
        .firstResponse()
        .due()
        .ifPresent(due -> deadlines.add(new Deadline(DeadlineKind.FIRST_RESPONSE, due)));
    state
        .resolution()
        .due()
        .ifPresent(due -> deadlines.add(new Deadline(DeadlineKind.RESOLUTION, due)));
    Updating.due(state).ifPresent(due -> deadlines.add(new Deadline(DeadlineKind.UPDATE, due)));
    var unread = state.unread();
    if (unread != null) {
      unread
          .due(state.terms().followUpAfter())
          .ifPresent(due -> deadlines.add(new Deadline(DeadlineKind.UNREAD, due)));
    }
    switch (state.phase()) {
      case Phase.Waiting waiting -> addWaits(deadlines, state, waiting);
      case Phase.Open _, Phase.Closed _ -> {}
    }
    Ladder.next(state)
        .ifPresent(step -> deadlines.add(new Deadline(DeadlineKind.LADDER, step.at())));
    AtRisks.next(state)
        .ifPresent(next -> deadlines.add(new Deadline(DeadlineKind.AT_RISK, next.at())));
    var paging = state.paging();
    if (paging != null && paging.ringing()) {
      deadlines.add(new Deadline(DeadlineKind.PAGE, paging.nextAt()));
    }
    deadlines.sort(Comparator.comparing(Deadline::due).thenComparing(Deadline::kind));
    return List.copyOf(deadlines);
  }

  private static void addWaits(List<Deadline> to, Conversation state, Phase.Waiting waiting) {
    var terms = state.terms().waiting();
    if (terms.reminds() && !waiting.reminded()) {
      to.add(new Deadline(DeadlineKind.REMINDER, waiting.closesAt().minus(terms.remindBefore())));
    }
    to.add(new Deadline(DeadlineKind.CLOSE, waiting.closesAt()));
  }

  /// What can fall due in this conversation at all, now or ever: no other alarm was ever set.
  public static Set<DeadlineKind> kinds(Conversation state) {
    var kinds = EnumSet.allOf(DeadlineKind.class);
    if (state.terms().ladder().isEmpty()) {
      kinds.remove(DeadlineKind.LADDER);
    }
    if (state.terms().atRisk() == null) {
      kinds.remove(DeadlineKind.AT_RISK);
    }
    if (state.paging() == null) {
      kinds.remove(DeadlineKind.PAGE);
    }
    if (state.intake().origin() != Origin.WIDGET) {
      kinds.remove(DeadlineKind.UNREAD);
    }
    return kinds;
  }

  /// The earliest of them.
  public static Optional<Instant> next(Conversation state) {
    return of(state).stream().findFirst().map(Deadline::due);
  }
}
