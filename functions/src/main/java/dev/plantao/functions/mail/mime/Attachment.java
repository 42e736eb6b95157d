package dev.plantao.functions.mail.mime;

import org.jspecify.annotations.Nullable;

/// A file that came with a mail.
///
/// @param fileName decoded, without directories and control characters; made up from the content
///   type when the mail gives none
/// @param contentType lower-case media type without parameters
/// @param size the decoded length in bytes
/// @param sha256 of the decoded bytes, 64 lower-case hexadecimal digits
/// @param inline the sender shows it inside the text (a picture), rather than beside it
/// @param contentId without angle brackets, or null
public record Attachment(
    String fileName,
    String contentType,
    long size,
    String sha256,
    boolean inline,
    @Nullable String contentId,
    Content content) {

  static Attachment of(
      String fileName,
      String contentType,
      boolean inline,
      @Nullable String contentId,
      Content content) {
    return new Attachment(
        fileName, contentType, content.size(), content.sha256(), inline, contentId, content);
  }
}
