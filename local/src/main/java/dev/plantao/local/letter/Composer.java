package dev.plantao.local.letter;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.apache.james.mime4j.MimeException;
import org.apache.james.mime4j.dom.Message;
import org.apache.james.mime4j.dom.Multipart;
import org.apache.james.mime4j.dom.address.Mailbox;
import org.apache.james.mime4j.field.Fields;
import org.apache.james.mime4j.field.LenientFieldParser;
import org.apache.james.mime4j.message.BodyPartBuilder;
import org.apache.james.mime4j.message.DefaultMessageWriter;
import org.apache.james.mime4j.message.MultipartBuilder;
import org.apache.james.mime4j.stream.Field;
import org.apache.james.mime4j.stream.NameValuePair;
import org.apache.james.mime4j.stream.RawField;

/// Makes a letter of its parts, all of it in ASCII on the wire.
public final class Composer {
  private static final NameValuePair UTF_8 = new NameValuePair("charset", "utf-8");

  /// Characters of a line, where it can be helped (RFC 5322, 2.1.1).
  private static final int LINE = 78;

  private Composer() {}

  /// What a letter consists of.
  ///
  /// @param headers further ones, as they are to stand there
  public record Parts(
      String from,
      List<String> to,
      List<String> cc,
      List<String> replyTo,
      String subject,
      Optional<String> text,
      Optional<String> html,
      List<Attachment> attachments,
      List<Header.Field> headers) {}

  /// A file in the letter.
  ///
  /// @param contentId of one that the HTML shows, without its brackets
  @SuppressWarnings("ArrayRecordComponent")
  public record Attachment(
      String fileName, String contentType, Optional<String> contentId, byte[] content) {}

  public static byte[] compose(Parts parts) {
    try {
      var message = Message.Builder.of();
      message.setField(new RawField("MIME-Version", "1.0"));
      message.setField(Fields.from(Addresses.mailboxes(parts.from())));
      addresses(message, "To", parts.to());
      addresses(message, "Cc", parts.cc());
      addresses(message, "Reply-To", parts.replyTo());
      message.setField(Fields.subject(parts.subject()));
      for (var field : parts.headers()) {
        message.addField(own(field));
      }
      var content = content(parts);
      if (content.isMultipart()) {
        message.setBody((Multipart) content.getBody());
      } else {
        content.getHeader().getFields().forEach(message::addField);
        message.setBody(content.removeBody());
      }
      var bytes = new ByteArrayOutputStream();
      new DefaultMessageWriter().writeMessage(message.build(), bytes);
      return bytes.toByteArray();
    } catch (MimeException e) {
      throw new IllegalArgumentException(e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// As it is, folded at its spaces where it is long: what has none, such as an id, stays on the
  /// line of its name.
  private static Field own(Header.Field field) throws MimeException {
    var lines = new StringBuilder(field.name()).append(':');
    var length = lines.length();
    for (var word : field.value().split(" ", -1)) {
      var fold = length > field.name().length() + 1 && length + word.length() >= LINE;
      lines.append(fold ? "\r\n " : " ").append(word);
      length = (fold ? 0 : length) + 1 + word.length();
    }
    return LenientFieldParser.parse(lines.toString());
  }

  private static void addresses(Message.Builder message, String name, List<String> addresses) {
    var mailboxes = addresses.stream().flatMap(one -> Addresses.mailboxes(one).stream()).toList();
    if (!mailboxes.isEmpty()) {
      message.setField(Fields.addressList(name, List.<Mailbox>copyOf(mailboxes)));
    }
  }

  private static org.apache.james.mime4j.message.BodyPart content(Parts parts) throws IOException {
    var shown = parts.attachments().stream().filter(file -> file.contentId().isPresent()).toList();
    var added = parts.attachments().stream().filter(file -> file.contentId().isEmpty()).toList();
    return with("mixed", with("related", texts(parts), shown), added).build();
  }

  private static BodyPartBuilder texts(Parts parts) throws IOException {
    if (parts.text().isPresent() && parts.html().isPresent()) {
      return BodyPartBuilder.create()
          .setBody(
              MultipartBuilder.create("alternative")
                  .addBodyPart(text("plain", parts.text().get()))
                  .addBodyPart(text("html", parts.html().get()))
                  .build());
    }
    return parts.html().isPresent()
        ? text("html", parts.html().get())
        : text("plain", parts.text().orElse(""));
  }

  private static BodyPartBuilder text(String subtype, String text) throws IOException {
    return BodyPartBuilder.create()
        .setBody(text.replaceAll("\r?\n", "\r\n"), subtype, StandardCharsets.UTF_8)
        .setContentType("text/" + subtype, UTF_8)
        .setContentTransferEncoding("quoted-printable");
  }

  private static BodyPartBuilder with(String subType, BodyPartBuilder part, List<Attachment> files)
      throws IOException {
    if (files.isEmpty()) {
      return part;
    }
    var multipart = MultipartBuilder.create(subType).addBodyPart(part);
    for (var file : files) {
      multipart.addBodyPart(file(file));
    }
    return BodyPartBuilder.create().setBody(multipart.build());
  }

  private static BodyPartBuilder file(Attachment file) throws IOException {
    var part =
        BodyPartBuilder.create()
            .setBody(file.content(), file.contentType())
            .setContentTransferEncoding("base64")
            .setContentDisposition(
                file.contentId().isPresent() ? "inline" : "attachment", file.fileName());
    file.contentId().ifPresent(id -> part.addField(new RawField("Content-ID", "<" + id + ">")));
    return part;
  }
}
