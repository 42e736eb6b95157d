package dev.plantao.functions.mail.mime;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Collects the files of a mail, names them, and unpacks winmail.dat; archives stay packed.
final class AttachmentList {

  /// Files of one mail that are kept; the rest is counted.
  static final int MOST = 1_000;

  /// A text part longer than this is cut for reading, in bytes, and kept whole as a file.
  static final int LONGEST_BODY = 2_000_000;

  private final Defects defects;
  private final List<Attachment> list = new ArrayList<>();
  private int beyond;
  private @Nullable Segment firstText;

  AttachmentList(Defects defects) {
    this.defects = defects;
  }

  List<Attachment> list() {
    if (beyond > 0) {
      defects.lose(beyond + " attachments beyond " + MOST + " are left out");
    }
    return list;
  }

  /// The first text among the files, for a mail that has no other text.
  Optional<String> firstText() {
    return Optional.ofNullable(firstText).map(Segment::plain);
  }

  /// Adds a part as a file; a winmail.dat gives its files and its text instead of itself.
  Optional<Segment> add(Part.Leaf leaf, boolean related) {
    String name = nameOf(leaf);
    String type = leaf.type().value().isEmpty() ? "application/octet-stream" : leaf.type().value();
    if (type.contains("ms-tnef") || name.equalsIgnoreCase("winmail.dat")) {
      Winmail.Unpacked unpacked = Winmail.unpack(leaf.content().raw());
      if (!unpacked.isEmpty()) {
        unpacked.files().forEach(file -> addFile(file.name(), file.content()));
        return unpacked.body();
      }
    }
    if (type.equals("message/rfc822") || type.equals("message/global")) {
      name = forwarded(leaf, name);
    }
    if (name.isEmpty()) {
      name =
          leaf.headers()
              .text("Content-Description")
              .map(said -> FileNames.described(said, type))
              .orElse("");
    }
    noteText(leaf, type);
    keep(named(name, type), type, isInline(leaf, type, related), contentId(leaf), leaf.content());
    return Optional.empty();
  }

  void addFile(String written, Content content) {
    String type = "application/octet-stream";
    keep(named(FileNames.clean(written), type), type, false, null, content);
  }

  /// The bytes of a text part, cut when it is endless; then the whole of it becomes a file.
  byte[] bounded(Part.Leaf leaf) {
    byte[] raw = leaf.content().raw();
    if (raw.length <= LONGEST_BODY) {
      return raw;
    }
    defects.add("a text longer than " + LONGEST_BODY + " bytes is cut, and attached whole");
    String type = leaf.type().value().contains("html") ? "text/html" : "text/plain";
    keep(named("", type), type, false, null, leaf.content());
    return Arrays.copyOf(raw, LONGEST_BODY);
  }

  private void keep(
      String name, String type, boolean inline, @Nullable String contentId, Content content) {
    if (list.size() >= MOST) {
      beyond++;
    } else {
      list.add(Attachment.of(name, type, inline, contentId, content));
    }
  }

  private void noteText(Part.Leaf leaf, String type) {
    if (firstText == null && type.equals("text/plain")) {
      @Nullable String charset = leaf.type().parameter("charset").orElse(null);
      byte[] raw = leaf.content().raw();
      byte[] sample = raw.length > LONGEST_BODY ? Arrays.copyOf(raw, LONGEST_BODY) : raw;
      firstText = Segment.plain(Charsets.decode(sample, charset));
    }
  }

  private String named(String name, String type) {
    return name.isEmpty() ? FileNames.made(type, list.size() + 1) : name;
  }

  private String forwarded(Part.Leaf leaf, String name) {
    if (!name.isEmpty()) {
      return name.contains(".") ? name : name + ".eml";
    }
    String subject = MailParser.subjectOf(leaf.content());
    String said =
        subject.isBlank() ? leaf.headers().text("Content-Description").orElse("") : subject;
    return FileNames.ofMail(said, list.size() + 1);
  }

  private static boolean isInline(Part.Leaf leaf, String type, boolean related) {
    String disposition = disposition(leaf).value();
    boolean shown = related || (type.startsWith("image/") && leaf.headers().has("Content-ID"));
    return disposition.equals("inline") || (disposition.isEmpty() && shown);
  }

  private static @Nullable String contentId(Part.Leaf leaf) {
    return leaf.headers()
        .first("Content-ID")
        .map(id -> id.replaceAll("[<>\\s]", ""))
        .filter(id -> !id.isEmpty())
        .orElse(null);
  }

  private static MediaType disposition(Part.Leaf leaf) {
    return leaf.headers()
        .first("Content-Disposition")
        .map(MediaType::parse)
        .orElse(new MediaType("", Map.of()));
  }

  /// The decoded and cleaned file name of a part; "" when it has none.
  static String nameOf(Part.Leaf leaf) {
    MediaType disposition = disposition(leaf);
    return disposition
        .parameter("filename")
        .or(() -> leaf.type().parameter("name"))
        .or(() -> disposition.parameter("name"))
        .or(() -> leaf.type().parameter("filename"))
        .map(Headers::collapsed)
        .map(FileNames::clean)
        .orElse("");
  }
}
