package dev.plantao.functions.http;

import static dev.plantao.functions.http.ConversationView.label;

import dev.plantao.core.conversation.MailFacts;
import dev.plantao.core.people.EmailAddress;
import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// How a message came by mail, and the files that came with it, as JSON.
final class MailView {

  private MailView() {}

  /// For support alone: whose mail it was and what was found out about it.
  static ObjectNode facts(MailFacts mail) {
    var json = Json.object();
    json.put("from", mail.from().value());
    if (mail.fromName() != null) {
      json.put("fromName", mail.fromName().orEmpty());
    }
    addresses(json.putArray("to"), mail.to());
    addresses(json.putArray("cc"), mail.cc());
    json.put("subject", mail.subject().orEmpty());
    if (mail.messageId() != null) {
      json.put("messageId", mail.messageId().orEmpty());
    }
    var verdicts = json.putObject("verdicts");
    verdicts.put("spf", label(mail.verdicts().spf()));
    verdicts.put("dkim", label(mail.verdicts().dkim()));
    verdicts.put("dmarc", label(mail.verdicts().dmarc()));
    verdicts.put("spam", label(mail.verdicts().spam()));
    verdicts.put("virus", label(mail.verdicts().virus()));
    json.put("kind", mail.kind().label());
    return json;
  }

  private static void addresses(ArrayNode to, List<EmailAddress> addresses) {
    addresses.forEach(address -> to.add(address.value()));
  }
}
