package dev.plantao.functions.http;

import dev.plantao.core.conversation.Conversation;
import dev.plantao.core.conversation.ConversationId;
import dev.plantao.core.conversation.Phase;
import dev.plantao.core.conversation.Text;
import dev.plantao.core.log.ConversationLog;
import dev.plantao.core.log.Entry;
import dev.plantao.core.people.Language;
import dev.plantao.core.search.Manifest;
import dev.plantao.core.search.Solution;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Reads what the index points at: the words themselves stand in the log and in the articles, and
/// nowhere else. Whether something is published is asked there again.
final class Solutions {
  /// More would not be read.
  static final int SUGGESTED = 3;

  private final ConversationLog log;
  private final SearchDesk search;

  Solutions(Desk desk) {
    this.log = desk.log();
    this.search = desk.search();
  }

  /// What a customer is shown of help.
  record Shown(String id, Text title, Text body, Language language, String url) {}

  /// The help that fits best.
  List<Shown> suggested(String words, Language language) {
    var shown = new ArrayList<Shown>();
    for (var help : search.searcher().help(words, language, SUGGESTED)) {
      (help.id().startsWith("A-") ? article(help.id(), help.language()) : solution(help.id()))
          .ifPresent(shown::add);
    }
    return shown;
  }

  /// A published article in a language; in any other if it has not that one.
  Optional<Shown> article(String id, Language language) {
    var found = search.articles().find(id).orElse(null);
    if (found == null || !found.published()) {
      return Optional.empty();
    }
    var in = found.texts().containsKey(language) ? language : ArticleView.primary(found);
    var content = found.texts().get(in);
    var url = found.url() == null ? "/articles/" + id : found.url();
    return content == null
        ? Optional.empty()
        : Optional.of(new Shown(id, content.title(), content.body(), in, url));
  }

  /// A published solution, unless its conversation was opened again since.
  Optional<Shown> solution(String id) {
    return search
        .index()
        .manifest(id)
        .filter(manifest -> !manifest.terms().isEmpty())
        .flatMap(this::shown);
  }

  private Optional<Shown> shown(Manifest manifest) {
    // Other documents of the index, articles say, have other sources.
    var conversation = ConversationId.parse(manifest.source()).orElse(null);
    if (conversation == null) {
      return Optional.empty();
    }
    var solved = log.newest(conversation).map(Entry::after).filter(Solutions::resolved);
    if (solved.isEmpty()) {
      return Optional.empty();
    }
    var language = solved.get().handling().language();
    return log.entry(conversation, manifest.stamp())
        .flatMap(Solution::in)
        .filter(Solution::published)
        .map(solution ->
            new Shown(
                manifest.document(),
                Text.of(solution.title()),
                solution.summary(),
                language,
                "/solutions/" + manifest.document()));
  }

  static boolean resolved(Conversation state) {
    return state.phase() instanceof Phase.Closed closed && closed.how() == Phase.Closing.RESOLVED;
  }

  /// How a conversation was solved, for support.
  Optional<Solution> of(Conversation state) {
    return search
        .index()
        .manifest(search.solutions().of(state.id()))
        .flatMap(manifest -> log.entry(state.id(), manifest.stamp()))
        .flatMap(Solution::in);
  }
}
