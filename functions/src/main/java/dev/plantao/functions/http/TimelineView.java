package dev.plantao.functions.http;

import static dev.plantao.functions.http.ConversationView.label;

import dev.plantao.core.conversation.Actor;
import dev.plantao.core.conversation.ConversationEvent;
import dev.plantao.core.conversation.Escalation;
import dev.plantao.core.conversation.Message;
import dev.plantao.core.conversation.Recorded;
import dev.plantao.core.conversation.Report;
import dev.plantao.core.conversation.Text;
import dev.plantao.core.log.Entry;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/// The timeline as JSON: one item per event, numbered through.
final class TimelineView {
  private final boolean forStaff;
  private final FileView files;

  TimelineView(boolean forStaff, FileView files) {
    this.forStaff = forStaff;
    this.files = files;
  }

  /// The items of an entry that this reader may see, from number `after + 1` on.
  List<ObjectNode> items(Entry entry, long after) {
    var items = new ArrayList<ObjectNode>();
    long seq = entry.seq();
    for (var recorded : entry.events()) {
      if (seq > after && (forStaff || publicEvent(recorded.event()))) {
        items.add(item(seq, recorded));
      }
      seq++;
    }
    return items;
  }

  static boolean publicEvent(ConversationEvent event) {
    return switch (event) {
      case ConversationEvent.NoteAdded _,
          ConversationEvent.LanguageChanged _,
          ConversationEvent.TeamChanged _,
          ConversationEvent.AssigneeChanged _,
          ConversationEvent.CauseChanged _,
          ConversationEvent.TermsChanged _,
          ConversationEvent.MailRecorded _,
          ConversationEvent.LetterFailed _,
          ConversationEvent.FileFound _,
          ConversationEvent.InternalFeedbackGiven _,
          ConversationEvent.IncidentLinked _,
          ConversationEvent.IncidentUnlinked _,
          ConversationEvent.LadderReached _,
          ConversationEvent.PutAtRisk _,
          ConversationEvent.Paged _,
          ConversationEvent.PageAcknowledged _,
          ConversationEvent.Violated _,
          ConversationEvent.GaveBack _,
          ConversationEvent.SplitOff _,
          ConversationEvent.SplitFrom _,
          ConversationEvent.AnswersFollowedUp _,
          ConversationEvent.Erased _,
          ConversationEvent.AddressErased _,
          ConversationEvent.UpdateOverdue _ ->
          false;
      case ConversationEvent.WaitStarted e -> !e.again();
      case ConversationEvent.Opened _,
          ConversationEvent.CustomerWrote _,
          ConversationEvent.AgentReplied _,
          ConversationEvent.WaitEnded _,
          ConversationEvent.SeverityChanged _,
          ConversationEvent.EscalatedForViolation _,
          ConversationEvent.EscalatedToTeam _,
          ConversationEvent.ExpectedResolutionChanged _,
          ConversationEvent.CustomerReminded _,
          ConversationEvent.Resolved _,
          ConversationEvent.ClosedByCustomer _,
          ConversationEvent.ClosedAfterWaiting _,
          ConversationEvent.Reopened _,
          ConversationEvent.IncidentUpdated _,
          ConversationEvent.FeedbackGiven _,
          ConversationEvent.MergedInto _,
          ConversationEvent.TookOver _,
          ConversationEvent.Unmerged _ ->
          true;
    };
  }

  /// Whether an event carries what its author said.
  static boolean says(ConversationEvent event) {
    return event instanceof ConversationEvent.CustomerWrote
        || event instanceof ConversationEvent.AgentReplied
        || event instanceof ConversationEvent.NoteAdded
        || event instanceof ConversationEvent.FeedbackGiven
        || event instanceof ConversationEvent.InternalFeedbackGiven;
  }

  /// What its author said, if files can come with it.
  static @Nullable Message message(ConversationEvent event) {
    if (event instanceof ConversationEvent.Opened opened) {
      return opened.message();
    }
    if (event instanceof ConversationEvent.CustomerWrote wrote) {
      return wrote.message();
    }
    if (event instanceof ConversationEvent.AgentReplied replied) {
      return replied.message();
    }
    return event instanceof ConversationEvent.MailRecorded recorded ? recorded.message() : null;
  }

