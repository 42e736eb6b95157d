package dev.plantao.local.imports;

import dev.plantao.core.people.EmailAddress;
import dev.plantao.core.policy.Origin;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// A ticket of another desk.
///
/// @param source such as `zendesk`; with the id it makes the ticket's id here
/// @param remarks oldest first, the description not among them
/// @param solvedAt empty while it is not solved
public record PastTicket(
    String source,
    String id,
    Origin origin,
    String requesterName,
    EmailAddress requester,
    String subject,
    String description,
    Instant openedAt,
    List<Remark> remarks,
    Optional<Instant> solvedAt) {
  public PastTicket {
    remarks = List.copyOf(remarks);
  }

  /// Something that was said.
  ///
  /// @param id within the ticket
  public record Remark(String id, Kind kind, String author, String text, Instant at) {}

  /// By whom, and for whom.
  public enum Kind {
    CUSTOMER,
    AGENT,
    NOTE
  }
}
