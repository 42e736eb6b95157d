package dev.plantao.functions.mailroom;

import dev.plantao.core.conversation.Attachment;
import dev.plantao.core.conversation.Text;
import dev.plantao.functions.mail.mime.ParsedMail;
import dev.plantao.functions.s3.S3Files;
import dev.plantao.functions.stored.Words;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;

/// Puts what came with a mail into the bucket of files, before the entry that lists it. Names
/// follow from the mail, so that a second attempt writes the same files again.
final class Files {
  /// Bytes of an entry that its list of files may take; the files beyond it come in one archive.
  private static final int MOST_LISTED = 64 * 1024;

  /// What one file takes in an entry beside its name and type: id, digests, salt, member names.
  private static final int LISTED = 400;

  /// A media type that can stand in a header of HTTP (RFC 6838 section 4.2, shorter).
  private static final Pattern MEDIA_TYPE =
      Pattern.compile("[a-z0-9][a-z0-9!#$&^_.+-]{0,60}/[a-z0-9][a-z0-9!#$&^_.+-]{0,90}");

  private static final String UNKNOWN = "application/octet-stream";

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
    var archive = new Archive();
    int listed = 0;
    for (var file : mail.attachments()) {
      var type = MEDIA_TYPE.matcher(file.contentType()).matches() ? file.contentType() : UNKNOWN;
      listed += LISTED + type.length() + file.fileName().getBytes(StandardCharsets.UTF_8).length;
      if (listed > MOST_LISTED) {
        archive.add(file);
      } else {
        put(
            file.content().open(),
            file.size(),
            file.fileName(),
            type,
            file.sha256(),
            file.inline());
      }
    }
    if (!archive.isEmpty()) {
      whole(archive.bytes(), "more-files.zip", "application/zip");
    }
    if (!mail.losses().isEmpty()) {
      var told = String.join("\n", mail.losses()) + "\n";
      whole(told.getBytes(StandardCharsets.UTF_8), "not-kept.txt", "text/plain");
    }
  }

  private void put(
      InputStream bytes, long size, String name, String type, String sha256, boolean inline)
      throws IOException {
    var id = prefix + stored.size();
    bucket.put(id, bytes, size, type);
    stored.add(new Attachment(id, Text.of(name), type, size, sha256, inline));
  }

  private void whole(byte[] bytes, String name, String type) throws IOException {
    var digest = HexFormat.of().formatHex(Words.sha256(bytes));
    put(new ByteArrayInputStream(bytes), bytes.length, name, type, digest, false);
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
    whole(bytes, fileName, contentType);
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
