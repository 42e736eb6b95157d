package dev.plantao.core.outbox;

import dev.plantao.core.conversation.ConversationEvent;
import dev.plantao.core.log.Entry;
import dev.plantao.core.mail.Letters;
import java.util.ArrayList;
import java.util.List;

/// What follows from an entry. Pure: the same entry has the same effects, however often it is
/// looked at.
public final class Effects {

  private Effects() {}

  public static List<Effect> of(Entry entry) {
    var effects = new ArrayList<Effect>();
    // First, since somebody sits and waits for it.
    effects.add(new Effect.Push(entry.after().id(), entry.seq()));
    effects.addAll(marked(entry));
    effects.add(new Effect.Publish(entry.after().id(), entry.seq()));
    return effects;
  }

  /// Those that leave a mark when they are done. Pushes and the bus have none: whoever listens
  /// tells repeats by conversation and number.
  public static List<Effect> marked(Entry entry) {
    var effects = new ArrayList<Effect>();
    Letters.of(entry).forEach(letter -> effects.add(new Effect.SendLetter(letter)));
    for (int i = 0; i < entry.events().size(); i++) {
      add(effects, entry, i);
    }
    return effects;
  }

  private static void add(List<Effect> to, Entry entry, int index) {
    var id = entry.after().id();
    long event = entry.seq() + index;
    switch (entry.events().get(index).event()) {
      // Who hears of it, and how, is the policy's to say (ES-2).
      case ConversationEvent.EscalatedForViolation _,
          ConversationEvent.LadderReached _,
          ConversationEvent.PutAtRisk _,
          ConversationEvent.EscalatedToTeam _,
          ConversationEvent.UpdateOverdue _ ->
          to.add(new Effect.SendNotice(id, entry.seq(), event));
      case ConversationEvent.Paged _ -> to.add(new Effect.CallOut(id, entry.seq(), event));
      case ConversationEvent.Opened _,
          ConversationEvent.CustomerWrote _,
          ConversationEvent.AgentReplied _,
          ConversationEvent.MailRecorded _,
          ConversationEvent.LetterFailed _,
          ConversationEvent.FileFound _,
          ConversationEvent.NoteAdded _,
          ConversationEvent.WaitStarted _,
          ConversationEvent.WaitEnded _,
          ConversationEvent.SeverityChanged _,
          ConversationEvent.LanguageChanged _,
          ConversationEvent.TeamChanged _,
          ConversationEvent.AssigneeChanged _,
          ConversationEvent.CauseChanged _,
          ConversationEvent.TermsChanged _,
          ConversationEvent.Violated _,
          ConversationEvent.PageAcknowledged _,
          ConversationEvent.ExpectedResolutionChanged _,
          ConversationEvent.CustomerReminded _,
          ConversationEvent.AnswersFollowedUp _,
          ConversationEvent.Resolved _,
          ConversationEvent.ClosedByCustomer _,
          ConversationEvent.ClosedAfterWaiting _,
          ConversationEvent.Reopened _,
          ConversationEvent.FeedbackGiven _,
          ConversationEvent.InternalFeedbackGiven _,
          ConversationEvent.IncidentLinked _,
          ConversationEvent.IncidentUnlinked _,
          ConversationEvent.IncidentUpdated _,
          ConversationEvent.MergedInto _,
          ConversationEvent.TookOver _,
          ConversationEvent.Unmerged _,
          ConversationEvent.GaveBack _,
          ConversationEvent.SplitOff _,
          ConversationEvent.Erased _,
          ConversationEvent.AddressErased _,
          ConversationEvent.SplitFrom _ -> {}
    }
  }
}
