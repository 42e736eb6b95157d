package dev.plantao.functions.http;

import static dev.plantao.functions.http.ConversationView.label;

import dev.plantao.core.conversation.Conversation;
import dev.plantao.core.conversation.ConversationCommand;
import dev.plantao.core.conversation.PageId;
import dev.plantao.core.conversation.Paging;
import dev.plantao.core.log.Entry;
import java.util.Objects;
import java.util.function.Function;
import tools.jackson.databind.node.ObjectNode;

/// Calls for the on-call (CH-6): what rings, and who takes it.
final class PageCalls {
  private final Desk desk;
  private final Commands commands;

  PageCalls(Desk desk) {
    this.desk = desk;
    this.commands = new Commands(desk);
  }

  Answer list(Call call) {
    call.caller().requireStaff();
    var page = desk.lists().paged(call.cursor(), call.limit());
    return Lists.answer(page, PageCalls::view);
  }

  /// Whoever comes second is answered with who took it.
  Answer acknowledge(Call call) {
    var caller = call.caller();
    caller.requireStaff();
    var fields = call.fields();
    fields.done();
    var page =
        PageId.parse(call.path("id")).orElseThrow(() -> new ProblemException(Problem.notFound()));
    var outcome =
        commands.handle(
            page.conversation(),
            call,
            caller,
            fields.body(),
            new ConversationCommand.AcknowledgePage(page));
    Function<Entry, Answer> shown =
        entry -> Answer.ok(view(entry.after())).withVersion(entry.after().lastSeq());
    return Outcomes.answer(outcome, shown, shown);
  }

  private static ObjectNode view(Conversation state) {
    var paging = Objects.requireNonNull(state.paging(), "a page was there");
    var json = Json.object();
    json.put("id", paging.id().value());
    json.put("conversation", state.id().value());
    json.put("subject", state.intake().subject().orEmpty());
    json.put("severity", state.handling().severity().level());
    json.put("reason", label(paging.reason()));
    json.put("state", label(paging.state()));
    json.put("since", paging.since().toString());
    json.put("attempt", paging.attempt());
    if (paging.to() != null) {
      json.put("to", paging.to().value());
    }
    if (paging.state() == Paging.State.RINGING) {
      json.put("nextAt", paging.nextAt().toString());
    }
    if (paging.acknowledgedBy() != null) {
      json.put("acknowledgedBy", paging.acknowledgedBy().value());
    }
    return json;
  }
}
