package dev.plantao.functions.http;

import dev.plantao.core.conversation.Kind;
import dev.plantao.core.conversation.Text;
import dev.plantao.core.people.Language;
import dev.plantao.core.search.Article;
import dev.plantao.core.search.Articles;
import java.net.URI;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// The help articles that support keeps. Whoever is of support writes them: those who solve a case
/// know best what would have helped. Every version stays, with its author.
final class ArticleCalls {
  private static final int TRIES = 3;
  private static final int LONGEST_URL = 2000;

  /// All versions and languages of an article stand in one item of at most 400 KB.
  private static final int LONGEST_ARTICLE = 40_000;

  private final Articles articles;

  ArticleCalls(Desk desk) {
    this.articles = desk.search().articles();
  }

  /// What a body says of an article.
  private record Asked(
      Map<Language, Article.Content> texts,
      @Nullable String url,
      boolean published,
      JsonNode body) {
    static Asked of(Call call) {
      var fields = call.fields();
      var texts = readTexts(fields);
      var url = fields.optionalOneOf("url", ArticleCalls::readUrl, "an https address");
      var published = fields.flag("published");
      fields.done();
      return new Asked(texts, url, published, fields.body());
    }

    Article version(String id, Caller author, Call call, long version) {
      return new Article(id, texts, url, published, author.sub(), call.at(), version);
    }

    boolean saidBy(Article article) {
      return texts.equals(article.texts())
          && java.util.Objects.equals(url, article.url())
          && published == article.published();
    }
  }

  private static Map<Language, Article.Content> readTexts(Fields fields) {
    var texts = new EnumMap<Language, Article.Content>(Language.class);
    for (var part : fields.object("texts").properties()) {
      var name = "texts." + part.getKey();
      var language = Language.ofTag(part.getKey()).filter(l -> l.tag().equals(part.getKey()));
      var title = part.getValue().path("title").asString("").strip();
      var body = part.getValue().path("body").asString("").strip();
      if (language.isEmpty()) {
        fields.wrong(name, "must be one of en, pt-BR, de, es, ru");
      } else if (part.getValue().size() != 2
          || title.isEmpty()
          || body.isEmpty()
          || title.length() > Fields.SHORT
          || body.length() > LONGEST_ARTICLE) {
        fields.wrong(name, "must be a title (at most 500 characters) and a body (40000)");
      }
      language.ifPresent(l -> texts.put(l, new Article.Content(Text.of(title), Text.of(body))));
    }
    if (texts.isEmpty()) {
      fields.wrong("texts", "must have at least one language");
    }
    return texts;
  }

  private static Optional<String> readUrl(String text) {
    try {
      var uri = new URI(text);
      var good = "https".equals(uri.getScheme()) && uri.getHost() != null;
      return good && text.length() <= LONGEST_URL ? Optional.of(text) : Optional.empty();
    } catch (java.net.URISyntaxException notOne) {
      return Optional.empty();
    }
  }

  Answer list(Call call) {
    call.caller().requireStaff();
    return Lists.answer(articles.all(call.cursor(), call.limit()), ArticleView::of);
  }

  Answer show(Call call) {
    call.caller().requireStaff();
    return found(call)
        .map(article -> Answer.ok(ArticleView.of(article)).withVersion(article.version()))
        .orElseThrow(() -> new ProblemException(Problem.notFound()));
  }

  private Optional<Article> found(Call call) {
    return articles.find(call.path("id"));
  }

  Answer write(Call call) {
    var caller = call.caller();
    caller.requireStaff();
    var asked = Asked.of(call);
    var keys = Keys.of(caller.sub(), call, asked.body());
    var id = "A-" + keys.draw().id(Kind.TICKET).value().substring(2);
    var first = asked.version(id, caller, call, 1);
    if (articles.store(first)) {
      return created(first);
    }
    // Its id comes from the key: it was written before.
    return articles
        .find(id)
        .filter(known -> known.version() == 1 && asked.saidBy(known))
        .map(ArticleCalls::created)
        .orElseGet(() ->
            Answer.problem(
                Problem.of(
                    409,
                    "idempotency-key-reused",
                    "The Idempotency-Key was used for something else",
                    "Use a new key for a new article.")));
  }

  private static Answer created(Article article) {
    return Answer.created(ArticleView.of(article))
        .with("location", "/desk/articles/" + article.id());
  }

  /// Replaces an article whole by its next version.
  Answer replace(Call call) {
    var caller = call.caller();
    caller.requireStaff();
    var asked = Asked.of(call);
    for (int attempt = 0; attempt < TRIES; attempt++) {
      var known = found(call).orElseThrow(() -> new ProblemException(Problem.notFound()));
      var seen = call.expectedVersion();
      if (seen != null && seen != known.version()) {
        return Answer.problem(
            Problem.of(
                412, "stale", "The article has changed", "Read version " + known.version() + "."));
      }
      var next = asked.version(known.id(), caller, call, known.version() + 1);
      if (articles.store(next)) {
        return Answer.ok(ArticleView.of(next)).withVersion(next.version());
      }
    }
    return Answer.problem(
        Problem.of(
            409, "contended", "Others wrote at the same time", "Nothing was done. Try again."));
  }
}
