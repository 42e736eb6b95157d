package dev.plantao.functions.mailroom;

import dev.plantao.core.conversation.Verdicts;
import dev.plantao.core.conversation.Verdicts.Verdict;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/// What SES tells about a mail it received (the event of its Lambda action: headers and verdicts,
/// no body).
///
/// @param messageId given by SES; the raw mail lies under this name
/// @param source envelope sender, empty for a bounce
/// @param recipients envelope recipients
public record SesReceipt(
    String messageId, Instant at, String source, List<String> recipients, Verdicts verdicts) {
  public SesReceipt {
    recipients = List.copyOf(recipients);
  }

  /// Reads one of the event's records.
  public static SesReceipt of(JsonNode record) {
    var mail = record.path("ses").path("mail");
    var receipt = record.path("ses").path("receipt");
    var recipients = new ArrayList<String>();
    receipt.path("recipients").forEach(one -> recipients.add(one.asString("")));
    return new SesReceipt(
        mail.path("messageId").asString(""),
        Instant.parse(mail.path("timestamp").asString("")).truncatedTo(ChronoUnit.MILLIS),
        mail.path("source").asString(""),
        recipients,
        new Verdicts(
            verdict(receipt, "spfVerdict"),
            verdict(receipt, "dkimVerdict"),
            verdict(receipt, "dmarcVerdict"),
            verdict(receipt, "spamVerdict"),
            verdict(receipt, "virusVerdict")));
  }

  /// A verdict that is missing or unknown tells nothing.
  private static Verdict verdict(JsonNode receipt, String name) {
    var status = receipt.path(name).path("status").asString("");
    for (var verdict : Verdict.values()) {
      if (verdict.name().equals(status)) {
        return verdict;
      }
    }
    return Verdict.GRAY;
  }
}
