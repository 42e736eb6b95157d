package dev.plantao.local.imports;

import dev.plantao.core.policy.Origin;
import java.util.ArrayList;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/// A ticket as Zendesk's JSON export writes it: one on a line, its comments within.
final class Zendesk {
  private static final Set<String> SOLVED = Set.of("solved", "closed");

  private Zendesk() {}

  static PastTicket ticket(JsonNode record) {
    var ticket = new Fields(record);
    var requester = ticket.in("requester");
    var customer = requester.text("id");
    var opened = ticket.time("created_at");
    var remarks = new ArrayList<PastTicket.Remark>();
    for (var comment : ticket.each("comments")) {
      var author = comment.in("author").text("id", "name");
      var by = comment.text("author_id").isEmpty() ? author : comment.text("author_id");
      remarks.add(
          new PastTicket.Remark(
              comment.need("id"),
              kind(comment.flag("public", true), by.equals(customer)),
              comment.in("author").text("name"),
              comment.need("plain_body", "body"),
              comment.time("created_at")));
    }
    var description = ticket.text("description");
    // The first comment is the description once more.
    if (!remarks.isEmpty() && remarks.getFirst().kind() == PastTicket.Kind.CUSTOMER) {
      var first = remarks.removeFirst();
      description = description.isEmpty() ? first.text() : description;
    }
    if (description.isEmpty()) {
      ticket.flaw("description is missing");
    }
    var past =
        new PastTicket(
            "zendesk",
            ticket.need("id"),
            "email".equals(ticket.in("via").text("channel")) ? Origin.EMAIL : Origin.CONTACT_FORM,
            requester.text("name"),
            requester.address("email"),
            ticket.need("subject", "raw_subject"),
            description,
            opened,
            remarks,
            SOLVED.contains(ticket.text("status"))
                ? Optional.of(
                    ticket
                        .in("metric_set")
                        .optionalTime("solved_at")
                        .orElseGet(() -> ticket.time("updated_at")))
                : Optional.empty());
    ticket.done();
    return past;
  }

  private static PastTicket.Kind kind(boolean open, boolean ofCustomer) {
    if (!open) {
      return PastTicket.Kind.NOTE;
    }
    return ofCustomer ? PastTicket.Kind.CUSTOMER : PastTicket.Kind.AGENT;
  }
}
