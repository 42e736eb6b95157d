package dev.plantao.core.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plantao.core.Fixtures;
import dev.plantao.core.conversation.Kind;
import dev.plantao.core.conversation.Text;
import dev.plantao.core.inmemory.InMemoryArticles;
import dev.plantao.core.people.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What a store of articles keeps.
public abstract class ArticlesContract {
  private Articles articles = new InMemoryArticles();

  protected abstract Articles newArticles();

  @BeforeEach
  void store() {
    articles = newArticles();
  }

  private static Article article(String id, long version) {
    var content = new Article.Content(Text.of("Title " + version), Text.of("Body"));
    var texts = Map.of(Language.EN, content, Language.RU, content);
    return new Article(id, texts, "https://a.example", true, "agent", Fixtures.NOW, version);
  }

  private static String newId() {
    return "A-" + Fixtures.newId(Kind.TICKET).value().substring(2);
  }

  @Test
  void the_newest_version_is_found_and_versions_follow_one_another() {
    var id = newId();

    assertThat(articles.store(article(id, 2))).isFalse();
    assertThat(articles.store(article(id, 1))).isTrue();
    assertThat(articles.store(article(id, 1))).isFalse();
    assertThat(articles.store(article(id, 2))).isTrue();
    assertThat(articles.store(article(id, 2))).isFalse();
    assertThat(articles.find(id)).contains(article(id, 2));
    assertThat(articles.find(newId())).isEmpty();
  }

  @Test
  void all_are_listed_page_by_page() {
    var ids = List.of(newId(), newId(), newId());
    ids.forEach(id -> articles.store(article(id, 1)));

    var listed = new ArrayList<String>();
    var page = articles.all(null, 2);
    page.items().forEach(article -> listed.add(article.id()));
    while (page.next() != null) {
      page = articles.all(page.next(), 2);
      page.items().forEach(article -> listed.add(article.id()));
    }

    assertThat(listed).containsAll(ids).isSorted().doesNotHaveDuplicates();
  }
}
