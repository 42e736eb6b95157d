package dev.plantao.functions.mailroom;

import dev.plantao.core.conversation.Attachment;
import dev.plantao.core.conversation.Text;
import dev.plantao.functions.mail.mime.ParsedMail;
import dev.plantao.functions.s3.S3Files;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/// Puts what came with a mail into the bucket of files, before the entry that lists it. Names
/// follow from the mail, so that a second attempt writes the same files again.
final class Files {
  private final S3Files bucket;
  private final String prefix;
  private final List<Attachment> stored = new ArrayList<>();

  Files(S3Files bucket, String claim) {
    this.bucket = bucket;
    this.prefix = "mail/" + claim + "/";
  }

  List<Attachment> stored() {
    return List.copyOf(stored);
  }

  void attachments(ParsedMail mail) throws IOException {
    for (var file : mail.attachments()) {
      var id = prefix + stored.size();
      bucket.put(id, file.content().open(), file.size(), file.contentType());
      stored.add(
          new Attachment(
              id,
              Text.of(file.fileName()),
              file.contentType(),
              file.size(),
              file.sha256(),
              file.inline()));
    }
  }

  /// A text that may be too long to stand in an entry: its beginning, and the whole of it as a
  /// file.
  ///
  /// @param most bytes of UTF-8 that may stand in the entry
  String bounded(String text, int most, String fileName, String contentType) throws IOException {
    var bytes = text.getBytes(StandardCharsets.UTF_8);
    if (bytes.length <= most) {
      return text;
    }
    var id = prefix + stored.size();
    bucket.put(id, new ByteArrayInputStream(bytes), bytes.length, contentType);
    var digest = HexFormat.of().formatHex(dev.plantao.functions.stored.Words.sha256(bytes));
    stored.add(new Attachment(id, Text.of(fileName), contentType, bytes.length, digest, false));
    return beginning(bytes, most);
  }

  /// As much as fits, cut between characters.
  private static String beginning(byte[] bytes, int most) {
    int end = most;
    while (end > 0 && (bytes[end] & 0xC0) == 0x80) {
      end--;
    }
    return new String(bytes, 0, end, StandardCharsets.UTF_8);
  }
}
