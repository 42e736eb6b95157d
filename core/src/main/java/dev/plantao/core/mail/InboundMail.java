package dev.plantao.core.mail;

import dev.plantao.core.conversation.ConversationId;
import dev.plantao.core.conversation.LetterFailure;
import dev.plantao.core.conversation.MailFacts;
import dev.plantao.core.conversation.Message;
import dev.plantao.core.people.Language;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A mail as it reaches the desk: parsed, masked, judged.
///
/// @param id given by the receiving service; names the raw mail in the intake
/// @param claim stands for this very mail: sender, Message-ID and digest of the body, so that a
///   stranger who reuses a Message-ID suppresses nobody's mail (ML-4); at most 50 characters, since
///   the command's id is made of it
/// @param message with its [MailFacts]
/// @param language told from the text; null where it tells nothing
/// @param names conversations that the mail names: by our token, by a letter it answers, by an id
///   in its subject; the likeliest first
/// @param failure what a bounce reports about a letter of ours; null for any other mail
public record InboundMail(
    String id,
    String claim,
    Message message,
    @Nullable Language language,
    List<ConversationId> names,
    @Nullable LetterFailure failure) {
  private static final int LONGEST_CLAIM = 50;

  public InboundMail {
    names = List.copyOf(names);
    if (claim.length() > LONGEST_CLAIM) {
      throw new IllegalArgumentException("a mail's claim has at most 50 characters");
    }
    if (message.mail() == null) {
      throw new IllegalArgumentException("a mail carries its own facts");
    }
  }

  public MailFacts facts() {
    var facts = message.mail();
    if (facts == null) {
      throw new IllegalStateException("checked when it was made");
    }
    return facts;
  }
}
