package dev.plantao.local.control;

import dev.plantao.local.json.Json;
import dev.plantao.local.letter.Contents;
import dev.plantao.local.mailbox.Mailbox;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// `/local/mailbox`: what was sent.
public final class MailboxCalls {
  private static final String PATH = "/local/mailbox";

  private final Mailbox mailbox;

  public MailboxCalls(Mailbox mailbox) {
    this.mailbox = mailbox;
  }

  public void addTo(Control control) {
    control.add("GET " + PATH, this::list);
    control.add("GET " + PATH + "/", this::one);
    control.add("DELETE " + PATH, _ -> clear());
    control.addPage(PATH + ".html", "mailbox.html", "text/html; charset=utf-8");
    control.addPage(PATH + ".css", "mailbox.css", "text/css; charset=utf-8");
    control.addPage(PATH + ".js", "mailbox.js", "text/javascript; charset=utf-8");
  }

  /// With `brief`, without what makes a long list heavy.
  private JsonNode list(Control.Asked asked) {
    var brief = asked.query("brief").isPresent();
    var list = Json.array();
    for (var letter : mailbox.letters(asked.query("to"))) {
      list.add(brief ? envelope(letter) : whole(letter));
    }
    return list;
  }

  private JsonNode one(Control.Asked asked) {
    var id = asked.rest(PATH + "/");
    var letter =
        mailbox.letter(id).orElseThrow(() -> new Control.NotFoundException("letter " + id));
    var json = whole(letter);
    var contents = Contents.of(mailbox.bytes(letter));
    put(json, "text", contents.text());
    put(json, "html", contents.html());
    var attachments = json.putArray("attachments");
    contents
        .attachments()
        .forEach(file ->
            attachments
                .addObject()
                .put("fileName", file.fileName())
                .put("contentType", file.contentType())
                .put("size", file.size()));
    return json;
  }

  private static void put(ObjectNode json, String name, Optional<String> value) {
    value.ifPresent(text -> json.put(name, text));
  }

  private static ObjectNode envelope(Mailbox.Letter letter) {
    var json =
        Json.object()
            .put("id", letter.id())
            .put("at", letter.at().toString())
            .put("from", letter.from());
    json.set("to", Json.tree(letter.to()));
    return json.put("subject", letter.subject());
  }

  private ObjectNode whole(Mailbox.Letter letter) {
    var json = envelope(letter);
    json.set("headers", Json.tree(letter.headers()));
    return json.put("raw", mailbox.raw(letter));
  }

  private JsonNode clear() {
    mailbox.clear();
    return Json.object().put("letters", 0);
  }
}
