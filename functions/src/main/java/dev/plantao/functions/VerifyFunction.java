package dev.plantao.functions;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import dev.plantao.core.conversation.ConversationId;
import dev.plantao.functions.dynamodb.DynamoDbConversations;
import dev.plantao.functions.dynamodb.DynamoDbLogProof;
import dev.plantao.functions.dynamodb.DynamoDbPlace;
import dev.plantao.functions.proof.Fault;
import dev.plantao.functions.proof.Verifier;
import dev.plantao.functions.s3.S3Vault;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Verifies logs. Invoked by an operator with `{conversation}`, or with `{}` for all: first every
/// chain, then every anchor; answers `{logs, entries, heads, faults: […], cursor?}`, to be invoked
/// again with `{cursor}` until none comes back. By schedule with `{onward: true}` it goes on where
/// it stopped the last time, and begins anew at the end.
public final class VerifyFunction implements RequestStreamHandler {
  /// The variables of this function's environment.
  static final Set<String> VARIABLES = Set.of(Environment.TABLE, Environment.PROOFS_BUCKET);

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final int SPARE_MILLIS = 60_000;

  /// Beyond these more of them tell nothing new.
  private static final int MOST_FAULTS = 1000;

  private static final String CHAINS = "logs:";
  private static final String ANCHORS = "anchors:";

  private final DynamoDbConversations conversations;
  private final DynamoDbPlace place;
  private final Verifier verifier;
  private final InstantSource clock;

  public VerifyFunction() {
    this(System.getenv(), InstantSource.system());
  }

  public VerifyFunction(Map<String, String> variables, InstantSource clock) {
    var environment = Environment.of(variables, VARIABLES);
    var dynamo = Clients.dynamo();
    var table = environment.get(Environment.TABLE);
    this.conversations = new DynamoDbConversations(dynamo, table);
    this.place = new DynamoDbPlace(dynamo, table, "VERIFY");
    this.verifier =
        new Verifier(
            new DynamoDbLogProof(dynamo, table),
            new S3Vault(Clients.s3(), environment.get(Environment.PROOFS_BUCKET)));
    this.clock = clock;
  }

  @Override
  public void handleRequest(InputStream input, OutputStream output, Context context)
      throws IOException {
    var bytes = input.readAllBytes();
    var asked = bytes.length == 0 ? JSON.readTree("{}") : JSON.readTree(bytes);
    var onward = asked.path("onward").asBoolean(false);
    var walk = new Walk();
    var one = asked.path("conversation").asString("");
    if (one.isEmpty()) {
      walk.all(onward ? place.read() : cursor(asked), context);
    } else {
      walk.one(new ConversationId(one));
    }
    if (onward) {
      place.write(walk.cursor);
    }
    JsonLog.metrics(
        context.getLogger(),
        clock.instant(),
        Map.of("LogsVerified", walk.logs, "LogFaults", walk.faults.size()));
    output.write(JSON.writeValueAsBytes(walk.answer()));
  }

  private static @Nullable String cursor(JsonNode asked) {
    return asked.path("cursor").asStringOpt().orElse(null);
  }

  /// One invocation's worth of verifying.
  private final class Walk {
    private int logs;
    private long entries;
    private int heads;
    private final List<Fault> faults = new ArrayList<>();
    private @Nullable String cursor;

    void one(ConversationId id) {
      var proof = verifier.verify(id, Instant.EPOCH);
      logs++;
      entries += proof.verdict().entries();
      add(proof.verdict().fault());
    }

    void all(@Nullable String from, Context context) {
      cursor = from == null ? CHAINS : from;
      do {
        cursor =
            cursor.startsWith(ANCHORS)
                ? anchors(cursor.substring(ANCHORS.length()))
                : chains(cursor.substring(CHAINS.length()));
      } while (cursor != null && context.getRemainingTimeInMillis() > SPARE_MILLIS);
    }

    private String chains(String from) {
      var page = conversations.page(from.isEmpty() ? null : from);
      for (var id : page.items()) {
        var verdict = verifier.chain(id);
        logs++;
        entries += verdict.entries();
        add(verdict.fault());
      }
      return page.next() == null ? ANCHORS : CHAINS + page.next();
    }

    private @Nullable String anchors(String after) {
      var part = verifier.anchors(after);
      heads += part.heads();
      part.faults().forEach(this::add);
      return part.next() == null ? null : ANCHORS + part.next();
    }

    private void add(@Nullable Fault fault) {
      if (fault != null && faults.size() < MOST_FAULTS) {
        faults.add(fault);
      }
    }

    Map<String, Object> answer() {
      var answer = new LinkedHashMap<String, Object>();
      answer.put("logs", logs);
      answer.put("entries", entries);
      answer.put("heads", heads);
      answer.put("faults", faults.stream().map(Walk::shown).toList());
      if (cursor != null) {
        answer.put("cursor", cursor);
      }
      return answer;
    }

    private static Map<String, Object> shown(Fault fault) {
      return Map.of(
          "conversation", fault.conversation().value(),
          "entry", fault.entry(),
          "kind", fault.kind().name().toLowerCase(java.util.Locale.ROOT),
          "what", fault.what());
    }
  }
}
