package dev.plantao.functions.http;

import dev.plantao.core.ready.ReadyAnswer;
import tools.jackson.databind.node.ObjectNode;

/// A ready answer as JSON.
final class ReadyAnswerView {

  private ReadyAnswerView() {}

  static ObjectNode of(ReadyAnswer answer) {
    var json =
        Json.object()
            .put("id", answer.id())
            .put("version", answer.version())
            .put("author", answer.author())
            .put("at", answer.at().toString());
    if (answer.removed()) {
      json.put("removed", true);
    }
    var texts = json.putObject("texts");
    answer
        .texts()
        .forEach((language, words) ->
            texts
                .putObject(language.tag())
                .put("title", words.title().orEmpty())
                .put("body", words.body().orEmpty()));
    return json;
  }
}
