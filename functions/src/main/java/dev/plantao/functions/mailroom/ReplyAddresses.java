package dev.plantao.functions.mailroom;

import dev.plantao.core.conversation.ConversationId;
import dev.plantao.functions.stored.Signer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/// By what a mail names a conversation: our signed address, our own id among its references, the id
/// that SES gave to a letter, an id in the subject.
public final class ReplyAddresses {
  private static final Pattern OWN = Pattern.compile("(?i)([TC]-[0-9A-Z]{12})\\.\\d{1,12}@.*");
  private static final Pattern SUBJECT = Pattern.compile("(?i)\\[([TC]-[0-9A-Z]{12})\\]");

  /// Of the letters that SES sent for us.
  private static final Pattern OF_SES =
      Pattern.compile("(?i)([0-9a-z-]{1,100})@[a-z0-9.-]{0,60}amazonses\\.com");

  /// Ids that are looked at, the nearest first: each may cost a read, and a header of a megabyte
  /// holds tens of thousands.
  private static final int MOST_REFERENCES = 50;

  /// Conversations that one mail may name; each costs a read.
  private static final int MOST_NAMED = 10;

  /// The longest subject that is searched.
  private static final int SEARCHED = 1000;

  private final String support;
  private final Signer signer;

  /// Names of one desk.
  ///
  /// @param support the desk's address, `support@example.com`
  public ReplyAddresses(String support, Signer signer) {
    this.support = support;
    this.signer = signer;
  }

  /// Where answers to a conversation's letters go: `support+<id>.<signature>@example.com`.
  public String of(ConversationId id) {
    int at = support.indexOf('@');
    var signed = signer.sign(Signer.Purpose.REPLY, id);
    return support.substring(0, at) + "+" + signed + support.substring(at);
  }

  /// Our own id of a letter, for its References: SES replaces the Message-ID, but not these.
  public String reference(ConversationId id, long event) {
    return id.value() + "." + event + support.substring(support.indexOf('@'));
  }

  /// What a mail names, the likeliest first.
  ///
  /// @param recipients envelope and header addresses
  /// @param references ids of the mails it answers, without angle brackets
  /// @param sent finds the conversation of a letter by the id that SES gave
  List<ConversationId> named(
      List<String> recipients,
      List<String> references,
      String subject,
      Function<String, Optional<ConversationId>> sent) {
    var named = new ArrayList<ConversationId>();
    for (var recipient : recipients) {
      plus(recipient).ifPresent(named::add);
    }
    for (var reference : references.subList(0, Math.min(references.size(), MOST_REFERENCES))) {
      var own = OWN.matcher(reference);
      if (own.matches()) {
        ConversationId.parse(own.group(1).toUpperCase(java.util.Locale.ROOT)).ifPresent(named::add);
      }
      var ses = OF_SES.matcher(reference);
      if (ses.matches()) {
        sent.apply(ses.group(1)).ifPresent(named::add);
      }
    }
    var ids = SUBJECT.matcher(subject.substring(0, Math.min(subject.length(), SEARCHED)));
    while (ids.find()) {
      ConversationId.parse(ids.group(1).toUpperCase(java.util.Locale.ROOT)).ifPresent(named::add);
    }
    return named.stream().distinct().limit(MOST_NAMED).toList();
  }

  private Optional<ConversationId> plus(String recipient) {
    int plus = recipient.indexOf('+');
    int at = recipient.lastIndexOf('@');
    return plus < 0 || at < plus
        ? Optional.empty()
        : signer.verify(Signer.Purpose.REPLY, recipient.substring(plus + 1, at));
  }
}
