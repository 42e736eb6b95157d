package dev.plantao.functions.http;

import static dev.plantao.functions.http.ConversationView.label;

import dev.plantao.core.sla.BusinessCalendar;
import dev.plantao.core.statement.Account;
import dev.plantao.core.statement.Grant;
import dev.plantao.core.statement.Segment;
import dev.plantao.core.statement.Statement;
import tools.jackson.databind.node.ObjectNode;

/// An SLA statement as JSON. Nothing in it depends on when it was asked for.
final class StatementView {

  private StatementView() {}

  static ObjectNode of(Statement statement) {
    var json = Json.object();
    json.put("conversation", statement.id().value());
    json.put("openedAt", statement.openedAt().toString());
    json.put("upTo", statement.upTo().toString());
    json.put("seq", statement.lastSeq());
    json.put("digest", statement.digest());
    var targets = json.putArray("targets");
    targets.add(account(statement, statement.firstResponse()));
    targets.add(account(statement, statement.resolution()));
    return json;
  }

  private static ObjectNode account(Statement statement, Account account) {
    var json = Json.object();
    json.put("target", label(account.promise()));
    json.put("verdict", label(account.verdict()));
    var terms = json.putArray("terms");
    account.grants().forEach(grant -> terms.add(grant(grant)));
    var segments = json.putArray("segments");
    account.segments().forEach(segment -> segments.add(segment(segment, statement)));
    json.put("promised", account.target().toString());
    json.put("sum", account.sum().toString());
    json.put("left", account.left().toString());
    if (account.due() != null) {
      json.put("due", account.due().toString());
    }
    if (account.fulfilled() != null && account.fulfilledAt() != null) {
      json.putObject("fulfilled")
          .put("at", account.fulfilledAt().toString())
          .put("seq", account.fulfilled());
    }
    if (account.violated() != null && account.due() != null) {
      json.putObject("violated").put("at", account.due().toString()).put("seq", account.violated());
    }
    if (account.escalated() != null) {
      var level =
          switch (account.promise()) {
            case FIRST_RESPONSE -> "lead";
            case RESOLUTION -> "all-teams";
          };
      json.putObject("escalated").put("to", level).put("seq", account.escalated());
    }
    return json;
  }

  private static ObjectNode grant(Grant grant) {
    var json = Json.object();
    json.put("seq", grant.event());
    json.put("at", grant.at().toString());
    json.put("policyVersion", grant.policyVersion());
    json.put("plan", grant.plan() == null ? null : label(grant.plan()));
    json.put("promised", grant.promised().toString());
    json.put("target", grant.target().toString());
    if (grant.hours() instanceof BusinessCalendar calendar) {
      json.put("calendar", calendar.name()).put("timeZone", calendar.zone().getId());
    }
    return json;
  }

  private static ObjectNode segment(Segment segment, Statement statement) {
    var json = Json.object();
    json.put("state", label(segment.state()));
    json.put("runs", segment.state().runs());
    json.put("from", segment.from().toString());
    if (segment.began() != null) {
      json.put("began", segment.began());
    }
    if (segment.to() != null) {
      json.put("to", segment.to().toString());
    }
    if (segment.ended() != null) {
      json.put("ended", segment.ended());
    }
    json.put("length", segment.length(statement.upTo()).toString());
    return json;
  }
}
