package dev.plantao.functions;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import dev.plantao.core.conversation.CommandId;
import dev.plantao.core.conversation.ConversationId;
import dev.plantao.core.log.Outcome;
import dev.plantao.core.timing.Waker;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What an alarm fires: asks a conversation whether anything is due.
///
/// Two kinds of events reach it: a schedule's input `{conversation, kind, ring}`, and near alarms
/// as messages of a queue. A failed schedule is retried by Lambda, a failed message by the queue.
public final class WakeFunction implements RequestStreamHandler {
  /// The variables of this function's environment.
  static final Set<String> VARIABLES = Adapters.VARIABLES;

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final Waker waker;
  private final InstantSource clock;

  public WakeFunction() {
    this(System.getenv(), InstantSource.system());
    Rehearsal.bytes(WakeFunction::new, "wake-near-alarm.json");
  }

  public WakeFunction(Map<String, String> variables, InstantSource clock) {
    this(Adapters.of(Environment.of(variables, VARIABLES), clock).waker(), clock);
  }

  WakeFunction(Waker waker, InstantSource clock) {
    this.waker = waker;
    this.clock = clock;
  }

  @Override
  public void handleRequest(InputStream input, OutputStream output, Context context)
      throws IOException {
    var event = JSON.readTree(input.readAllBytes());
    var failures = new ArrayList<Map<String, String>>();
    if (event.has("Records")) {
      for (var message : event.get("Records")) {
        var id = message.path("messageId").asString("");
        try {
          wake(JSON.readTree(message.path("body").asString("")), id);
        } catch (RuntimeException failed) {
          JsonLog.error(context.getLogger(), "wake failed", failed, Map.of("message", id));
          failures.add(Map.of("itemIdentifier", id));
        }
      }
    } else {
      wake(event, event.path("ring").asString(context.getAwsRequestId()));
    }
    output.write(JSON.writeValueAsBytes(Map.of("batchItemFailures", List.copyOf(failures))));
  }

  private void wake(JsonNode alarm, String ring) {
    var id = new ConversationId(alarm.path("conversation").asString(""));
    var outcome = waker.wake(id, new CommandId("wake-" + ring), clock.instant());
    if (outcome instanceof Outcome.Contended) {
      throw new IllegalStateException(id + " was too busy to be woken; ring again");
    }
  }
}
