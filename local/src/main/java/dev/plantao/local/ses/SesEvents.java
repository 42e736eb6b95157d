package dev.plantao.local.ses;

import dev.plantao.local.json.Json;
import dev.plantao.local.letter.Addresses;
import dev.plantao.local.template.Arns;
import java.time.Instant;
import java.util.UUID;
import tools.jackson.databind.node.ObjectNode;

/// What became of a letter, as SES tells the event bus.
final class SesEvents {
  private static final String MTA = "a4-2.smtp-out." + Arns.REGION + ".amazonses.com";

  private SesEvents() {}

  static ObjectNode sent(SentLetter letter) {
    var event = event("Send", letter);
    event.putObject("send");
    return event;
  }

  static ObjectNode delivered(SentLetter letter, String recipient, Instant at) {
    var event = event("Delivery", letter);
    var delivery =
        event
            .putObject("delivery")
            .put("timestamp", at.toString())
            .put("processingTimeMillis", 500);
    delivery.putArray("recipients").add(recipient);
    delivery.put("smtpResponse", "250 2.6.0 Message received").put("reportingMTA", MTA);
    return event;
  }

  /// @param suppressed whether it never left, because the address bounced before
  static ObjectNode bounced(SentLetter letter, String recipient, boolean suppressed, Instant at) {
    var event = event("Bounce", letter);
    var bounce =
        event
            .putObject("bounce")
            .put("feedbackId", feedbackId())
            .put("bounceType", "Permanent")
            .put("bounceSubType", suppressed ? "Suppressed" : "General");
    bounce
        .putArray("bouncedRecipients")
        .addObject()
        .put("emailAddress", recipient)
        .put("action", "failed")
        .put("status", "5.1.1")
        .put(
            "diagnosticCode",
            suppressed
                ? "Amazon SES has suppressed sending to this address because it has a recent"
                    + " history of bouncing as an invalid address."
                : "smtp; 550 5.1.1 user unknown");
    bounce.put("timestamp", at.toString());
    bounce.put("reportingMTA", suppressed ? "dns; amazonses.com" : "dns; " + MTA);
    return event;
  }

  static ObjectNode complained(SentLetter letter, String recipient, Instant at) {
    var event = event("Complaint", letter);
    var complaint =
        event.putObject("complaint").put("feedbackId", feedbackId()).putNull("complaintSubType");
    complaint.putArray("complainedRecipients").addObject().put("emailAddress", recipient);
    complaint
        .put("timestamp", at.toString())
        .put("userAgent", "Amazon SES Mailbox Simulator")
        .put("complaintFeedbackType", "abuse")
        .put("arrivalDate", at.toString());
    return event;
  }

  private static ObjectNode event(String type, SentLetter letter) {
    var event = Json.object().put("eventType", type);
    event.set("mail", mail(letter));
    return event;
  }

  private static ObjectNode mail(SentLetter letter) {
    var header = letter.header();
    var domain = Addresses.domain(letter.from());
    var mail =
        Json.object()
            .put("timestamp", letter.at().toString())
            .put("source", letter.from())
            .put("sourceArn", Arns.of("ses", "identity/" + domain))
            .put("sendingAccountId", Arns.ACCOUNT)
            .put("messageId", letter.id());
    letter.recipients().forEach(mail.putArray("destination")::add);
    mail.put("headersTruncated", false);
    var headers = mail.putArray("headers");
    header
        .fields()
        .forEach(
            field -> headers.addObject().put("name", field.name()).put("value", field.value()));
    var common = mail.putObject("commonHeaders");
    header.first("From").ifPresent(from -> common.putArray("from").add(from));
    header.first("To").ifPresent(to -> common.putArray("to").add(to));
    common.put("messageId", letter.id()).put("subject", header.decoded("Subject"));
    mail.set("tags", tags(letter, domain));
    return mail;
  }

  private static ObjectNode tags(SentLetter letter, String domain) {
    var tags = (ObjectNode) letter.tags().deepCopy();
    letter.configurationSet().ifPresent(set -> tags.putArray("ses:configuration-set").add(set));
    tags.putArray("ses:from-domain").add(domain);
    tags.putArray("ses:source-ip").add("127.0.0.1");
    tags.putArray("ses:caller-identity").add("local");
    return tags;
  }

  private static String feedbackId() {
    return "0107" + UUID.randomUUID() + "-000000";
  }
}
