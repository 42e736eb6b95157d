package dev.plantao.functions.http;

import dev.plantao.core.conversation.ConversationId;
import dev.plantao.core.mail.KeptMail;
import dev.plantao.core.mail.MailOutcome;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/// Mails that were held back (ML-6), for support to look at and to let through.
final class QuarantineCalls {
  private static final Pattern ID = Pattern.compile("[A-Za-z0-9_-]{1,128}");

  private final Desk desk;

  QuarantineCalls(Desk desk) {
    this.desk = desk;
  }

  Answer list(Call call) {
    call.caller().requireStaff();
    var page = desk.mailStore().held(call.cursor(), call.limit());
    return Lists.answer(page, QuarantineCalls::view);
  }

  /// Released mail threads as if it had just come.
  Answer release(Call call) {
    var caller = call.caller();
    caller.requireStaff();
    call.fields().done();
    var id = call.path("id");
    if (!ID.matcher(id).matches()) {
      throw new ProblemException(Problem.notFound());
    }
    var outcome =
        desk.mailRoom()
            .release(id, caller.sub(), call.at())
            .orElseThrow(() -> new ProblemException(Problem.notFound()));
    var json = Json.object();
    var conversation = conversation(outcome);
    if (conversation != null) {
      json.put("conversation", conversation.value());
    }
    return Answer.ok(json);
  }

  private static @Nullable ConversationId conversation(MailOutcome outcome) {
    return switch (outcome) {
      case MailOutcome.Joined joined -> joined.id();
      case MailOutcome.Opened opened -> opened.id();
      case MailOutcome.Duplicate duplicate -> duplicate.id();
      case MailOutcome.Recorded recorded -> recorded.id();
      case MailOutcome.Quarantined _ -> null;
    };
  }

  static ObjectNode view(KeptMail kept) {
    var json = Json.object();
    json.put("id", kept.mail().id());
    json.put("at", kept.at().toString());
    json.put("body", kept.mail().message().body().orEmpty());
    var files = json.putArray("attachments");
    kept.mail().message().attachments().forEach(file -> files.add(FileView.held(file)));
    json.set("mail", MailView.facts(kept.mail().facts()));
    return json;
  }
}
