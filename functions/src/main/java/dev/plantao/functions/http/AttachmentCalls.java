package dev.plantao.functions.http;

import dev.plantao.core.conversation.Attachment;
import dev.plantao.core.conversation.Conversation;
import dev.plantao.core.conversation.ConversationId;
import dev.plantao.core.conversation.Message;
import dev.plantao.core.conversation.Requester;
import dev.plantao.core.file.FileId;
import dev.plantao.core.file.FileState;
import dev.plantao.core.file.Upload;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Announcing files, and getting them.
final class AttachmentCalls {
  /// The largest file, in bytes: a minute of screen recording, a day of logs.
  static final long LARGEST = 100L * 1024 * 1024;

  /// How long an upload may take to begin.
  static final Duration OPEN = Duration.ofMinutes(15);

  /// Ids of files that came by mail, as [FileView#id] makes them.
  private static final Pattern OF_MAIL = Pattern.compile("mail\\.[A-Za-z0-9_-]{1,64}\\.\\d{1,4}");

  /// Entries that are read at once in search of a file.
  private static final int PAGE = 200;

  private final Desk desk;

  AttachmentCalls(Desk desk) {
    this.desk = desk;
  }

  /// Whoever is signed in may announce a file; it is theirs alone until a conversation has it.
  Answer announce(Call call) {
    var caller = call.caller();
    if (!caller.staff()) {
      caller.requireCustomer();
    }
    var fields = call.fields();
    var name = fields.line("fileName");
    var flaw = FileNames.flaw(name.orEmpty());
    if (flaw != null) {
      fields.wrong("fileName", flaw);
    }
    var type = fields.line("contentType").orEmpty();
    if (!type.isEmpty() && !FileNames.mediaType(type)) {
      fields.wrong("contentType", "must be a media type such as image/png");
    }
    long size = fields.size("size");
    fields.done();
    if (size > LARGEST) {
      throw new ProblemException(
          Problem.of(
              413,
              "attachment-too-large",
              "The file is too large",
              "A file has at most " + LARGEST + " bytes."));
    }
    var keys = Keys.of(caller.sub(), call, fields.body());
    var key = keys.key();
    var upload =
        new Upload(
            id(key == null ? null : key.hash()),
            caller.sub(),
            owner(caller),
            caller.staff(),
            name,
            type,
            size,
            key == null ? "" : key.body(),
            call.at(),
            call.at().plus(OPEN),
            null,
            null,
            Upload.Verdict.AWAITED,
            1);
    var standing = desk.uploads().announce(upload).orElse(upload);
    return standing.request().equals(upload.request()) ? announced(standing) : Outcomes.keyReused();
  }

  private static @Nullable Requester owner(Caller caller) {
    return caller.customer() == null && caller.email() == null
        ? null
        : new Requester(caller.customer(), caller.email(), null);
  }

  /// The same key of the same caller names the same file.
  private static FileId id(@Nullable String key) {
    return new FileId(
        key == null
            ? UUID.randomUUID()
            : UUID.nameUUIDFromBytes(key.getBytes(StandardCharsets.UTF_8)));
  }

  private Answer announced(Upload upload) {
    return Answer.created(
        Json.object()
            .put("id", upload.id().toString())
            .put("uploadUrl", desk.links().upload(upload).toString())
            .put("expiresAt", upload.openUntil().toString()));
  }

  /// For whoever may read the conversation; a customer's own, support's all.
  Answer get(Call call) {
    var caller = call.caller();
    return caller.staff() ? forStaff(call) : found(call, own(call, caller), false);
  }

  Answer forStaff(Call call) {
    call.caller().requireStaff();
    return found(call, newest(call.conversation()), true);
  }

  private Conversation own(Call call, Caller caller) {
    var customer = caller.requireCustomer();
    var state = newest(call.conversation());
    if (!customer.equals(state.intake().requester().customer())) {
      throw new ProblemException(Problem.notFound());
    }
    return state;
  }

  private Conversation newest(ConversationId id) {
    return desk.log()
        .newest(id)
        .orElseThrow(() -> new ProblemException(Problem.notFound()))
        .after();
  }

  private Answer found(Call call, Conversation state, boolean forStaff) {
    var asked = call.path("aid");
    var view = new FileView(desk.uploads(), call.at());
    var upload = FileId.parse(asked).flatMap(desk.uploads()::find);
    if (upload.filter(file -> state.id().equals(file.conversation())).isPresent()) {
      return handedOut(upload.get().attachment(), upload.get().state(call.at()), call);
    }
    if (upload.isEmpty() && !OF_MAIL.matcher(asked).matches()) {
      throw new ProblemException(Problem.notFound());
    }
    // Not the first to name it: a file of a mail, or of a message that was split off.
    var named =
        named(state.id(), asked, forStaff)
            .orElseThrow(() -> new ProblemException(Problem.notFound()));
    return handedOut(named.file(), view.state(named.file(), named.message()), call);
  }

  private record Named(Attachment file, Message message) {}

  private Optional<Named> named(ConversationId id, String asked, boolean forStaff) {
    long seen = 0;
    var entries = desk.log().entries(id, seen, PAGE);
    while (!entries.isEmpty()) {
      for (var entry : entries) {
        for (var recorded : entry.events()) {
          var message = TimelineView.message(recorded.event());
          if (message != null && (forStaff || TimelineView.publicEvent(recorded.event()))) {
            for (var file : message.attachments()) {
              if (FileView.id(file.id()).equals(asked)) {
                return Optional.of(new Named(file, message));
              }
            }
          }
        }
        seen = entry.after().lastSeq();
      }
      entries = desk.log().entries(id, seen, PAGE);
    }
    return Optional.empty();
  }

  private Answer handedOut(Attachment file, FileState state, Call call) {
    return switch (state) {
      case WAITING, CHECKING ->
          Answer.problem(
              Problem.of(
                  409,
                  "attachment-not-checked",
                  "The file is being checked",
                  "Ask again in a moment."));
      case INFECTED ->
          Answer.problem(
              Problem.of(
                  422, "attachment-infected", "The file carried malware", "It was not kept."));
      case REJECTED ->
          Answer.problem(
              Problem.of(
                  422,
                  "attachment-rejected",
                  "The file could not be checked",
                  "It could not be read within bounds, and was not kept."));
      case MISSING -> Answer.problem(Problem.notFound());
      case CHECKED, UNSCANNED -> {
        var served = FileNames.served(file.fileName().orEmpty(), file.contentType());
        var link = desk.links().download(file.id(), served, call.at());
        yield "link".equals(call.query("as"))
            ? Answer.ok(Json.object().put("url", link.toString()))
            : Answer.redirect(link.toString());
      }
    };
  }
}
