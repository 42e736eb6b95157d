package dev.plantao.functions.mail;

import dev.plantao.functions.mail.mime.Attachment;
import dev.plantao.functions.mail.mime.Content;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// The text of a file that is one, whatever type its sender announced: a log sent as a picture is a
/// log.
///
/// @param charset in which the same bytes are written again
record FileText(String text, Charset charset) {

  /// Empty for what is no text.
  static Optional<FileText> of(Attachment file) {
    var content = file.content();
    return switch (content.beginning(2)) {
      // By the byte order mark only, which stays in the text: any two bytes could be a character.
      case "\u00fe\u00ff" -> in(StandardCharsets.UTF_16BE, content);
      case "\u00ff\u00fe" -> in(StandardCharsets.UTF_16LE, content);
      default ->
          in(StandardCharsets.UTF_8, content)
              .filter(found -> found.text().indexOf('\0') < 0)
              .or(() -> announced(file));
    };
  }

  byte[] with(String other) {
    return other.getBytes(charset);
  }

  /// Some charset of one byte a character: each byte comes back as it was.
  private static Optional<FileText> announced(Attachment file) {
    return file.contentType().startsWith("text/")
        ? in(StandardCharsets.ISO_8859_1, file.content())
        : Optional.empty();
  }

  private static Optional<FileText> in(Charset charset, Content content) {
    return content.text(charset).map(text -> new FileText(text, charset));
  }
}
