package dev.plantao.core.search;

import dev.plantao.core.conversation.ConversationId;
import dev.plantao.core.people.Language;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/// Finds conversations for support, and help for customers.
public final class Searcher {
  /// How far back a search goes that has nothing but a time.
  private static final int MOST_MONTHS = 24;

  /// A suggestion must have so much of what was asked; a wrong one is worse than none.
  private static final double SHARE = 0.34;

  private static final Instant FIRST = Instant.EPOCH;
  private static final Instant LAST = Instant.parse("9998-12-31T23:59:59Z");

  private final SearchIndex index;
  private final Analysis analysis;

  public Searcher(SearchIndex index, Analysis analysis) {
    this.index = index;
    this.analysis = analysis;
  }

  /// The best conversations, best first; without words the newest first.
  public List<ConversationId> conversations(Find find, int limit) {
    var from = find.from() == null ? FIRST : find.from();
    var to = find.to() == null ? LAST : find.to();
    if (to.isBefore(from)) {
      return List.of();
    }
    var musts = new ArrayList<Term>();
    if (find.customer() != null) {
      musts.add(analysis.exact(Passages.CUSTOMER, find.customer().value()));
    }
    if (find.address() != null) {
      musts.add(analysis.exact(Passages.ADDRESS, find.address().value()));
    }
    var words = find.words().isBlank() ? List.<Analysis.Sought>of() : analysis.sought(find.words());
    if (words.isEmpty() && musts.isEmpty()) {
      return find.words().isBlank() && (find.from() != null || find.to() != null)
          ? ofTime(find, from, to, limit)
          : List.of();
    }
    return new Ranking(index, Realm.STAFF, Places.from(from), Places.to(to))
        .best(words, musts, 0, limit).stream()
            .map(hit -> Places.conversation(hit.place()))
            .toList();
  }

  private List<ConversationId> ofTime(Find find, Instant from, Instant to, int limit) {
    var month =
        find.to() == null
            ? YearMonth.from(from.atOffset(ZoneOffset.UTC)).plusMonths(MOST_MONTHS - 1)
            : YearMonth.from(to.atOffset(ZoneOffset.UTC));
    var first = YearMonth.from(from.atOffset(ZoneOffset.UTC));
    var found = new ArrayList<ConversationId>();
    for (int i = 0; i < MOST_MONTHS && found.size() < limit && !month.isBefore(first); i++) {
      var start = month.atDay(1).atStartOfDay(ZoneOffset.UTC).toInstant();
      var term = analysis.exact(Passages.MONTH, Places.month(start));
      index
          .postings(Realm.STAFF, term, Places.from(from), Places.to(to))
          .forEach(posting -> found.add(Places.conversation(posting.place())));
      month = month.minusMonths(1);
    }
    return List.copyOf(found.subList(0, Math.min(limit, found.size())));
  }

  /// The ids of published solutions and articles that fit best, in the customer's language; in
  /// English where there is none.
  public List<Help> help(String words, Language language, int limit) {
    var found = helpIn(language, words, limit);
    return found.isEmpty() && language != Language.EN ? helpIn(Language.EN, words, limit) : found;
  }

  private List<Help> helpIn(Language in, String words, int limit) {
    return new Ranking(index, Realm.PUBLIC, Places.firstHelp(in), Places.lastHelp(in))
        .best(analysis.sought(words, in), List.of(), SHARE, limit).stream()
            .map(hit -> new Help(Places.helpId(hit.place()), in))
            .toList();
  }

  /// A solution or an article.
  public record Help(String id, Language language) {}
}
