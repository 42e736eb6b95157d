package dev.plantao.functions.mail.mime;

import dev.plantao.functions.mail.html.HtmlText;
import dev.plantao.functions.mail.html.SafeHtml;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Raw bytes to a [ParsedMail]. No bytes make it throw: the worst is a mail with defects.
public final class MailParser {

  /// The largest mail read, in bytes: SES takes 40 MB and puts its own header fields on top.
  public static final int LARGEST = 41 * 1024 * 1024;

  /// A mail whose only content is another mail gives that one's text, this many times over.
  private static final int WRAPPERS = 3;

  /// A forwarded mail's subject stands in its first bytes.
  private static final int HEAD = 64 * 1024;

  private MailParser() {}

  /// Reads the stream to its end, at most [#LARGEST] bytes, and parses what came.
  public static ParsedMail parse(InputStream in) throws IOException {
    return parse(in.readNBytes(LARGEST + 1));
  }

  public static ParsedMail parse(byte[] mail) {
    return parse(mail, WRAPPERS);
  }

  private static ParsedMail parse(byte[] mail, int wrappers) {
    Defects defects = new Defects();
    byte[] bytes = mail;
    if (mail.length > LARGEST) {
      defects.lose("a mail longer than " + LARGEST + " bytes is cut");
      bytes = Arrays.copyOf(mail, LARGEST);
    }
    Part root = PartReader.read(RawMail.readable(bytes, defects), defects);
    BodyReader body = new BodyReader(defects);
    body.read(root);
    return mail(root, body, defects, wrappers);
  }

  private static ParsedMail mail(Part root, BodyReader body, Defects defects, int wrappers) {
    Headers headers = root.headers();
    List<Attachment> attachments = body.attachments();
    @Nullable String html = Segment.html(body.segments());
    String text = text(body.segments());
    if (text.isBlank() && wrappers > 0) {
      text = wrapped(attachments, wrappers - 1).orElse(text);
    }
    return new ParsedMail(
        headers,
        root.type(),
        firstAddress(headers, "From"),
        firstAddress(headers, "Sender"),
        addresses(headers, "Reply-To"),
        addresses(headers, "To"),
        addresses(headers, "Cc"),
        headers.text("Subject").orElse(""),
        headers.first("Message-ID").map(MessageIds::parse).flatMap(MailParser::first).orElse(null),
        ids(headers, "In-Reply-To"),
        ids(headers, "References"),
        headers.first("Date").map(MailDate::parse).orElse(null),
        text,
        html,
        html == null ? null : SafeHtml.of(html),
        attachments,
        body.reports(),
        defects.list(),
        defects.losses());
  }

  private static String text(List<Segment> segments) {
    List<String> texts = new ArrayList<>();
    for (Segment segment : segments) {
      @Nullable String plain = segment.plain();
      @Nullable String html = segment.html();
      String text =
          plain != null && !plain.isBlank() ? plain : html == null ? "" : HtmlText.of(html);
      if (!text.isBlank()) {
        texts.add(text.stripTrailing());
      }
    }
    return String.join("\n\n", texts);
  }

  private static Optional<String> wrapped(List<Attachment> attachments, int wrappers) {
    return attachments.stream()
        .filter(attachment -> attachment.contentType().equals("message/rfc822"))
        .findFirst()
        .map(attachment -> parse(attachment.content().raw(), wrappers).text());
  }

  /// The subject of a mail inside a mail, for its name.
  static String subjectOf(Content mail) {
    byte[] raw = mail.raw();
    byte[] head = raw.length > HEAD ? Arrays.copyOf(raw, HEAD) : raw;
    Defects unheard = new Defects();
    return PartReader.read(RawMail.readable(head, unheard), unheard)
        .headers()
        .text("Subject")
        .orElse("");
  }

  private static @Nullable Address firstAddress(Headers headers, String name) {
    return headers.all(name).stream()
        .flatMap(body -> Addresses.parse(body).stream())
        .findFirst()
        .orElse(null);
  }

  private static List<Address> addresses(Headers headers, String name) {
    return headers.all(name).stream().flatMap(body -> Addresses.parse(body).stream()).toList();
  }

  private static List<String> ids(Headers headers, String name) {
    return headers.all(name).stream()
        .flatMap(body -> MessageIds.parse(body).stream())
        .distinct()
        .toList();
  }

  private static Optional<String> first(List<String> ids) {
    return ids.stream().findFirst();
  }
}
