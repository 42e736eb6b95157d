package dev.plantao.functions.http;

import dev.plantao.core.conversation.ConversationId;
import dev.plantao.core.conversation.Message;
import dev.plantao.core.conversation.Text;
import dev.plantao.core.file.FileId;
import dev.plantao.core.file.FileState;
import dev.plantao.core.file.Upload;
import dev.plantao.core.log.Outcome;
import dev.plantao.core.log.Patience;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Function;

/// The files that a message names. Whoever uploaded them names them, in the first conversation that
/// names them; to everybody else, and everywhere else, they do not exist.
final class Attachments {
  private static final int MOST = 20;

  private final Desk desk;
  private final Call call;
  private final Fields fields;
  private final List<String> named;

  private Attachments(Desk desk, Call call, Fields fields, List<String> named) {
    this.desk = desk;
    this.call = call;
    this.fields = fields;
    this.named = named;
  }

  /// Reads what a body names; whether it is there is asked later.
  static Attachments of(Desk desk, Call call, Fields fields) {
    var named = new LinkedHashSet<>(fields.list("attachments", MOST));
    return new Attachments(desk, call, fields, List.copyOf(named));
  }

  /// A message and its files, as they stood when it was made.
  record Filled(Message message, List<Upload> files) {}

  /// Puts text and files together and hands them over. What is bound is bound as it was read: where
  /// it changed meanwhile, it is read again, and may be somebody else's by then.
  ///
  /// @param in the conversation that is to have them
  Outcome with(Text body, ConversationId in, Patience patience, Function<Filled, Outcome> write) {
    for (int lost = 1; ; lost++) {
      var filled = filled(body, in);
      var outcome = write.apply(filled);
      if (!(outcome instanceof Outcome.Contended)
          || filled.files().isEmpty()
          || !patience.again(lost)) {
        return outcome;
      }
    }
  }

  private Filled filled(Text body, ConversationId in) {
    var files = new ArrayList<Upload>();
    var masked = new TreeSet<>(fields.masked());
    for (var id : named) {
      var upload =
          FileId.parse(id)
              .flatMap(desk.uploads()::find)
              .filter(file -> file.mayBeNamed(call.caller().sub(), in))
              .filter(file -> file.state(call.at()) != FileState.MISSING)
              .orElseThrow(() -> new ProblemException(Problem.notFound()));
      files.add(upload);
      masked.addAll(upload.masked());
    }
    var attached = files.stream().map(Upload::attachment).toList();
    var message = new Message(body, null, null, null, attached, List.copyOf(masked), null);
    return new Filled(message, files);
  }
}
