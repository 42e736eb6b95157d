package dev.plantao.functions.mail;

import dev.plantao.core.masking.Masker;
import dev.plantao.functions.mail.fold.Folded;
import dev.plantao.functions.mail.html.MaskedHtml;
import dev.plantao.functions.mail.mime.Address;
import dev.plantao.functions.mail.mime.Attachment;
import dev.plantao.functions.mail.mime.Content;
import dev.plantao.functions.mail.mime.ParsedMail;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// Takes the secrets out of one mail: out of its texts, its subject, the names in it and the names
/// of its files. Addresses and ids stay, since mails are matched by them.
final class MailMasking {
  private final Masker masker;
  private final SortedSet<String> kinds = new TreeSet<>();

  MailMasking(Masker masker) {
    this.masker = masker;
  }

  List<String> kinds() {
    return List.copyOf(kinds);
  }

  Folded masked(Folded body) {
    return new Folded(text(body.reply()), text(body.quoted()), text(body.signature()));
  }

  ParsedMail masked(ParsedMail mail) {
    return new ParsedMail(
        mail.headers(),
        mail.contentType(),
        masked(mail.from()),
        masked(mail.sender()),
        all(mail.replyTo()),
        all(mail.to()),
        all(mail.cc()),
        text(mail.subject()),
        mail.messageId(),
        mail.inReplyTo(),
        mail.references(),
        mail.date(),
        text(mail.text()),
        null,
        html(mail.html()),
        mail.attachments().stream().map(this::named).toList(),
        mail.reports(),
        mail.defects(),
        mail.losses());
  }

  private String text(String text) {
    var masked = masker.mask(text);
    kinds.addAll(masked.kinds());
    return masked.text();
  }

  /// A page whose secrets cannot be masked piece by piece is not kept: its text is.
  private @Nullable String html(@Nullable String html) {
    return html == null ? null : MaskedHtml.of(html, this::text, masker).orElse(null);
  }

  private List<Address> all(List<Address> addresses) {
    return addresses.stream()
        .map(address -> new Address(name(address.name()), address.address()))
        .toList();
  }

  private @Nullable Address masked(@Nullable Address address) {
    return address == null ? null : new Address(name(address.name()), address.address());
  }

  private @Nullable String name(@Nullable String name) {
    return name == null ? null : text(name);
  }

  /// A file that is a text goes through the same masks, its name too (SE-1).
  private Attachment named(Attachment file) {
    var content =
        FileText.of(file)
            .flatMap(found -> {
              var without = text(found.text());
              return without.equals(found.text())
                  ? Optional.empty()
                  : Optional.of(Content.of(found.with(without)));
            })
            .orElse(file.content());
    return new Attachment(
        text(file.fileName()),
        file.contentType(),
        content.size(),
        content.sha256(),
        file.inline(),
        file.contentId(),
        content);
  }
}
