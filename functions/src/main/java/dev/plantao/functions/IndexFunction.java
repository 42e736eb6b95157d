package dev.plantao.functions;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import dev.plantao.core.log.ConversationLog;
import dev.plantao.core.search.ArticleIndexer;
import dev.plantao.core.search.Indexer;
import dev.plantao.functions.dynamodb.DynamoDbConversationLog;
import dev.plantao.functions.sqs.SqsIndexQueue;
import dev.plantao.functions.sqs.SqsIndexQueue.Asked;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Map;
import java.util.Set;

/// Keeps the index of words. It has a queue of its own: an index that fails holds up neither
/// deadlines nor letters. A message that fails goes back to the queue alone.
public final class IndexFunction implements RequestHandler<SQSEvent, SQSBatchResponse> {
  /// The variables of this function's environment.
  static final Set<String> VARIABLES = Set.of(Environment.TABLE);

  private final Indexer indexer;
  private final ArticleIndexer articles;

  public IndexFunction() {
    this(System.getenv(), InstantSource.system());
    Rehearsal.queue(IndexFunction::new, "index-entry-written.json");
  }

  /// Nothing here depends on the time; every function is made alike.
  public IndexFunction(Map<String, String> variables, InstantSource clock) {
    this(adapters(Environment.of(variables, VARIABLES)));
  }

  private IndexFunction(SearchAdapters adapters) {
    this(adapters.indexer(), adapters.articleIndexer());
  }

  IndexFunction(Indexer indexer, ArticleIndexer articles) {
    this.indexer = indexer;
    this.articles = articles;
  }

  private static SearchAdapters adapters(Environment environment) {
    var dynamo = Clients.dynamo();
    var table = environment.get(Environment.TABLE);
    ConversationLog log = new DynamoDbConversationLog(dynamo, table, Backoff.OF_A_MACHINE);
    return SearchAdapters.of(dynamo, table, log);
  }

  @Override
  public SQSBatchResponse handleRequest(SQSEvent event, Context context) {
    var failures = new ArrayList<SQSBatchResponse.BatchItemFailure>();
    for (var message : event.getRecords()) {
      try {
        switch (SqsIndexQueue.read(message.getBody())) {
          case Asked.Entry entry -> indexer.index(entry.conversation(), entry.seq());
          case Asked.Article article -> articles.index(article.id(), false);
        }
      } catch (RuntimeException failed) {
        var id = message.getMessageId();
        JsonLog.error(context.getLogger(), "indexing failed", failed, Map.of("message", id));
        failures.add(new SQSBatchResponse.BatchItemFailure(id));
      }
    }
    return new SQSBatchResponse(failures);
  }
}
