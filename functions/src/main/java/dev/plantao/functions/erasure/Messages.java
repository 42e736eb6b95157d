package dev.plantao.functions.erasure;

import dev.plantao.core.conversation.Attachment;
import dev.plantao.core.conversation.ConversationEvent;
import dev.plantao.core.conversation.Message;
import dev.plantao.core.file.FileId;
import dev.plantao.core.file.Upload;
import java.util.Optional;

/// The messages that events carry, with which files come.
public final class Messages {

  private Messages() {}

  /// The upload that a file is; empty for what came by mail.
  public static Optional<FileId> upload(Attachment file) {
    return file.id().startsWith(Upload.PREFIX)
        ? FileId.parse(file.id().substring(Upload.PREFIX.length()))
        : Optional.empty();
  }

  public static Optional<Message> of(ConversationEvent event) {
    return switch (event) {
      case ConversationEvent.Opened e -> Optional.of(e.message());
      case ConversationEvent.CustomerWrote e -> Optional.of(e.message());
      case ConversationEvent.AgentReplied e -> Optional.of(e.message());
      case ConversationEvent.NoteAdded e -> Optional.of(e.message());
      case ConversationEvent.MailRecorded e -> Optional.of(e.message());
      case ConversationEvent.Resolved e -> Optional.of(e.summary());
      case ConversationEvent.LetterFailed _,
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
          ConversationEvent.EscalatedToTeam _,
          ConversationEvent.ExpectedResolutionChanged _,
          ConversationEvent.UpdateOverdue _,
          ConversationEvent.CustomerReminded _,
          ConversationEvent.ClosedByCustomer _,
          ConversationEvent.ClosedAfterWaiting _,
          ConversationEvent.Reopened _,
          ConversationEvent.MergedInto _,
          ConversationEvent.TookOver _,
          ConversationEvent.Unmerged _,
          ConversationEvent.GaveBack _,
          ConversationEvent.SplitOff _,
          ConversationEvent.SplitFrom _,
          ConversationEvent.AnswersFollowedUp _,
          ConversationEvent.FileFound _,
          ConversationEvent.Erased _,
          ConversationEvent.AddressErased _,
          ConversationEvent.FeedbackGiven _,
          ConversationEvent.InternalFeedbackGiven _,
          ConversationEvent.IncidentLinked _,
          ConversationEvent.IncidentUnlinked _,
          ConversationEvent.IncidentUpdated _ ->
          Optional.empty();
    };
  }
}
