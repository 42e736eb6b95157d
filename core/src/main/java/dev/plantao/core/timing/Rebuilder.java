package dev.plantao.core.timing;

import dev.plantao.core.conversation.Conversation;
import dev.plantao.core.conversation.ConversationEvent;
import dev.plantao.core.conversation.ConversationId;
import dev.plantao.core.conversation.Recorded;
import dev.plantao.core.likeness.Gist;
import dev.plantao.core.likeness.Gists;
import dev.plantao.core.likeness.Signature;
import dev.plantao.core.log.ConversationLog;
import dev.plantao.core.log.Entry;
import dev.plantao.core.log.OpenCases;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Makes lists and schedules anew from the log, and holds the states that the log carries against
/// the fold of its events.
public final class Rebuilder {
  private static final int PAGE = 100;

  private final ConversationLog log;
  private final Keeper keeper;
  private final Gists gists;

  /// @param gists tells anew what a case is about where the lists of open cases forgot it
  public Rebuilder(ConversationLog log, Keeper keeper, Gists gists) {
    this.log = log;
    this.keeper = keeper;
    this.gists = gists;
  }

  /// Rebuilds one conversation.
  ///
  /// @return whether every entry carries the state that its events make
  public boolean rebuild(ConversationId id, Instant now) {
    keeper.match(id, now);
    log.newest(id).map(Entry::after).filter(state -> !state.closed()).ifPresent(this::recall);
    return folds(id);
  }

  /// What the case is about stands in the lists of open cases only, as it was opened.
  private void recall(Conversation state) {
    for (var owner : OpenCases.ownersOf(state.intake().requester())) {
      var forgotten =
          log.openCases(owner).cases().stream()
              .anyMatch(
                  one -> one.id().equals(state.id()) && one.signature().equals(Signature.NONE));
      if (forgotten) {
        log.mark(owner, OpenCases.Case.of(state).about(signature(state)));
      }
    }
  }

  /// Of the words that opened it; none where they were erased.
  private Signature signature(Conversation state) {
    return log.entry(state.id(), 1).stream()
        .flatMap(first -> first.events().stream())
        .map(Recorded::event)
        .filter(ConversationEvent.Opened.class::isInstance)
        .map(ConversationEvent.Opened.class::cast)
        .map(opened ->
            gists.of(state.intake().subject().orEmpty(), opened.message().body().orEmpty()))
        .findFirst()
        .orElse(Gist.NOTHING)
        .signature();
  }

  private boolean folds(ConversationId id) {
    @Nullable Conversation state = null;
    var page = log.entries(id, 0, PAGE);
    while (!page.isEmpty()) {
      for (Entry entry : page) {
        if (!entry.folded(state).equals(entry.after())) {
          return false;
        }
        state = entry.after();
      }
      page = log.entries(id, state == null ? 0 : state.lastSeq(), PAGE);
    }
    return true;
  }
}
