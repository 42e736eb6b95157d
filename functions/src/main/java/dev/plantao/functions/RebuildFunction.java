package dev.plantao.functions;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import dev.plantao.core.conversation.ConversationId;
import dev.plantao.core.incident.Courier;
import dev.plantao.core.incident.Errand;
import dev.plantao.core.incident.Errands;
import dev.plantao.core.log.ConversationLog;
import dev.plantao.core.report.Reporter;
import dev.plantao.core.timing.Rebuilder;
import dev.plantao.functions.dynamodb.DynamoDbConversations;
import dev.plantao.functions.dynamodb.DynamoDbIncidents;
import dev.plantao.functions.dynamodb.DynamoDbReports;
import dev.plantao.functions.dynamodb.DynamoDbSigningKey;
import dev.plantao.functions.likeness.KeyedGists;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Makes lists, schedules and the index of words match the log. Invoked by an operator with `{}`,
/// `{conversation}` or `{cursor}`, `search: true` to write the whole index anew, and `reports:
/// true` to count all reports anew (begin without a cursor, go on until none comes back); answers
/// `{rebuilt, wrong: […], cursor?}`, the cursor if time ran out before the end.
public final class RebuildFunction implements RequestStreamHandler {
  /// The variables of this function's environment.
  static final Set<String> VARIABLES = Adapters.VARIABLES;

  private static final JsonMapper JSON = JsonMapper.builder().build();

  /// What is left of the function's time when it stops and hands back a cursor.
  private static final int SPARE_MILLIS = 30_000;

  private static final int PAGE = 100;

  private final DynamoDbConversations conversations;
  private final Rebuilder rebuilder;
  private final ConversationLog log;
  private final Courier courier;
  private final SearchAdapters search;
  private final Reporter reporter;
  private final InstantSource clock;

  public RebuildFunction() {
    this(System.getenv(), InstantSource.system());
    Rehearsal.bytes(RebuildFunction::new, "rebuild-one-conversation.json");
  }

  public RebuildFunction(Map<String, String> variables, InstantSource clock) {
    var adapters = Adapters.of(Environment.of(variables, VARIABLES), clock);
    this.conversations = new DynamoDbConversations(adapters.dynamo(), adapters.table());
    var key = new DynamoDbSigningKey(adapters.dynamo(), adapters.table());
    this.rebuilder = new Rebuilder(adapters.log(), adapters.keeper(), new KeyedGists(key::bytes));
    var incidents = new DynamoDbIncidents(adapters.dynamo(), adapters.table());
    // A note is run at once and sends nothing on.
    Errands none =
        errands -> {
          throw new IllegalStateException("a rebuilder has no queue for " + errands);
        };
    this.courier =
        new Courier(incidents, incidents, adapters.conversations(), none, Backoff.OF_A_MACHINE);
    this.log = adapters.log();
    this.search = SearchAdapters.of(adapters.dynamo(), adapters.table(), adapters.log());
    var reports = new DynamoDbReports(adapters.dynamo(), adapters.table(), Backoff.OF_A_MACHINE);
    this.reporter = new Reporter(adapters.log(), reports, Backoff.OF_A_MACHINE);
    this.clock = clock;
  }

  @Override
  public void handleRequest(InputStream input, OutputStream output, Context context)
      throws IOException {
    var bytes = input.readAllBytes();
    var asked = bytes.length == 0 ? JSON.readTree("{}") : JSON.readTree(bytes);
    var one = asked.path("conversation").asString("");
    var anew = asked.path("search").asBoolean(false);
    var answer =
        one.isEmpty()
            ? all(asked, anew, context)
            : answer(1, wrong(new ConversationId(one), anew), null);
    output.write(JSON.writeValueAsBytes(answer));
  }

  private Map<String, Object> all(JsonNode asked, boolean anew, Context context) {
    @Nullable String from = asked.path("cursor").asStringOpt().orElse(null);
    var counted = asked.path("reports").asBoolean(false);
    if (from == null) {
      articles(anew);
      if (counted) {
        reporter.begin();
      }
    }
    int rebuilt = 0;
    var wrong = new TreeSet<String>();
    var cursor = from;
    do {
      var page = conversations.page(cursor);
      for (var id : page.items()) {
        wrong.addAll(wrong(id, anew));
        rebuilt++;
      }
      cursor = page.next();
    } while (cursor != null && context.getRemainingTimeInMillis() > SPARE_MILLIS);
    if (counted && cursor == null) {
      reporter.finish();
    }
    return answer(rebuilt, wrong, cursor);
  }

  private void articles(boolean anew) {
    @Nullable String cursor = null;
    do {
      var page = search.articles().all(cursor, PAGE);
      page.items().forEach(article -> search.articleIndexer().index(article.id(), anew));
      cursor = page.next();
    } while (cursor != null);
  }

  private Set<String> wrong(ConversationId id, boolean anew) {
    search.indexer().rebuild(id, anew);
    reporter.count(id, reporter.edition());
    news(id);
    return rebuilder.rebuild(id, clock.instant()) ? Set.of() : Set.of(id.value());
  }

  /// What an errand that failed for good should have brought to a conversation.
  private void news(ConversationId id) {
    log.newest(id)
        .map(entry -> entry.after().incident())
        .filter(link -> !link.left())
        .ifPresent(link -> courier.run(new Errand.Note(link.incident(), id), clock.instant()));
  }

  private static Map<String, Object> answer(
      int rebuilt, Set<String> wrong, @Nullable String cursor) {
    var answer = new LinkedHashMap<String, Object>();
    answer.put("rebuilt", rebuilt);
    answer.put("wrong", wrong);
    if (cursor != null) {
      answer.put("cursor", cursor);
    }
    return answer;
  }
}
