package dev.plantao.local.imports;

import dev.plantao.core.policy.Origin;
import java.util.ArrayList;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/// A ticket as Freshdesk's API and its exports write it, with requester, conversations and stats;
/// older exports wrap each in `helpdesk_ticket`.
final class Freshdesk {
  /// 4 is resolved, 5 is closed.
  private static final Set<String> SOLVED = Set.of("4", "5");

  /// 1 is email.
  private static final String BY_MAIL = "1";

  private Freshdesk() {}

  static PastTicket ticket(JsonNode record) {
    var ticket =
        new Fields(record.has("helpdesk_ticket") ? record.path("helpdesk_ticket") : record);
    var requester = ticket.in("requester");
    var remarks = new ArrayList<PastTicket.Remark>();
    for (var said : ticket.each("conversations")) {
      remarks.add(
          new PastTicket.Remark(
              said.need("id"),
              kind(said.flag("private", false), said.flag("incoming", false)),
              said.text("from_email", "user_id"),
              said.need("body_text", "body"),
              said.time("created_at")));
    }
    var past =
        new PastTicket(
            "freshdesk",
            ticket.need("id", "display_id"),
            ticket.text("source").equals(BY_MAIL) ? Origin.EMAIL : Origin.CONTACT_FORM,
            requester.text("name"),
            requester.address("email"),
            ticket.need("subject"),
            ticket.need("description_text", "description"),
            ticket.time("created_at"),
            remarks,
            SOLVED.contains(ticket.text("status"))
                ? Optional.of(
                    ticket
                        .in("stats")
                        .optionalTime("resolved_at")
                        .orElseGet(() -> ticket.time("updated_at")))
                : Optional.empty());
    ticket.done();
    return past;
  }

  private static PastTicket.Kind kind(boolean hidden, boolean incoming) {
    if (hidden) {
      return PastTicket.Kind.NOTE;
    }
    return incoming ? PastTicket.Kind.CUSTOMER : PastTicket.Kind.AGENT;
  }
}
