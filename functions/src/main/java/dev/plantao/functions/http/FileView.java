package dev.plantao.functions.http;

import static dev.plantao.functions.http.ConversationView.label;

import dev.plantao.core.conversation.Attachment;
import dev.plantao.core.conversation.Message;
import dev.plantao.core.conversation.Verdicts;
import dev.plantao.core.file.FileId;
import dev.plantao.core.file.FileState;
import dev.plantao.core.file.Upload;
import dev.plantao.core.file.Uploads;
import java.time.Instant;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// The files of messages as they stand at one moment.
final class FileView {
  private final Uploads uploads;
  private final Instant now;

  FileView(Uploads uploads, Instant now) {
    this.uploads = uploads;
    this.now = now;
  }

  /// By which a reader asks for a file: what stands in its key, as one segment of a path.
  static String id(String key) {
    return key.startsWith(Upload.PREFIX)
        ? key.substring(Upload.PREFIX.length())
        : key.replace('/', '.');
  }

  /// Lists a message's files.
  ///
  /// @return the kinds of secrets that were masked in the message and its files (SE-3)
  SortedSet<String> list(Message message, ArrayNode to) {
    var masked = new TreeSet<>(message.masked());
    for (var file : message.attachments()) {
      var upload = upload(file);
      var json = to.addObject();
      json.put("id", id(file.id()));
      json.put("fileName", file.fileName().orEmpty());
      json.put("contentType", file.contentType());
      json.put("size", size(file, upload));
      json.put("state", label(state(file, message)));
      upload
          .map(Upload::masked)
          .filter(kinds -> !kinds.isEmpty())
          .ifPresent(kinds -> {
            masked.addAll(kinds);
            kinds.forEach(json.putArray("masked")::add);
          });
    }
    return masked;
  }

  private static long size(Attachment file, Optional<Upload> upload) {
    return upload.map(Upload::attachment).orElse(file).size();
  }

  /// An upload says for itself how it stands; what came by mail stands as the mail does.
  FileState state(Attachment file, Message message) {
    if (file.id().startsWith(Upload.PREFIX)) {
      return upload(file).map(known -> known.state(now)).orElse(FileState.MISSING);
    }
    var mail = message.mail();
    var virus = mail == null ? Verdicts.Verdict.GRAY : mail.verdicts().virus();
    return switch (virus) {
      case PASS -> FileState.CHECKED;
      case FAIL -> FileState.INFECTED;
      case GRAY, PROCESSING_FAILED -> FileState.UNSCANNED;
    };
  }

  private Optional<Upload> upload(Attachment file) {
    return file.id().startsWith(Upload.PREFIX)
        ? FileId.parse(id(file.id())).flatMap(uploads::find)
        : Optional.empty();
  }

  /// A file by itself, as one of a mail that is held back.
  static ObjectNode held(Attachment file) {
    return Json.object()
        .put("id", id(file.id()))
        .put("fileName", file.fileName().orEmpty())
        .put("contentType", file.contentType())
        .put("size", file.size())
        .put("state", label(FileState.UNSCANNED));
  }
}
