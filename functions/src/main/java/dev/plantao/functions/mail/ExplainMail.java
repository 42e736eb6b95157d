package dev.plantao.functions.mail;

import dev.plantao.core.masking.Masker;
import dev.plantao.functions.mail.mime.Address;
import dev.plantao.functions.mail.mime.Attachment;
import dev.plantao.functions.mail.mime.ParsedMail;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/// `./plantao explain mail FILE…`: one JSON line per file, saying what the desk would store.
public final class ExplainMail {

  private final JsonMapper json = JsonMapper.shared();
  private final Masker masker;

  public ExplainMail(Masker masker) {
    this.masker = masker;
  }

  public void explain(List<Path> files, PrintStream out) {
    for (Path file : files) {
      out.println(json.writeValueAsString(explained(file)));
    }
  }

  private Map<String, @Nullable Object> explained(Path file) {
    Map<String, @Nullable Object> line = new LinkedHashMap<>();
    line.put("file", file.toString());
    try {
      describe(MailReading.read(Files.readAllBytes(file), masker), line);
    } catch (IOException
        | RuntimeException e) { // one file must not keep the others from being read
      line.put("error", String.valueOf(e));
    }
    return line;
  }

  private void describe(ReadMail read, Map<String, @Nullable Object> line) {
    ParsedMail mail = read.mail();
    @Nullable Address from = mail.from();
    line.put("from", from == null ? null : from.address());
    line.put("fromName", from == null ? null : from.name());
    line.put("to", mail.to().stream().map(Address::address).toList());
    line.put("subject", mail.subject());
    line.put("text", read.body().reply());
    line.put("quoted", read.body().quoted());
    line.put("signature", read.body().signature());
    line.put("attachments", mail.attachments().stream().map(ExplainMail::described).toList());
    line.put("kind", read.verdict().kind().label());
    line.put("references", references(mail));
    line.put("language", read.language());
    line.put("masked", read.masked());
  }

  /// The ids that threading looks up: those of In-Reply-To, then those of References.
  private static List<String> references(ParsedMail mail) {
    return Stream.concat(mail.inReplyTo().stream(), mail.references().stream()).distinct().toList();
  }

  private static Map<String, Object> described(Attachment file) {
    Map<String, Object> described = new LinkedHashMap<>();
    described.put("fileName", file.fileName());
    described.put("contentType", file.contentType());
    described.put("size", file.size());
    described.put("sha256", file.sha256());
    described.put("inline", file.inline());
    return described;
  }
}
