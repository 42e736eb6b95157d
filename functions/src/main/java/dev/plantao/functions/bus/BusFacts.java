package dev.plantao.functions.bus;

import dev.plantao.core.conversation.ConversationEvent;
import dev.plantao.core.conversation.Escalation;
import dev.plantao.core.conversation.Message;
import java.time.Instant;
import tools.jackson.databind.node.ObjectNode;

/// What the bus tells of each kind of event. Exhaustive, so that a new kind must be given its place
/// in `docs/events.md`.
final class BusFacts {

  private BusFacts() {}

  static void add(ObjectNode facts, ConversationEvent event, Instant at) {
    switch (event) {
      case ConversationEvent.Opened e -> opened(facts, e);
      case ConversationEvent.CustomerWrote e -> message(facts, e.message());
      case ConversationEvent.AgentReplied e -> {
        message(facts, e.message());
        facts.put("holding", e.holding());
      }
      case ConversationEvent.MailRecorded e -> {
        message(facts, e.message());
        var mail = e.message().mail();
        Names.put(facts, "kind", mail == null ? null : mail.kind());
      }
      case ConversationEvent.LetterFailed e ->
          facts
              .put("reason", Names.of(e.failure().reason()))
              .put("permanent", e.failure().permanent());
      case ConversationEvent.FileFound e ->
          facts.put("file", e.file()).put("finding", Names.of(e.finding()));
      case ConversationEvent.NoteAdded e -> message(facts, e.message());
      case ConversationEvent.WaitStarted e ->
          facts.put("closesAt", e.closesAt().toString()).put("again", e.again());
      case ConversationEvent.SeverityChanged e ->
          facts.put("from", e.from().level()).put("to", e.to().level());
      case ConversationEvent.LanguageChanged e ->
          facts.put("from", e.from().tag()).put("to", e.to().tag());
      case ConversationEvent.TeamChanged e -> {
        Names.put(facts, "from", e.from());
        Names.put(facts, "to", e.to());
      }
      case ConversationEvent.AssigneeChanged e -> {
        Names.put(facts, "from", e.from());
        Names.put(facts, "to", e.to());
      }
      case ConversationEvent.CauseChanged e ->
          facts
              .put("from", e.from() == null ? "none" : e.from().name())
              .put("to", e.to() == null ? "none" : e.to().name());
      case ConversationEvent.TermsChanged e -> {
        Names.put(facts, "plan", e.to().plan());
        facts.put("firstResponse", e.to().targets().firstResponse().toString());
        facts.put("resolution", e.to().targets().resolution().toString());
      }
      case ConversationEvent.Violated e ->
          facts.put("promise", Names.of(e.promise())).put("due", e.due().toString());
      case ConversationEvent.EscalatedForViolation e ->
          facts
              .put("promise", Names.of(e.promise()))
              .put("level", Names.of(new Escalation.ForViolation(e.promise(), at).level()));
      case ConversationEvent.LadderReached e ->
          facts.put("promise", Names.of(e.promise())).put("percent", e.percent());
      case ConversationEvent.PutAtRisk e ->
          facts
              .put("promise", Names.of(e.promise()))
              .put("percent", e.percent())
              .put("due", e.due().toString());
      case ConversationEvent.Paged e -> {
        facts.put("reason", Names.of(e.reason())).put("attempt", e.attempt());
        Names.put(facts, "to", e.to());
        facts.put("nextAt", e.nextAt().toString());
      }
      case ConversationEvent.PageAcknowledged e -> facts.put("page", e.page().value());
      case ConversationEvent.EscalatedToTeam e -> Names.put(facts, "team", e.team());
      case ConversationEvent.ExpectedResolutionChanged e -> {
        if (e.from() != null) {
          facts.put("from", e.from().toString());
        }
        facts.put("to", e.to().toString());
      }
      case ConversationEvent.AnswersFollowedUp e ->
          facts.put("first", e.first()).put("last", e.last()).put("read", e.read());
      case ConversationEvent.CustomerReminded e -> facts.put("closesAt", e.closesAt().toString());
      case ConversationEvent.Resolved e -> {
        message(facts, e.summary());
        facts.put("publish", e.publish());
      }
      case ConversationEvent.FeedbackGiven e ->
          facts.put("rating", e.rating()).put("changed", e.changed());
      case ConversationEvent.InternalFeedbackGiven e -> facts.put("rating", e.rating());
      case ConversationEvent.IncidentLinked e -> facts.put("incident", e.incident().value());
      case ConversationEvent.IncidentUnlinked e -> facts.put("incident", e.incident().value());
      case ConversationEvent.IncidentUpdated e ->
          facts
              .put("incident", e.incident().value())
              .put("number", e.number())
              .put("stage", Names.of(e.stage()));
      case ConversationEvent.UpdateOverdue e ->
          facts
              .put("audience", Names.of(e.audience()))
              .put("silentSince", e.silentSince().toString())
              .put("due", e.due().toString());
      case ConversationEvent.MergedInto e -> facts.put("into", e.into().value());
      case ConversationEvent.TookOver e -> facts.put("from", e.from().value());
      case ConversationEvent.Unmerged e -> facts.put("from", e.from().value());
      case ConversationEvent.GaveBack e -> facts.put("to", e.to().value());
      case ConversationEvent.SplitOff e -> facts.put("message", e.seq()).put("to", e.to().value());
      case ConversationEvent.SplitFrom e -> facts.put("source", e.source().value());
      case ConversationEvent.Erased e ->
          facts.put("erasure", e.erasure()).put("ground", Names.of(e.ground()));
      case ConversationEvent.AddressErased e -> facts.put("erasure", e.erasure());
      case ConversationEvent.WaitEnded _,
          ConversationEvent.ClosedByCustomer _,
          ConversationEvent.ClosedAfterWaiting _,
          ConversationEvent.Reopened _ -> {}
    }
  }

  private static void opened(ObjectNode facts, ConversationEvent.Opened e) {
    message(facts, e.message());
    facts.put("emergency", e.intake().emergency());
    facts.put("severity", e.severity().level());
    facts.put("language", e.language().tag());
    if (e.links().follows() != null) {
      facts.put("follows", e.links().follows().value());
    }
  }

  private static void message(ObjectNode facts, Message message) {
    facts.put("attachments", message.attachments().size());
    var masked = facts.putArray("masked");
    message.masked().forEach(masked::add);
  }
}
