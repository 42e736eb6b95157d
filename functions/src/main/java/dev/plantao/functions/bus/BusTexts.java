package dev.plantao.functions.bus;

import dev.plantao.core.conversation.ConversationEvent;
import dev.plantao.core.conversation.Text;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/// What was said, for operators who want it on the bus: masked already, and cut.
final class BusTexts {
  /// In UTF-16 characters: ten events with it stay below the 256 KB of a call.
  static final int LONGEST = 4000;

  private BusTexts() {}

  static void add(ObjectNode detail, ConversationEvent event) {
    if (event instanceof ConversationEvent.Opened e) {
      put(detail, "subject", e.intake().subject());
    }
    put(detail, "text", said(event));
  }

  private static @Nullable Text said(ConversationEvent event) {
    return switch (event) {
      case ConversationEvent.Opened e -> e.message().body();
      case ConversationEvent.CustomerWrote e -> e.message().body();
      case ConversationEvent.AgentReplied e -> e.message().body();
      case ConversationEvent.MailRecorded e -> e.message().body();
      case ConversationEvent.NoteAdded e -> e.message().body();
      case ConversationEvent.Resolved e -> e.summary().body();
      case ConversationEvent.EscalatedToTeam e -> e.reason();
      case ConversationEvent.ExpectedResolutionChanged e -> e.reason();
      case ConversationEvent.ClosedByCustomer e -> e.reason();
      case ConversationEvent.Reopened e -> e.reason();
      case ConversationEvent.FeedbackGiven e -> e.comment();
      case ConversationEvent.InternalFeedbackGiven e -> e.comment();
      case ConversationEvent.IncidentUpdated e -> e.text();
      case ConversationEvent.AnswersFollowedUp _,
          ConversationEvent.UpdateOverdue _,
          ConversationEvent.MergedInto _,
          ConversationEvent.TookOver _,
          ConversationEvent.Unmerged _,
          ConversationEvent.GaveBack _,
          ConversationEvent.SplitOff _,
          ConversationEvent.SplitFrom _,
          ConversationEvent.Erased _,
          ConversationEvent.AddressErased _,
          ConversationEvent.IncidentLinked _,
          ConversationEvent.IncidentUnlinked _,
          ConversationEvent.LetterFailed _,
          ConversationEvent.FileFound _,
          ConversationEvent.WaitStarted _,
          ConversationEvent.WaitEnded _,
          ConversationEvent.SeverityChanged _,
          ConversationEvent.LanguageChanged _,
          ConversationEvent.TeamChanged _,
          ConversationEvent.AssigneeChanged _,
          ConversationEvent.CauseChanged _,
          ConversationEvent.TermsChanged _,
          ConversationEvent.Violated _,
          ConversationEvent.EscalatedForViolation _,
          ConversationEvent.LadderReached _,
          ConversationEvent.PutAtRisk _,
          ConversationEvent.Paged _,
          ConversationEvent.PageAcknowledged _,
          ConversationEvent.CustomerReminded _,
          ConversationEvent.ClosedAfterWaiting _ ->
          null;
    };
  }

  private static void put(ObjectNode detail, String name, @Nullable Text text) {
    if (text != null && !text.erased()) {
      var words = text.orEmpty();
      detail.put(name, words.substring(0, Math.min(words.length(), LONGEST)));
    }
  }
}
