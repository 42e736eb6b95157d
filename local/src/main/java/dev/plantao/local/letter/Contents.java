package dev.plantao.local.letter;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.james.mime4j.codec.DecodeMonitor;
import org.apache.james.mime4j.dom.Entity;
import org.apache.james.mime4j.dom.Message;
import org.apache.james.mime4j.dom.Multipart;
import org.apache.james.mime4j.dom.SingleBody;
import org.apache.james.mime4j.dom.TextBody;
import org.apache.james.mime4j.message.DefaultMessageBuilder;
import org.apache.james.mime4j.stream.MimeConfig;

/// What a letter shows to who reads it.
///
/// @param html with the pictures that came with the letter inside
public record Contents(Optional<String> text, Optional<String> html, List<Attachment> attachments) {

  public record Attachment(String fileName, String contentType, long size) {}

  public static Contents of(byte[] letter) {
    var builder = new DefaultMessageBuilder();
    builder.setMimeEntityConfig(MimeConfig.PERMISSIVE);
    builder.setDecodeMonitor(DecodeMonitor.SILENT);
    var reader = new Reader();
    try {
      reader.read(builder.parseMessage(new ByteArrayInputStream(letter)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return reader.contents();
  }

  private static final class Reader {
    private final List<Attachment> attachments = new ArrayList<>();
    private final Map<String, String> pictures = new LinkedHashMap<>();
    private Optional<String> text = Optional.empty();
    private Optional<String> html = Optional.empty();

    void read(Entity entity) throws IOException {
      switch (entity.getBody()) {
        case Multipart multipart -> {
          for (var part : multipart.getBodyParts()) {
            read(part);
          }
        }
        case TextBody body when !"attachment".equals(entity.getDispositionType()) ->
            readText(entity, body);
        case SingleBody body -> readFile(entity, body.getInputStream().readAllBytes());
        case Message _ -> attachments.add(new Attachment("letter.eml", entity.getMimeType(), 0));
        default -> {}
      }
    }

    private void readText(Entity entity, TextBody body) throws IOException {
      var content = body.getInputStream().readAllBytes();
      var shown =
          body.getCharset() == null ? Header.text(content) : new String(content, body.getCharset());
      if (entity.getMimeType().equals("text/html") && html.isEmpty()) {
        html = Optional.of(shown);
      } else if (entity.getMimeType().equals("text/plain") && text.isEmpty()) {
        text = Optional.of(shown);
      } else {
        readFile(entity, content);
      }
    }

    private void readFile(Entity entity, byte[] content) {
      var type = entity.getMimeType();
      var name = Optional.ofNullable(entity.getFilename()).map(Header::decode).orElse("unnamed");
      attachments.add(new Attachment(name, type, content.length));
      var id = entity.getHeader().getField("Content-ID");
      if (id != null && type.startsWith("image/")) {
        pictures.put(
            id.getBody().strip().replaceAll("[<>]", ""),
            "data:" + type + ";base64," + Base64.getEncoder().encodeToString(content));
      }
    }

    Contents contents() {
      var shown = html;
      for (var picture : pictures.entrySet()) {
        shown = shown.map(all -> all.replace("cid:" + picture.getKey(), picture.getValue()));
      }
      return new Contents(text, shown, List.copyOf(attachments));
    }
  }
}
