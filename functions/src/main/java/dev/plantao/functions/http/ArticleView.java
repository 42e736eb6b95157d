package dev.plantao.functions.http;

import dev.plantao.core.people.Language;
import dev.plantao.core.search.Article;
import java.util.Objects;
import tools.jackson.databind.node.ObjectNode;

/// A help article as JSON, for support.
final class ArticleView {

  private ArticleView() {}

  static ObjectNode of(Article article) {
    var json = Json.object();
    json.put("id", article.id());
    json.put("version", article.version());
    json.put("published", article.published());
    if (article.url() != null) {
      json.put("url", article.url());
    }
    json.put("author", article.author());
    json.put("at", article.at().toString());
    var texts = json.putObject("texts");
    article
        .texts()
        .forEach((language, content) ->
            texts
                .putObject(language.tag())
                .put("title", content.title().orEmpty())
                .put("body", content.body().orEmpty()));
    return json;
  }

  /// English, or else the first it has.
  static Language primary(Article article) {
    return article.texts().containsKey(Language.EN)
        ? Language.EN
        : Objects.requireNonNull(article.texts().keySet().iterator().next());
  }
}
