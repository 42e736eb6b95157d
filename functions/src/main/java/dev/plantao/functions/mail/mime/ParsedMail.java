package dev.plantao.functions.mail.mime;

import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A mail as far as it could be read. What a broken mail did not say is null or empty.
///
/// @param headers all of them, for those who judge the mail
/// @param contentType of the whole mail
/// @param from the first mailbox of From (rule ML-2: never one found in the body)
/// @param subject decoded, white space collapsed, "" when there is none
/// @param messageId without angle brackets
/// @param inReplyTo ids without angle brackets, in their order
/// @param references ids without angle brackets, in their order
/// @param date null when absent or unreadable
/// @param text the text parts joined, or the HTML as text when there is no plain text
/// @param htmlSource the HTML as sent, whose markup tells quotes from answers; never to be shown
/// @param html sanitised; null when the mail has none
/// @param reports the machine-readable parts of a report (RFC 3462), which are no attachments
/// @param defects what was wrong with the mail, for the record
/// @param losses those of the defects that cost something of what was sent
public record ParsedMail(
    Headers headers,
    MediaType contentType,
    @Nullable Address from,
    @Nullable Address sender,
    List<Address> replyTo,
    List<Address> to,
    List<Address> cc,
    String subject,
    @Nullable String messageId,
    List<String> inReplyTo,
    List<String> references,
    @Nullable OffsetDateTime date,
    String text,
    @Nullable String htmlSource,
    @Nullable String html,
    List<Attachment> attachments,
    List<Report> reports,
    List<String> defects,
    List<String> losses) {

  /// A machine-readable part of a report.
  ///
  /// @param contentType lower case, for example `message/delivery-status`
  /// @param text the part as text; of a returned message, its beginning
  public record Report(String contentType, String text) {}

  public ParsedMail {
    replyTo = List.copyOf(replyTo);
    to = List.copyOf(to);
    cc = List.copyOf(cc);
    inReplyTo = List.copyOf(inReplyTo);
    references = List.copyOf(references);
    attachments = List.copyOf(attachments);
    reports = List.copyOf(reports);
    defects = List.copyOf(defects);
    losses = List.copyOf(losses);
  }
}
