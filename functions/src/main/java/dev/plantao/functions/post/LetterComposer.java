package dev.plantao.functions.post;

import dev.plantao.core.conversation.Actor;
import dev.plantao.core.conversation.Attachment;
import dev.plantao.core.conversation.Conversation;
import dev.plantao.core.conversation.ConversationEvent;
import dev.plantao.core.conversation.Phase;
import dev.plantao.core.conversation.Recorded;
import dev.plantao.core.conversation.Status;
import dev.plantao.core.conversation.Text;
import dev.plantao.core.log.ConversationLog;
import dev.plantao.core.log.Entry;
import dev.plantao.core.mail.LetterDue;
import dev.plantao.core.mail.LetterKind;
import dev.plantao.core.policy.Origin;
import dev.plantao.functions.letters.Letter;
import dev.plantao.functions.letters.Missing;
import dev.plantao.functions.stored.Signer;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// What an event's letter says, by the state that its entry left.
final class LetterComposer {
  private static final int PAGE = 200;

  /// Messages; of more, the newest.
  private static final int LONGEST_TRANSCRIPT = 500;

  private final ConversationLog log;
  private final Signer signer;
  private final String site;

  LetterComposer(ConversationLog log, Signer signer, String site) {
    this.log = log;
    this.signer = signer;
    this.site = site;
  }

  Letter compose(Entry entry, LetterDue due) {
    if (due.kind() == LetterKind.TRANSCRIPT) {
      return transcript(entry.after(), due.event());
    }
    var recorded = entry.events().get(Math.toIntExact(due.event() - entry.seq()));
    var state = entry.after();
    var id = state.id();
    var language = state.handling().language();
    var subject = state.intake().subject();
    // Anybody can put anybody's address into a form: what was typed goes out only once a person
    // has read it.
    var safe = state.intake().origin() == Origin.CONTACT_FORM ? Text.ERASED : subject;
    return switch (recorded.event()) {
      case ConversationEvent.Opened e ->
          new Letter.Acknowledgement(
              id,
              language,
              safe,
              state.firstResponse().due().orElse(recorded.at()),
              new TreeSet<>(e.message().masked()),
              missing(e),
              state.intake().origin() == Origin.CONTACT_FORM);
      case ConversationEvent.AgentReplied e ->
          new Letter.AgentReply(
              id,
              language,
              subject,
              e.message().body(),
              recorded.by().name(),
              closesAt(state),
              e.message().attachments().stream().map(Attachment::fileName).toList(),
              new TreeSet<>(e.message().masked()));
      case ConversationEvent.AnswersFollowedUp e -> unread(state, e);
      case ConversationEvent.ExpectedResolutionChanged e ->
          new Letter.ExpectedResolutionChanged(id, language, subject, e.from(), e.to(), e.reason());
      case ConversationEvent.CustomerReminded e ->
          new Letter.Reminder(id, language, subject, e.closesAt());
      case ConversationEvent.ClosedAfterWaiting _ ->
          new Letter.ClosedAfterWaiting(id, language, subject, reopenUntil(state, recorded.at()));
      case ConversationEvent.Resolved e ->
          new Letter.Resolved(
              id,
              language,
              subject,
              e.summary().body(),
              feedback(state),
              reopenUntil(state, recorded.at()));
      case ConversationEvent.IncidentUpdated e ->
          new Letter.IncidentUpdate(id, language, safe, e.title(), e.text());
      case ConversationEvent.FileFound e ->
          new Letter.FileMasked(id, language, safe, new TreeSet<>(e.masked()));
      case ConversationEvent.MergedInto e -> new Letter.Merged(id, language, safe, e.into());
      case ConversationEvent.Reopened _, ConversationEvent.Unmerged _ ->
          new Letter.Reopened(id, language, safe);
      case ConversationEvent.ClosedByCustomer _ ->
          new Letter.StatusChanged(id, language, safe, Status.OPEN, Status.CLOSED);
      case ConversationEvent.WaitStarted _,
          ConversationEvent.WaitEnded _,
          ConversationEvent.CustomerWrote _,
          ConversationEvent.MailRecorded _,
          ConversationEvent.LetterFailed _,
          ConversationEvent.NoteAdded _,
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
          ConversationEvent.FeedbackGiven _,
          ConversationEvent.InternalFeedbackGiven _,
          ConversationEvent.IncidentLinked _,
          ConversationEvent.IncidentUnlinked _,
          ConversationEvent.TookOver _,
          ConversationEvent.GaveBack _,
          ConversationEvent.SplitOff _,
          ConversationEvent.SplitFrom _,
          ConversationEvent.Erased _,
          ConversationEvent.AddressErased _,
          ConversationEvent.UpdateOverdue _ ->
          throw new IllegalArgumentException("no letter is due for " + due);
    };
  }

