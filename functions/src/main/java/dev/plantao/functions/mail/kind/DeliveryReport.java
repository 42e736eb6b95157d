package dev.plantao.functions.mail.kind;

import java.util.List;
import java.util.Optional;

/// What a bounce says (RFC 3464 where it keeps to it).
///
/// @param recipients those who were not reached
/// @param originalMessageId of the returned mail, without angle brackets
public record DeliveryReport(List<Recipient> recipients, Optional<String> originalMessageId) {

  /// One recipient.
  ///
  /// @param action lower case: `failed`, `delayed`, `delivered`, `relayed` or `expanded`; ""
  ///   unknown
  /// @param status the enhanced status code (RFC 3463), for example `5.1.1`; "" unknown
  public record Recipient(String address, String action, String status) {

    /// Trying again will not help.
    public boolean isPermanent() {
      return status.startsWith("5") || (status.isEmpty() && action.equals("failed"));
    }
  }

  public DeliveryReport {
    recipients = List.copyOf(recipients);
  }

  /// Whether anything went wrong; some reports only tell of success.
  boolean isTrouble() {
    return recipients.isEmpty()
        || recipients.stream()
            .anyMatch(r -> !List.of("delivered", "relayed", "expanded").contains(r.action()));
  }
}
