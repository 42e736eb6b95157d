package dev.plantao.functions.mail;

import dev.plantao.core.masking.Masker;
import dev.plantao.functions.mail.fold.Folded;
import dev.plantao.functions.mail.html.MaskedHtml;
import dev.plantao.functions.mail.mime.Address;
import dev.plantao.functions.mail.mime.Attachment;
import dev.plantao.functions.mail.mime.Content;
import dev.plantao.functions.mail.mime.ParsedMail;
import dev.plantao.functions.upload.FileMasking;
import dev.plantao.functions.upload.Result;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// Takes the secrets out of one mail: out of its texts, its subject, the names in it and the names
/// of its files. Addresses and ids stay, since mails are matched by them.
final class MailMasking {
  private final Masker masker;
  private final FileMasking files;
  private final SortedSet<String> kinds = new TreeSet<>();
  private final List<String> losses = new ArrayList<>();

  MailMasking(Masker masker) {
    this.masker = masker;
    this.files = new FileMasking(masker);
  }

  List<String> kinds() {
    return List.copyOf(kinds);
  }

  Folded masked(Folded body) {
    return new Folded(text(body.reply()), text(body.quoted()), text(body.signature()));
  }

  ParsedMail masked(ParsedMail mail) {
    losses.addAll(mail.losses());
    var attachments = files(mail.attachments());
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
        attachments,
        mail.reports(),
        mail.defects(),
        losses);
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

  /// Files go through the same masks, their names too (SE-1). One whose secrets cannot be taken out
  /// is not kept, and said so.
  private List<Attachment> files(List<Attachment> files) {
    var kept = new ArrayList<Attachment>();
    for (var file : files) {
      var name = text(file.fileName());
      var content = content(file);
      if (content == null) {
        losses.add(name + " could not be checked for secrets, and was not kept");
      } else {
        kept.add(
            new Attachment(
                name,
                file.contentType(),
                content.size(),
                content.sha256(),
                file.inline(),
                file.contentId(),
                content));
      }
    }
    return kept;
  }

  private @Nullable Content content(Attachment file) {
    var masked = new ByteArrayOutputStream();
    try {
      return switch (files.mask(file.content()::open, file.contentType(), masked)) {
        case Result.Unchanged _ -> file.content();
        case Result.Masked found -> {
          kinds.addAll(found.kinds());
          yield Content.of(masked.toByteArray());
        }
        case Result.Refused _ -> null;
      };
    } catch (IOException unreadable) {
      return null;
    }
  }
}
