package dev.plantao.core.conversation;

import dev.plantao.core.people.EmailAddress;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What is left of a conversation whose words are erased: who it was of by id, its times, its
/// promises, its place in the reports. Nobody can write to it any more.
final class Erasing {

  private Erasing() {}

  static Answer erase(Conversation state, ConversationCommand.Erase erase) {
    var erased = new ConversationEvent.Erased(erase.erasure(), erase.ground());
    if (state.closed()) {
      return Answer.yes(erased);
    }
    // Whoever asks to be forgotten needs no more help: what is not yet due is exempt (SL-3).
    return erase.evenOpen()
        ? Answer.yes(new ConversationEvent.ClosedByCustomer(null), erased)
        : Answer.no(new Refusal.IsNotClosed());
  }

  /// What an erased one says to any command. Timers and a repeated erasure find nothing to do.
  static Decision afterwards(ConversationCommand command) {
    return command instanceof ConversationCommand.Wake
            || command instanceof ConversationCommand.ChangePlan
            || command instanceof ConversationCommand.Erase
        ? new Decision.Accepted(List.of())
        : new Decision.Refused(new Refusal.IsErased());
  }

  static Changed erased(Changed next, Conversation from) {
    var feedback = from.feedback();
    return next.intake(forgotten(from.intake()))
        .handling(forgotten(from.handling()))
        .correspondence(new Correspondence(null, null, true))
        .related(forgotten(from.related()))
        .feedback(
            feedback == null
                ? null
                : new Feedback(
                    feedback.rating(), forgotten(feedback.comment()), feedback.firstAt()))
        .unread(null)
        // Keys were made of what somebody sent.
        .keys(List.of());
  }

  private static Intake forgotten(Intake intake) {
    var requester = intake.requester();
    return new Intake(
        intake.origin(),
        new Requester(
            requester.customer(),
            requester.address() == null ? null : EmailAddress.ERASED,
            forgotten(requester.name())),
        Text.ERASED,
        intake.emergency(),
        intake.at());
  }

  private static Handling forgotten(Handling handling) {
    return handling.escalation() instanceof Escalation.ToTeam to
        ? handling.with(new Escalation.ToTeam(to.team(), Text.ERASED, to.at()))
        : handling;
  }

  private static Related forgotten(Related related) {
    var likely = related.likely();
    return likely == null
        ? related
        : related.likely(new Likely(likely.conversation(), Text.ERASED));
  }

  private static @Nullable Text forgotten(@Nullable Text text) {
    return text == null ? null : Text.ERASED;
  }
}