  private ObjectNode item(long seq, Recorded recorded) {
    var json = Json.object();
    json.put("seq", seq);
    json.put("at", recorded.at().toString());
    json.set("by", by(recorded.by()));
    switch (recorded.event()) {
      case ConversationEvent.Opened e -> opened(json, e);
      case ConversationEvent.CustomerWrote e -> message(json, "customer-message", e.message());
      case ConversationEvent.AgentReplied e -> {
        message(json, "agent-message", e.message());
        if (forStaff) {
          json.put("holding", e.holding());
        }
      }
      case ConversationEvent.NoteAdded e -> message(json, "note", e.message());
      case ConversationEvent.MailRecorded e -> message(json, "mail-recorded", e.message());
      case ConversationEvent.LetterFailed e ->
          json.put("type", "letter-failed")
              .put("reason", label(e.failure().reason()))
              .put("permanent", e.failure().permanent())
              .put("address", e.failure().address().value())
              .put("detail", e.failure().detail().orEmpty());
      case ConversationEvent.FileFound e -> {
        json.put("type", "file-found")
            .put("file", e.file())
            .put("fileName", e.fileName().orEmpty())
            .put("finding", label(e.finding()));
        if (!e.masked().isEmpty()) {
          e.masked().forEach(json.putArray("masked")::add);
        }
      }
      case ConversationEvent.WaitStarted e -> {
        changed(json, "status-changed", e.again() ? "waiting" : "open", "waiting");
        json.put("closesAt", e.closesAt().toString());
      }
      case ConversationEvent.WaitEnded _ -> changed(json, "status-changed", "waiting", "open");
      case ConversationEvent.SeverityChanged e ->
          json.put("type", "severity-changed")
              .put("from", e.from().level())
              .put("to", e.to().level());
      case ConversationEvent.LanguageChanged e ->
          changed(json, "language-changed", e.from().tag(), e.to().tag());
      case ConversationEvent.TeamChanged e ->
          changed(json, "team-changed", e.from() == null ? null : e.from().value(), e.to().value());
      case ConversationEvent.AssigneeChanged e ->
          changed(
              json, "assignee-changed", e.from() == null ? null : e.from().value(), e.to().value());
      case ConversationEvent.CauseChanged e ->
          changed(
              json,
              "cause-changed",
              e.from() == null ? "none" : e.from().name(),
              e.to() == null ? "none" : e.to().name());
      case ConversationEvent.TermsChanged e -> terms(json, e);
      case ConversationEvent.Violated e ->
          json.put("type", "violated")
              .put("promise", label(e.promise()))
              .put("due", e.due().toString());
      case ConversationEvent.EscalatedForViolation e -> {
        var escalation = new Escalation.ForViolation(e.promise(), recorded.at());
        json.put("type", "escalated")
            .put("level", label(escalation.level()))
            .put("reason", label(e.promise()));
      }
      case ConversationEvent.LadderReached e ->
          json.put("type", "ladder-reached")
              .put("promise", label(e.promise()))
              .put("percent", e.percent());
      case ConversationEvent.PutAtRisk e ->
          json.put("type", "at-risk")
              .put("promise", label(e.promise()))
              .put("percent", e.percent())
              .put("due", e.due().toString());
      case ConversationEvent.Paged e -> {
        json.put("type", "paged").put("reason", label(e.reason())).put("attempt", e.attempt());
        if (e.to() != null) {
          json.put("to", e.to().value());
        }
        json.put("nextAt", e.nextAt().toString());
      }
      case ConversationEvent.PageAcknowledged e ->
          json.put("type", "page-acknowledged").put("page", e.page().value());
      case ConversationEvent.EscalatedToTeam e -> {
        json.put("type", "escalated").put("level", "team");
        json.put("reason", forStaff ? e.reason().orEmpty() : "technical");
        if (forStaff) {
          json.put("team", e.team().value());
        }
      }
      case ConversationEvent.ExpectedResolutionChanged e -> {
        changed(
            json,
            "expected-resolution-changed",
            e.from() == null ? null : e.from().toString(),
            e.to().toString());
        json.put("reason", e.reason().orEmpty());
      }
      case ConversationEvent.UpdateOverdue e ->
          json.put("type", "update-overdue")
              .put("audience", label(e.audience()))
              .put("silentSince", e.silentSince().toString())
              .put("due", e.due().toString());
      case ConversationEvent.AnswersFollowedUp e ->
          json.put("type", "answers-followed-up")
              .put("first", e.first())
              .put("last", e.last())
              .put("how", e.read() ? "read" : "mailed");
      case ConversationEvent.CustomerReminded e ->
          json.put("type", "reminder").put("closesAt", e.closesAt().toString());
      case ConversationEvent.Resolved e -> message(json, "resolved", e.summary());
      case ConversationEvent.ClosedByCustomer e -> {
        json.put("type", "closed").put("how", "by-customer");
        put(json, "reason", e.reason());
      }
      case ConversationEvent.ClosedAfterWaiting _ ->
          json.put("type", "closed").put("how", "after-waiting");
      case ConversationEvent.Reopened e -> {
        json.put("type", "reopened");
        put(json, "reason", e.reason());
      }
      case ConversationEvent.MergedInto e ->
          json.put("type", "merged").put("into", e.into().value());
      case ConversationEvent.TookOver e -> RelatedView.tookOver(json, e, forStaff);
      case ConversationEvent.Unmerged e ->
          json.put("type", "reopened").put("unmergedFrom", e.from().value());
      case ConversationEvent.GaveBack e ->
          json.put("type", "unmerged").put("conversation", e.to().value());
      case ConversationEvent.SplitOff e ->
          json.put("type", "split-off").put("message", e.seq()).put("conversation", e.to().value());
      case ConversationEvent.SplitFrom e ->
          json.put("type", "split-from")
              .put("message", e.seq())
              .put("conversation", e.source().value());
      case ConversationEvent.AddressErased e ->
          json.put("type", "address-erased").put("erasure", e.erasure());
      case ConversationEvent.Erased e ->
          json.put("type", "erased").put("erasure", e.erasure()).put("ground", label(e.ground()));
      case ConversationEvent.FeedbackGiven e -> {
        json.put("type", "feedback").put("rating", e.rating());
        put(json, "comment", e.comment());
      }
      case ConversationEvent.InternalFeedbackGiven e -> {
        json.put("type", "internal-feedback").put("rating", e.rating());
        put(json, "comment", e.comment());
      }
      case ConversationEvent.IncidentLinked e ->
          json.put("type", "incident-linked").put("incident", e.incident().value());
      case ConversationEvent.IncidentUnlinked e ->
          json.put("type", "incident-unlinked").put("incident", e.incident().value());
      case ConversationEvent.IncidentUpdated e -> {
        // The desk brought it; a person wrote it.
        json.set("by", by(e.author()));
        json.put("type", "incident-update")
            .put("incident", e.incident().value())
            .put("state", label(e.stage()))
            .put("title", e.title().orEmpty())
            .put("body", e.text().orEmpty());
      }
    }
    return json;
  }

