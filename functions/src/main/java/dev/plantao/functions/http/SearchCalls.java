package dev.plantao.functions.http;

import dev.plantao.core.conversation.Conversation;
import dev.plantao.core.conversation.ConversationId;
import dev.plantao.core.customer.CustomerId;
import dev.plantao.core.log.Entry;
import dev.plantao.core.people.EmailAddress;
import dev.plantao.core.people.Language;
import dev.plantao.core.search.Find;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/// Searching at the desk, and the help that customers are offered before they report.
final class SearchCalls {
  private static final int DEFAULT_LIMIT = 20;
  private static final int LONGEST_QUERY = 500;

  private final Desk desk;
  private final Solutions solutions;

  SearchCalls(Desk desk) {
    this.desk = desk;
    this.solutions = new Solutions(desk);
  }

  /// Conversations and how they were solved, by words, id, customer, address, time.
  Answer search(Call call) {
    call.caller().requireStaff();
    var words = words(call);
    var customer = filter(call, "customer", CustomerId::parse);
    var address = filter(call, "address", EmailAddress::parse);
    var from = filter(call, "from", SearchCalls::instant);
    var to = filter(call, "to", SearchCalls::instant);
    if (words.isEmpty() && customer == null && address == null && from == null && to == null) {
      throw new ProblemException(Problem.badField("q", "say what to look for"));
    }
    var id = ConversationId.parse(words.toUpperCase(Locale.ROOT));
    if (id.isPresent()) {
      return answer(desk.log().newest(id.get()).map(Entry::after).stream().toList(), call);
    }
    var sender = EmailAddress.parse(words);
    var find =
        sender.isPresent()
            ? new Find("", customer, sender.get(), from, to)
            : new Find(words, customer, address, from, to);
    int limit = call.query("limit") == null ? DEFAULT_LIMIT : call.limit();
    return answer(desk.lists().listed(desk.search().searcher().conversations(find, limit)), call);
  }

  private Answer answer(List<Conversation> found, Call call) {
    var json = Json.object();
    var items = json.putArray("items");
    for (var state : found) {
      var item = items.addObject();
      item.set("conversation", ConversationView.forStaff(state, call.at()));
      if (Solutions.resolved(state)) {
        solutions
            .of(state)
            .ifPresent(solution ->
                item.putObject("solution")
                    .put("summary", solution.summary().orEmpty())
                    .put("published", solution.published()));
      }
    }
    return Answer.ok(json);
  }

  private static String words(Call call) {
    var asked = call.query("q");
    if (asked != null && asked.length() > LONGEST_QUERY) {
      throw new ProblemException(
          Problem.badField("q", "must have at most " + LONGEST_QUERY + " characters"));
    }
    return asked == null ? "" : asked.strip();
  }

  private static <T> @Nullable T filter(
      Call call, String name, Function<String, Optional<T>> read) {
    var asked = call.query(name);
    return asked == null
        ? null
        : read.apply(asked)
            .orElseThrow(() -> new ProblemException(Problem.badField(name, "is no such value")));
  }

  private static Optional<Instant> instant(String text) {
    try {
      var given = OffsetDateTime.parse(text);
      return given.getYear() >= 1970 && given.getYear() <= 9998
          ? Optional.of(given.toInstant())
          : Optional.empty();
    } catch (DateTimeException notOne) {
      return Optional.empty();
    }
  }

  /// What may help before a ticket is sent, for anybody signed in.
  Answer suggestions(Call call) {
    var caller = call.caller();
    var words = words(call);
    if (words.isEmpty()) {
      throw new ProblemException(Problem.badField("q", "is required"));
    }
    var json = Json.object();
    var items = json.putArray("items");
    suggestions(words, language(call, caller)).forEach(items::add);
    return Answer.ok(json);
  }

  /// `{title, url}` of the help that fits best.
  List<ObjectNode> suggestions(String words, Language language) {
    return solutions.suggested(words, language).stream()
        .map(shown -> Json.object().put("title", shown.title().orEmpty()).put("url", shown.url()))
        .toList();
  }

  /// The one that was asked for, else the customer's, else English.
  private Language language(Call call, Caller caller) {
    var asked = filter(call, "language", Language::ofTag);
    if (asked != null || caller.customer() == null) {
      return asked == null ? Language.EN : asked;
    }
    var known = desk.customers().find(caller.requireCustomer()).orElse(null);
    return known == null || known.language() == null ? Language.EN : known.language();
  }

  Answer solution(Call call) {
    call.caller();
    return page(solutions.solution(call.path("id")));
  }

  Answer article(Call call) {
    var caller = call.caller();
    return page(solutions.article(call.path("id"), language(call, caller)));
  }

  private static Answer page(Optional<Solutions.Shown> found) {
    var shown = found.orElseThrow(() -> new ProblemException(Problem.notFound()));
    return Answer.ok(
        Json.object()
            .put("id", shown.id())
            .put("title", shown.title().orEmpty())
            .put("body", shown.body().orEmpty())
            .put("language", shown.language().tag()));
  }
}
