package dev.plantao.functions.sqs;

import dev.plantao.core.outbox.Effect;
import dev.plantao.core.outbox.Outbox;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchRequestEntry;

/// One queue per kind of effect, ten messages a call. A queue that refuses holds up no other.
public final class SqsOutbox implements Outbox {
  /// SendMessageBatch takes so many.
  private static final int BATCH = 10;

  private final SqsClient sqs;
  private final EffectQueues queues;

  public SqsOutbox(SqsClient sqs, EffectQueues queues) {
    this.sqs = sqs;
    this.queues = queues;
  }

  @Override
  public void send(List<Effect> effects) {
    var byQueue = new LinkedHashMap<String, List<Effect>>();
    effects.forEach(
        effect -> byQueue.computeIfAbsent(queues.of(effect), _ -> new ArrayList<>()).add(effect));
    @Nullable IllegalStateException failed = null;
    for (var queue : byQueue.entrySet()) {
      for (int from = 0; from < queue.getValue().size(); from += BATCH) {
        var batch = queue.getValue().subList(from, Math.min(queue.getValue().size(), from + BATCH));
        try {
          send(queue.getKey(), batch);
        } catch (SdkException | IllegalStateException refused) {
          failed = new IllegalStateException("effects were not taken: " + batch, refused);
        }
      }
    }
    if (failed != null) {
      throw failed;
    }
  }

  private void send(String queue, List<Effect> batch) {
    var entries = new ArrayList<SendMessageBatchRequestEntry>();
    for (int i = 0; i < batch.size(); i++) {
      entries.add(
          SendMessageBatchRequestEntry.builder()
              .id(Integer.toString(i))
              .messageBody(EffectMessages.write(batch.get(i)))
              .build());
    }
    var answer = sqs.sendMessageBatch(send -> send.queueUrl(queue).entries(entries));
    if (!answer.failed().isEmpty()) {
      throw new IllegalStateException(
          "the queue refused " + Map.of("messages", answer.failed().size()));
    }
  }
}