  private ObjectNode by(Actor actor) {
    var json = Json.object().put("role", label(actor.role()));
    put(json, "name", actor.name());
    if (forStaff && actor.user() != null) {
      json.put("user", actor.user());
    }
    return json;
  }

  private void opened(ObjectNode json, ConversationEvent.Opened e) {
    message(json, "opened", e.message());
    json.put("subject", e.intake().subject().orEmpty());
    json.put("severity", e.severity().level());
    json.put("emergency", e.intake().emergency());
    report(json, e.report());
    if (forStaff && e.links().follows() != null) {
      json.put("follows", e.links().follows().value());
    }
    if (forStaff && e.links().quotes() != null) {
      json.put("quotes", e.links().quotes().value());
    }
    if (forStaff && e.links().likely() != null) {
      json.set("likely", RelatedView.likely(e.links().likely()));
    }
  }

  private static void report(ObjectNode json, Report report) {
    put(json, "impact", report.impact());
    put(json, "stepsToReproduce", report.stepsToReproduce());
    put(json, "apiRequest", report.apiRequest());
    put(json, "apiResponse", report.apiResponse());
    if (report.occurredAt() != null) {
      json.put("occurredAt", report.occurredAt().toString());
    }
  }

  private static void terms(ObjectNode json, ConversationEvent.TermsChanged e) {
    json.put("type", "terms-changed");
    json.put("firstResponse", e.to().targets().firstResponse().toString());
    json.put("resolution", e.to().targets().resolution().toString());
    if (e.to().plan() != null) {
      json.put("plan", label(e.to().plan()));
    }
  }

  private void message(ObjectNode json, String type, Message message) {
    json.put("type", type);
    json.put("body", message.body().orEmpty());
    if (message.body().erased()) {
      json.put("erased", true);
    }
    put(json, "quoted", message.quoted());
    put(json, "signature", message.signature());
    put(json, "html", message.html());
    var kinds = files.list(message, json.putArray("attachments"));
    if (forStaff && message.mail() != null) {
      json.set("mail", MailView.facts(message.mail()));
    }
    if (!kinds.isEmpty()) {
      kinds.forEach(json.putArray("masked")::add);
    }
  }

  private static void changed(ObjectNode json, String type, @Nullable String from, String to) {
    json.put("type", type);
    if (from != null) {
      json.put("from", from);
    }
    json.put("to", to);
  }

  private static void put(ObjectNode json, String name, @Nullable Text text) {
    if (text != null) {
      json.put(name, text.orEmpty());
    }
  }
}
