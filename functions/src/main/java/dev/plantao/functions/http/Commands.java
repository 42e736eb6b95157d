package dev.plantao.functions.http;

import dev.plantao.core.conversation.ConversationCommand;
import dev.plantao.core.conversation.ConversationId;
import dev.plantao.core.conversation.Message;
import dev.plantao.core.conversation.Text;
import dev.plantao.core.file.Upload;
import dev.plantao.core.log.Entry;
import dev.plantao.core.log.Outcome;
import dev.plantao.core.log.Patience;
import dev.plantao.core.log.Request;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;

/// Sends a command to the conversation that the path names.
final class Commands {
  private final Desk desk;

  Commands(Desk desk) {
    this.desk = desk;
  }

  /// Answered with the number of the event that carries what was said: 201 `{seq, at}`, and what
  /// was masked in it (SE-3).
  Answer said(Call call, Caller caller, Fields fields, ConversationCommand command) {
    Function<Entry, Answer> done = entry -> said(entry, caller, fields.masked());
    return Outcomes.answer(handle(call, caller, fields.body(), command), done, done);
  }

  /// What somebody says, with the files that it names.
  record Said(Text body, Fields fields, Attachments attachments) {}

  /// As above, for words with files.
  Answer said(Call call, Said said, Function<Message, ConversationCommand> command) {
    var caller = call.caller();
    var masked = new TreeSet<>(said.fields().masked());
    Function<Entry, Answer> done = entry -> said(entry, caller, List.copyOf(masked));
    var outcome =
        said.attachments()
            .with(
                said.body(),
                call.conversation(),
                Patience.OF_A_PERSON,
                filled -> {
                  masked.addAll(filled.message().masked());
                  return handle(call, said.fields().body(), filled, command);
                });
    return Outcomes.answer(outcome, done, done);
  }

  /// Answered with the conversation as the entry left it: 200.
  Answer moved(Call call, Caller caller, JsonNode body, ConversationCommand command) {
    Function<Entry, Answer> done =
        entry -> {
          var state = entry.after();
          var view =
              caller.staff()
                  ? ConversationView.forStaff(state, entry.at())
                  : ConversationView.forCustomer(state, entry.at());
          return Answer.ok(view).withVersion(state.lastSeq());
        };
    return Outcomes.answer(handle(call, caller, body, command), done, done);
  }

  private Outcome handle(Call call, Caller caller, JsonNode body, ConversationCommand command) {
    return handle(call.conversation(), call, caller, body, command);
  }

  /// Gives the command to a conversation that the path names by something of its own.
  Outcome handle(
      ConversationId id, Call call, Caller caller, JsonNode body, ConversationCommand command) {
    return handle(id, call, caller, body, command, List.of());
  }

  private Outcome handle(
      Call call,
      JsonNode body,
      Attachments.Filled filled,
      Function<Message, ConversationCommand> command) {
    return handle(
        call.conversation(),
        call,
        call.caller(),
        body,
        command.apply(filled.message()),
        filled.files());
  }

  private Outcome handle(
      ConversationId id,
      Call call,
      Caller caller,
      JsonNode body,
      ConversationCommand command,
      List<Upload> files) {
    var keys = Keys.of(caller.sub(), call, body);
    var reach =
        caller.staff()
            ? new Request.Reach.All()
            : new Request.Reach.OwnOf(caller.requireCustomer());
    var request =
        new Request(
            keys.command(),
            caller.actor(),
            reach,
            keys.key(),
            caller.staff() ? call.expectedVersion() : null,
            command,
            call.at(),
            files);
    return desk.conversations().handle(id, request, Patience.OF_A_PERSON);
  }

  /// The message stands before what follows from it (a wait that starts or ends) and behind what
  /// had fallen due before.
  private static Answer said(Entry entry, Caller caller, List<String> masked) {
    var role = caller.actor().role();
    long seq = entry.seq();
    for (var recorded : entry.events()) {
      if (recorded.by().role() == role && TimelineView.says(recorded.event())) {
        break;
      }
      seq++;
    }
    var json = Json.object().put("seq", seq).put("at", entry.at().toString());
    if (!masked.isEmpty()) {
      masked.forEach(json.putArray("masked")::add);
    }
    return Answer.created(json).withVersion(entry.after().lastSeq());
  }
}
