package dev.plantao.functions.erasure;

import dev.plantao.core.conversation.Attachment;
import dev.plantao.core.conversation.ConversationId;
import dev.plantao.core.conversation.Message;
import dev.plantao.core.customer.Customer;
import dev.plantao.core.file.Upload;
import dev.plantao.core.log.ConversationLog;
import dev.plantao.core.mail.KeptMail;
import dev.plantao.functions.http.ExportView;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The archive of an export: JSON and files, written as they are read.
final class Pack implements AutoCloseable {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final int PAGE = 100;
  private static final int LONGEST_NAME = 100;

  private final ZipOutputStream zip;
  private final Shelf shelf;
  private final List<String> contents = new ArrayList<>();
  private final List<String> notes = new ArrayList<>();

  Pack(OutputStream to, Shelf shelf) {
    this.zip = new ZipOutputStream(to, StandardCharsets.UTF_8);
    this.shelf = shelf;
  }

  void conversation(ConversationLog log, ConversationId id, Instant now) throws IOException {
    var newest = log.newest(id).orElse(null);
    if (newest == null) {
      return;
    }
    var folder = "conversations/" + id.value() + "/";
    json(folder + "conversation.json", ExportView.conversation(newest.after(), now));
    var files = new ArrayList<Attachment>();
    timeline(log, id, folder, files);
    files(folder, files);
  }

  /// One line for each item: however long a timeline is, an item at a time is held.
  private void timeline(
      ConversationLog log, ConversationId id, String folder, List<Attachment> files)
      throws IOException {
    begin(folder + "timeline.jsonl");
    var page = log.entries(id, 0, PAGE);
    while (!page.isEmpty()) {
      for (var entry : page) {
        for (var item : ExportView.items(entry)) {
          zip.write(JSON.writeValueAsBytes(item));
          zip.write('\n');
        }
        entry
            .events()
            .forEach(recorded ->
                Messages.of(recorded.event()).map(Message::attachments).ifPresent(files::addAll));
      }
      page = log.entries(id, page.getLast().after().lastSeq(), PAGE);
    }
    zip.closeEntry();
  }

  private void files(String folder, List<Attachment> files) throws IOException {
    Set<String> seen = new HashSet<>();
    for (var file : files) {
      if (seen.add(file.id())) {
        begin(folder + "files/" + seen.size() + "-" + safe(file.fileName().orEmpty()));
        shelf.copy(file.id(), zip);
        zip.closeEntry();
      }
    }
  }

  void mail(KeptMail kept) throws IOException {
    var folder = "mails/" + safe(kept.mail().id()) + "/";
    json(folder + "mail.json", ExportView.mail(kept));
    files(folder, kept.mail().message().attachments());
  }

  /// A file that no conversation has yet; without bytes where none have come.
  void upload(Upload upload) throws IOException {
    files("files/" + upload.id() + "/", List.of(upload.attachment()));
  }

  void customer(Customer customer) throws IOException {
    json("profile/" + safe(customer.id().value()) + ".json", ExportView.customer(customer));
  }

  void note(String kind) {
    notes.add(kind);
  }

  /// Ends the archive with a list of what is in it.
  void close(String job, Instant now) throws IOException {
    var json = JSON.createObjectNode();
    json.put("export", job).put("at", now.toString());
    var kept = json.putArray("keptUnderAddress");
    notes.forEach(kept::add);
    var listed = json.putArray("contents");
    contents.forEach(listed::add);
    json("export.json", json);
  }

  private void json(String name, JsonNode node) throws IOException {
    begin(name);
    zip.write(JSON.writeValueAsBytes(node));
    zip.closeEntry();
  }

  private void begin(String name) throws IOException {
    contents.add(name);
    zip.putNextEntry(new ZipEntry(name));
  }

  /// No name of a file leads out of the archive's folder, whoever chose it.
  private static String safe(String name) {
    var plain = name.replaceAll("[^\\p{L}\\p{N}._-]", "_").replaceAll("\\.{2,}", "_");
    return plain.length() <= LONGEST_NAME ? plain : plain.substring(plain.length() - LONGEST_NAME);
  }

  @Override
  public void close() throws IOException {
    zip.close();
  }
}
