package dev.plantao.functions.http;

import dev.plantao.core.conversation.Text;
import dev.plantao.core.people.Language;
import dev.plantao.core.ready.ReadyAnswer;
import java.util.EnumMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/// Reads what a body says of a ready answer, and names all that is wrong with it.
final class ReadyAnswerTexts {

  private ReadyAnswerTexts() {}

  static Map<Language, ReadyAnswer.Words> of(Fields fields) {
    var texts = new EnumMap<Language, ReadyAnswer.Words>(Language.class);
    for (var part : fields.object("texts").properties()) {
      var field = "texts." + part.getKey();
      var language = Language.ofTag(part.getKey()).filter(l -> l.tag().equals(part.getKey()));
      if (language.isEmpty()) {
        fields.wrong(field, "must be one of en, pt-BR, de, es, ru");
      } else if (part.getValue().size() != 2) {
        fields.wrong(field, "must be an object of title and body");
      } else {
        var title =
            text(
                fields, field + ".title", part.getValue().path("title"), ReadyAnswer.LONGEST_TITLE);
        var body =
            text(fields, field + ".body", part.getValue().path("body"), ReadyAnswer.LONGEST_BODY);
        texts.put(language.get(), new ReadyAnswer.Words(title, placed(fields, field, body)));
      }
    }
    if (texts.isEmpty()) {
      fields.wrong("texts", "must have at least one language");
    }
    return texts;
  }

  private static Text text(Fields fields, String field, JsonNode given, int longest) {
    var text = given.asString("").strip();
    if (text.isEmpty()) {
      fields.wrong(field, "must not be blank");
    } else if (text.length() > longest) {
      fields.wrong(field, "must have at most " + longest + " characters");
    }
    return Text.of(text);
  }

  /// What nothing is filled in for would reach a customer as a hole.
  private static Text placed(Fields fields, String field, Text body) {
    var unknown = ReadyAnswer.unknownPlaces(body.orEmpty());
    if (!unknown.isEmpty()) {
      fields.wrong(
          field + ".body",
          "may have name, id and agent in braces, and not "
              + String.join(", ", unknown)
              + "; write ___ for what only the writer of a reply knows");
    }
    return body;
  }
}
