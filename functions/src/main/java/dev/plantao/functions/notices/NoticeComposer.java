package dev.plantao.functions.notices;

import dev.plantao.core.conversation.Conversation;
import dev.plantao.core.conversation.ConversationEvent;
import dev.plantao.core.conversation.Paging;
import dev.plantao.core.conversation.Recorded;
import dev.plantao.core.policy.Organisation;
import dev.plantao.core.sla.PromiseKind;
import dev.plantao.functions.letters.StaffNotice;
import dev.plantao.functions.letters.StaffNotice.Occasion;
import java.net.URI;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What staff is told of an event, by the state that its entry left.
public final class NoticeComposer {
  private final String site;

  /// @param site where the desk's pages are, without a slash at its end
  public NoticeComposer(String site) {
    this.site = site;
  }

  StaffNotice compose(Recorded recorded, Conversation state) {
    var event = recorded.event();
    if (event instanceof ConversationEvent.EscalatedForViolation(var promise)) {
      return promised(promise, Organisation.VIOLATION, state, recorded.at());
    }
    if (event instanceof ConversationEvent.LadderReached(var promise, var percent)) {
      return promised(promise, percent, state, recorded.at());
    }
    if (event instanceof ConversationEvent.PutAtRisk(var promise, var percent, var _)) {
      return notice(endangered(promise), percent, state, recorded.at());
    }
    var occasion =
        event instanceof ConversationEvent.UpdateOverdue
            ? Occasion.UPDATE_OVERDUE
            : Occasion.ESCALATED_TO_TEAM;
    return notice(occasion, null, state, recorded.at());
  }

  private StaffNotice promised(PromiseKind promise, int percent, Conversation state, Instant at) {
    return notice(occasion(promise, percent), percent, state, at);
  }

  private static Occasion endangered(PromiseKind promise) {
    return switch (promise) {
      case FIRST_RESPONSE -> Occasion.FIRST_RESPONSE_AT_RISK;
      case RESOLUTION -> Occasion.RESOLUTION_AT_RISK;
    };
  }

  /// What the on-call is told.
  public StaffNotice call(Paging.Reason reason, Conversation state, Instant at) {
    return switch (reason) {
      case EMERGENCY -> notice(Occasion.EMERGENCY, null, state, at);
      case FIRST_RESPONSE -> notice(called(PromiseKind.FIRST_RESPONSE, state), null, state, at);
      case RESOLUTION -> notice(called(PromiseKind.RESOLUTION, state), null, state, at);
    };
  }

  private static Occasion called(PromiseKind promise, Conversation state) {
    var percent =
        state.promise(promise).violated() ? Organisation.VIOLATION : Organisation.VIOLATION - 1;
    return occasion(promise, percent);
  }

  private static Occasion occasion(PromiseKind promise, int percent) {
    int side = Integer.compare(percent, Organisation.VIOLATION);
    return switch (promise) {
      case FIRST_RESPONSE ->
          side < 0
              ? Occasion.FIRST_RESPONSE_WARNING
              : side == 0 ? Occasion.FIRST_RESPONSE_VIOLATED : Occasion.FIRST_RESPONSE_REMINDER;
      case RESOLUTION ->
          side < 0
              ? Occasion.RESOLUTION_WARNING
              : side == 0 ? Occasion.RESOLUTION_VIOLATED : Occasion.RESOLUTION_REMINDER;
    };
  }

  private StaffNotice notice(
      Occasion occasion, @Nullable Integer percent, Conversation state, Instant at) {
    return new StaffNotice(
        state.id(),
        occasion,
        percent,
        at,
        state.handling().severity(),
        state.terms().plan(),
        state.handling().team(),
        URI.create(site + "/desk/#" + state.id().value()));
  }
}
