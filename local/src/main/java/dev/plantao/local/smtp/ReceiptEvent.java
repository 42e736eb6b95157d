package dev.plantao.local.smtp;

import dev.plantao.local.json.Json;
import dev.plantao.local.letter.Addresses;
import dev.plantao.local.letter.Header;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/// The event of a Lambda action: everything but the letter's body.
final class ReceiptEvent {
  /// From here on the list of headers is cut.
  private static final int MAX_HEADERS = 10 * 1024;

  private ReceiptEvent() {}

  static String of(
      String id,
      Envelope envelope,
      Header header,
      Verdicts verdicts,
      ReceiptRules.Match match,
      String function,
      Instant at) {
    var ses = Json.object();
    ses.set("mail", mail(id, envelope, header, at));
    ses.set("receipt", receipt(verdicts, match, function, at));
    var event = Json.object();
    var record = event.putArray("Records").addObject();
    record.put("eventSource", "aws:ses").put("eventVersion", "1.0").set("ses", ses);
    return Json.text(event);
  }

  private static ObjectNode mail(String id, Envelope envelope, Header header, Instant at) {
    var mail =
        Json.object()
            .put("timestamp", at.toString())
            .put("source", envelope.from())
            .put("messageId", id);
    envelope.recipients().forEach(mail.putArray("destination")::add);
    var listed = headers(header);
    mail.put("headersTruncated", listed.size() < header.fields().size());
    var headers = mail.putArray("headers");
    listed.forEach(
        field -> headers.addObject().put("name", field.name()).put("value", field.value()));
    mail.set("commonHeaders", common(envelope, header));
    return mail;
  }

  private static List<Header.Field> headers(Header header) {
    var listed = new ArrayList<Header.Field>();
    var size = 0;
    for (var field : header.fields()) {
      size += field.name().length() + field.value().length();
      if (size > MAX_HEADERS) {
        break;
      }
      listed.add(field);
    }
    return listed;
  }

  private static ObjectNode common(Envelope envelope, Header header) {
    var common = Json.object().put("returnPath", envelope.from());
    list(common, header, "from", "From");
    header.first("Date").ifPresent(date -> common.put("date", date));
    list(common, header, "replyTo", "Reply-To");
    list(common, header, "to", "To");
    list(common, header, "cc", "Cc");
    header.first("Message-ID").ifPresent(messageId -> common.put("messageId", messageId));
    if (header.first("Subject").isPresent()) {
      common.put("subject", header.decoded("Subject"));
    }
    return common;
  }

  private static void list(ObjectNode common, Header header, String name, String field) {
    header
        .first(field)
        .ifPresent(value ->
            Addresses.mailboxes(value)
                .forEach(mailbox ->
                    common
                        .withArray(name)
                        .add(
                            mailbox.getName() == null
                                ? mailbox.getAddress()
                                : mailbox.getName() + " <" + mailbox.getAddress() + ">")));
  }

  private static ObjectNode receipt(
      Verdicts verdicts, ReceiptRules.Match match, String function, Instant at) {
    var receipt = Json.object().put("timestamp", at.toString()).put("processingTimeMillis", 500);
    match.recipients().forEach(receipt.putArray("recipients")::add);
    for (var check : List.of("spam", "virus", "spf", "dkim", "dmarc")) {
      receipt
          .putObject(check + "Verdict")
          .put("status", verdicts.of(check, match.rule().scanned()));
    }
    if (verdicts.of("dmarc", true).equals("FAIL")) {
      receipt.put("dmarcPolicy", "reject");
    }
    receipt
        .putObject("action")
        .put("type", "Lambda")
        .put("functionArn", function)
        .put("invocationType", "Event");
    return receipt;
  }
}
