package dev.plantao.local.ses;

import dev.plantao.local.letter.Composer;
import dev.plantao.local.letter.Dates;
import dev.plantao.local.letter.Header;
import dev.plantao.local.template.Arns;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/// Letters as SES writes them.
final class Outgoing {
  /// Replaced, or never shown to receivers.
  private static final List<String> REPLACED = List.of("Message-ID", "Date", "Bcc", "Return-Path");

  private Outgoing() {}

  static byte[] compose(SendRequest request, JsonNode simple) {
    var body = simple.path("Body");
    var headers = new ArrayList<Header.Field>();
    simple
        .path("Headers")
        .forEach(header ->
            headers.add(
                new Header.Field(
                    header.path("Name").asString(""), header.path("Value").asString(""), "")));
    return Composer.compose(
        new Composer.Parts(
            request.from(),
            request.to(),
            request.cc(),
            request.replyTo(),
            simple.path("Subject").path("Data").asString(""),
            data(body, "Text"),
            data(body, "Html"),
            attachments(simple),
            headers));
  }

  private static Optional<String> data(JsonNode body, String kind) {
    return Optional.ofNullable(body.path(kind).path("Data").asString(null));
  }

  private static List<Composer.Attachment> attachments(JsonNode simple) {
    var attachments = new ArrayList<Composer.Attachment>();
    for (var file : simple.path("Attachments")) {
      var inline = file.path("ContentDisposition").asString("").equals("INLINE");
      attachments.add(
          new Composer.Attachment(
              file.path("FileName").asString("attachment"),
              file.path("ContentType").asString("application/octet-stream"),
              inline ? Optional.of(file.path("ContentId").asString("")) : Optional.empty(),
              file.path("RawContent").binaryValue()));
    }
    return attachments;
  }

  /// The letter with SES's own id and date, whatever it had.
  static byte[] stamped(byte[] letter, String messageId, Instant at) {
    try {
      var in = new ByteArrayInputStream(letter);
      var header = Header.of(Header.take(in)).without(REPLACED);
      var out = new ByteArrayOutputStream(letter.length + 1024);
      out.write(header.bytes());
      out.write(
          """
          Message-ID: %s
          Date: %s
          Feedback-ID: ::1.%s.local:AmazonSES

          """
              .formatted(messageId, Dates.of(at), Arns.REGION)
              .replace("\n", "\r\n")
              .getBytes(StandardCharsets.UTF_8));
      in.transferTo(out);
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Header header(byte[] letter) {
    try {
      return Header.of(Header.take(new ByteArrayInputStream(letter)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