  /// All that was said and not read, in one letter, as if it had been said at once.
  private Letter unread(Conversation state, ConversationEvent.AnswersFollowedUp unread) {
    var bodies = new ArrayList<String>();
    var files = new ArrayList<Text>();
    var masked = new TreeSet<String>();
    @Nullable Text name = null;
    var after = unread.first() - 1;
    while (after < unread.last()) {
      for (var entry : log.entries(state.id(), after, PAGE)) {
        for (var recorded : entry.events()) {
          after++;
          var wanted = after >= unread.first() && after <= unread.last();
          if (wanted && recorded.event() instanceof ConversationEvent.AgentReplied said) {
            bodies.add(said.message().body().orEmpty());
            said.message().attachments().stream().map(Attachment::fileName).forEach(files::add);
            masked.addAll(said.message().masked());
            name = recorded.by().name();
          }
        }
      }
    }
    var body = Text.of(String.join("\n\n", bodies));
    var id = state.id();
    var subject = state.intake().subject();
    return new Letter.AgentReply(
        id, state.handling().language(), subject, body, name, closesAt(state), files, masked);
  }

  /// What customer and support said, up to the event that was the newest when it was asked for.
  private Letter transcript(Conversation state, long last) {
    var said = new ArrayList<Letter.Transcript.Said>();
    for (long after = 0; after < last; ) {
      for (var entry : log.entries(state.id(), after, PAGE)) {
        entry.events().forEach(event -> addSaid(said, event));
        after = entry.after().lastSeq();
      }
    }
    var newest = said.subList(Math.max(0, said.size() - LONGEST_TRANSCRIPT), said.size());
    return new Letter.Transcript(
        state.id(), state.handling().language(), state.intake().subject(), newest);
  }

  private static void addSaid(List<Letter.Transcript.Said> to, Recorded recorded) {
    @Nullable Text body = null;
    if (recorded.event() instanceof ConversationEvent.Opened opened) {
      body = opened.message().body();
    } else if (recorded.event() instanceof ConversationEvent.CustomerWrote wrote) {
      body = wrote.message().body();
    } else if (recorded.event() instanceof ConversationEvent.AgentReplied replied) {
      body = replied.message().body();
    } else if (recorded.event() instanceof ConversationEvent.Resolved resolved) {
      body = resolved.summary().body();
    }
    if (body != null) {
      var support = recorded.by().role() == Actor.Role.AGENT;
      to.add(new Letter.Transcript.Said(recorded.at(), support, recorded.by().name(), body));
    }
  }

  /// What PR-1 asks for and the opening did not bring.
  private static List<Missing> missing(ConversationEvent.Opened opened) {
    var missing = new ArrayList<Missing>();
    var report = opened.report();
    if (report.impact() == null) {
      missing.add(Missing.IMPACT);
    }
    if (report.stepsToReproduce() == null) {
      missing.add(Missing.STEPS_TO_REPRODUCE);
    }
    if (report.apiRequest() == null) {
      missing.add(Missing.API_REQUEST);
    }
    if (report.apiResponse() == null) {
      missing.add(Missing.API_RESPONSE);
    }
    if (report.occurredAt() == null) {
      missing.add(Missing.OCCURRED_AT);
    }
    if (opened.message().attachments().isEmpty()) {
      missing.add(Missing.SCREENSHOTS);
      missing.add(Missing.LOGS);
    }
    return missing;
  }

  private static @Nullable Instant closesAt(Conversation state) {
    return state.phase() instanceof Phase.Waiting waiting ? waiting.closesAt() : null;
  }

  private static Instant reopenUntil(Conversation state, Instant closed) {
    return closed.plus(state.terms().waiting().reopenWithin());
  }

  private URI feedback(Conversation state) {
    return URI.create(site + "/feedback/" + signer.sign(Signer.Purpose.FEEDBACK, state.id()));
  }
}
