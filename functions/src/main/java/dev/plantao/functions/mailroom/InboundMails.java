package dev.plantao.functions.mailroom;

import dev.plantao.core.conversation.ConversationId;
import dev.plantao.core.conversation.LetterFailure;
import dev.plantao.core.conversation.MailFacts;
import dev.plantao.core.conversation.Message;
import dev.plantao.core.conversation.Text;
import dev.plantao.core.conversation.Verdicts;
import dev.plantao.core.conversation.Verdicts.Verdict;
import dev.plantao.core.mail.InboundMail;
import dev.plantao.core.mail.LetterBook;
import dev.plantao.core.masking.Masker;
import dev.plantao.core.people.EmailAddress;
import dev.plantao.core.people.Language;
import dev.plantao.functions.mail.MailReading;
import dev.plantao.functions.mail.ReadMail;
import dev.plantao.functions.mail.kind.DeliveryReport;
import dev.plantao.functions.mail.mime.Address;
import dev.plantao.functions.mail.mime.ParsedMail;
import dev.plantao.functions.s3.S3Files;
import dev.plantao.functions.stored.Words;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// From raw bytes and what SES found out to the mail that the core takes in.
public final class InboundMails {
  /// Bytes of UTF-8 of one mail's texts that stand in its entry; DynamoDB takes 400 KB in all.
  private static final int MOST_BODY = 128 * 1024;

  private static final int MOST_FOLDED = 48 * 1024;

  private static final int MOST_ADDRESSES = 50;
  private static final int LONGEST_LINE = 500;

  /// Stands where a mail has no readable From; RFC 2606 reserves the domain.
  private static final EmailAddress NOBODY = new EmailAddress("unknown@sender.invalid");

  private final S3Files files;
  private final ReplyAddresses addresses;
  private final LetterBook letters;
  private final Masker masker;

  public InboundMails(S3Files files, ReplyAddresses addresses, LetterBook letters, Masker masker) {
    this.files = files;
    this.addresses = addresses;
    this.letters = letters;
    this.masker = masker;
  }

  /// Reads a mail; what came with it is in the bucket of files when this returns.
  public InboundMail read(SesReceipt receipt, byte[] raw) throws IOException {
    var read = MailReading.read(raw, masker);
    var mail = read.mail();
    var claim = claim(mail);
    return new InboundMail(
        receipt.messageId(),
        claim,
        message(read, receipt, claim),
        Language.ofTag(read.language()).orElse(null),
        named(read, receipt),
        failure(read));
  }

  /// Sender, Message-ID and digest of the content.
  private static String claim(ParsedMail mail) {
    var content = new StringBuilder(mail.text());
    mail.attachments().forEach(file -> content.append('\n').append(file.sha256()));
    var from = mail.from() == null ? "" : mail.from().comparable();
    var all = from + "\n" + mail.messageId() + "\n" + mail.subject() + "\n" + content;
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(Words.sha256(all.getBytes(StandardCharsets.UTF_8)));
  }

  private Message message(ReadMail read, SesReceipt receipt, String claim) throws IOException {
    var mail = read.mail();
    var stored = new Files(files, claim);
    var body = stored.bounded(read.body().reply(), MOST_BODY, "message.txt", "text/plain");
    var quoted = stored.bounded(read.body().quoted(), MOST_FOLDED, "quoted.txt", "text/plain");
    var signature =
        stored.bounded(read.body().signature(), MOST_FOLDED, "signature.txt", "text/plain");
    var html = mail.html() == null ? "" : mail.html();
    var shown = stored.bounded(html, MOST_FOLDED, "message.html", "text/html");
    stored.attachments(mail);
    return new Message(
        Text.of(body),
        textOrNull(quoted),
        textOrNull(signature),
        // A page cut in the middle is no page: beyond the bound it is a file only.
        shown.length() < html.length() ? null : textOrNull(shown),
        stored.stored(),
        read.masked(),
        facts(read, receipt));
  }

  private static MailFacts facts(ReadMail read, SesReceipt receipt) {
    var mail = read.mail();
    var from = address(mail.from());
    return new MailFacts(
        from.orElse(NOBODY),
        mail.from() == null ? null : textOrNull(line(mail.from().name())),
        addresses(mail.to()),
        addresses(mail.cc()),
        Text.of(line(mail.subject())),
        mail.messageId() == null ? null : textOrNull(line(mail.messageId())),
        from.isPresent() ? receipt.verdicts() : unproved(receipt.verdicts()),
        read.verdict().kind());
  }

  /// A mail without a sender proves nothing about him.
  private static Verdicts unproved(Verdicts found) {
    return new Verdicts(found.spf(), found.dkim(), Verdict.FAIL, found.spam(), found.virus());
  }

  private static Optional<EmailAddress> address(@Nullable Address address) {
    return address == null ? Optional.empty() : EmailAddress.parse(address.address());
  }

  private static List<EmailAddress> addresses(List<Address> all) {
    return all.stream()
        .map(InboundMails::address)
        .flatMap(Optional::stream)
        .limit(MOST_ADDRESSES)
        .toList();
  }

  private static String line(@Nullable String text) {
    var line = text == null ? "" : text;
    return line.length() <= LONGEST_LINE
        ? line
        : line.substring(0, line.offsetByCodePoints(0, LONGEST_LINE / 2));
  }

  private static @Nullable Text textOrNull(String text) {
    return text.isBlank() ? null : Text.of(text);
  }

  private List<ConversationId> named(ReadMail read, SesReceipt receipt) {
    var mail = read.mail();
    var recipients = new ArrayList<>(receipt.recipients());
    mail.to().forEach(to -> recipients.add(to.address()));
    mail.cc().forEach(cc -> recipients.add(cc.address()));
    var references = new ArrayList<String>();
    read.verdict().delivery().flatMap(DeliveryReport::originalMessageId).ifPresent(references::add);
    references.addAll(mail.inReplyTo());
    references.addAll(mail.references().reversed());
    return addresses.named(recipients, references, mail.subject(), letters::conversationOf);
  }

  /// What a bounce says about our letter; only one that failed is worth an entry of its own.
  private static @Nullable LetterFailure failure(ReadMail read) {
    for (var recipient :
        read.verdict().delivery().map(DeliveryReport::recipients).orElse(List.of())) {
      var address = EmailAddress.parse(recipient.address());
      if (address.isPresent() && recipient.action().equals("failed")) {
        return new LetterFailure(
            address.get(),
            LetterFailure.Reason.BOUNCE,
            recipient.isPermanent(),
            Text.of(recipient.status()));
      }
    }
    return null;
  }
}
