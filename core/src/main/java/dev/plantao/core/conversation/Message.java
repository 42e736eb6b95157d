package dev.plantao.core.conversation;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What somebody wrote, as it is kept: masked already.
///
/// @param body what was said, at most 256 KiB
/// @param quoted earlier mails repeated below it, folded away and kept
/// @param signature folded away and kept
/// @param html as the sender laid it out, sanitised
/// @param masked the kinds of secrets that were masked in it, never their text
/// @param mail how it came, if it came by mail
public record Message(
    Text body,
    @Nullable Text quoted,
    @Nullable Text signature,
    @Nullable Text html,
    List<Attachment> attachments,
    List<String> masked,
    @Nullable MailFacts mail) {
  public Message {
    // Entries written before mail was understood have no list of attachments.
    attachments = attachments == null ? List.of() : List.copyOf(attachments);
    masked = List.copyOf(masked);
  }

  public Message(Text body, List<String> masked) {
    this(body, null, null, null, List.of(), masked, null);
  }

  public static Message of(String body) {
    return new Message(Text.of(body), List.of());
  }
}
