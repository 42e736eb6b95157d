package dev.plantao.core.search;

import dev.plantao.core.conversation.ConversationEvent;
import dev.plantao.core.conversation.ConversationEvent.Opened;
import dev.plantao.core.conversation.Text;
import dev.plantao.core.log.Entry;
import dev.plantao.core.people.Language;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What of an entry is found again. Quoted mails and signatures are not: they were said before, or
/// say nothing.
final class Passages {
  /// Kinds of terms that are no words.
  static final String CUSTOMER = "customer";

  static final String ADDRESS = "address";
  static final String MONTH = "month";

  private Passages() {}

  /// The terms of an entry; its opening also says whose it is and when it came.
  static Map<Term, Integer> terms(Entry entry, Analysis analysis) {
    if (entry.after().erased()) {
      return Map.of();
    }
    var terms = new HashMap<Term, Integer>();
    var passages = passages(entry);
    if (!passages.isEmpty()) {
      terms.putAll(analysis.terms(passages));
    }
    if (entry.seq() == 1) {
      var intake = entry.after().intake();
      var requester = intake.requester();
      // These must never give way to weightier words.
      if (requester.customer() != null) {
        terms.put(analysis.exact(CUSTOMER, requester.customer().value()), WHOSE);
      }
      if (requester.address() != null) {
        terms.put(analysis.exact(ADDRESS, requester.address().value()), WHOSE);
      }
      terms.put(analysis.exact(MONTH, Places.month(intake.at())), WHOSE);
    }
    return terms;
  }

  private static final int WHOSE = 127;

  private static List<Passage> passages(Entry entry) {
    var language = entry.after().handling().language();
    var found = new ArrayList<Passage>();
    for (var recorded : entry.events()) {
      switch (recorded.event()) {
        case Opened opened -> opening(entry, opened, found);
        case ConversationEvent.CustomerWrote e ->
            add(found, Field.MESSAGE, e.message().body(), language);
        case ConversationEvent.AgentReplied e ->
            add(found, Field.REPLY, e.message().body(), language);
        case ConversationEvent.NoteAdded e -> add(found, Field.NOTE, e.message().body(), language);
        case ConversationEvent.Resolved e ->
            add(found, Field.SUMMARY, e.summary().body(), language);
        case ConversationEvent.EscalatedToTeam e -> add(found, Field.NOTE, e.reason(), language);
        case ConversationEvent.ClosedByCustomer e -> add(found, Field.NOTE, e.reason(), language);
        case ConversationEvent.Reopened e -> add(found, Field.MESSAGE, e.reason(), language);
        case ConversationEvent.FeedbackGiven e -> add(found, Field.NOTE, e.comment(), language);
        case ConversationEvent.InternalFeedbackGiven e ->
            add(found, Field.NOTE, e.comment(), language);
        case ConversationEvent.ExpectedResolutionChanged e ->
            add(found, Field.NOTE, e.reason(), language);
        // What machines wrote, and moves without words.
        case ConversationEvent.MailRecorded _,
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
            ConversationEvent.CustomerReminded _,
            ConversationEvent.LadderReached _,
            ConversationEvent.PutAtRisk _,
            ConversationEvent.Paged _,
            ConversationEvent.PageAcknowledged _,
            ConversationEvent.AnswersFollowedUp _,
            ConversationEvent.UpdateOverdue _,
            ConversationEvent.MergedInto _,
            ConversationEvent.TookOver _,
            ConversationEvent.Unmerged _,
            ConversationEvent.GaveBack _,
            ConversationEvent.SplitOff _,
            ConversationEvent.Erased _,
            ConversationEvent.AddressErased _,
            ConversationEvent.SplitFrom _,
            ConversationEvent.IncidentLinked _,
            ConversationEvent.IncidentUnlinked _,
            ConversationEvent.IncidentUpdated _,
            ConversationEvent.ClosedAfterWaiting _ -> {}
      }
    }
    return found;
  }

  private static void opening(Entry entry, Opened opened, List<Passage> found) {
    var language = opened.language();
    add(found, Field.SUBJECT, entry.after().intake().subject(), language);
    add(found, Field.OPENING, opened.message().body(), language);
    var report = opened.report();
    add(found, Field.REPORT, report.impact(), language);
    add(found, Field.REPORT, report.stepsToReproduce(), language);
    add(found, Field.NOTE, report.apiRequest(), language);
    add(found, Field.NOTE, report.apiResponse(), language);
  }

  private static void add(
      List<Passage> found, Field field, @Nullable Text text, Language language) {
    if (text != null && !text.erased()) {
      found.add(new Passage(field, text, language));
    }
  }
}
