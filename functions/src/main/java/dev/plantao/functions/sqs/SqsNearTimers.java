package dev.plantao.functions.sqs;

import dev.plantao.core.conversation.ConversationId;
import dev.plantao.core.timing.NearTimers;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import software.amazon.awssdk.services.sqs.SqsClient;

/// Near alarms as delayed messages (at most 900 seconds, the service's bound).
public final class SqsNearTimers implements NearTimers {
  private static final Duration LONGEST = Duration.ofMinutes(15);

  private final SqsClient sqs;
  private final String queueUrl;

  public SqsNearTimers(SqsClient sqs, String queueUrl) {
    this.sqs = sqs;
    this.queueUrl = queueUrl;
  }

  @Override
  public void wake(ConversationId id, Duration delay) {
    if (delay.isNegative()
        || delay.compareTo(LONGEST) > 0
        || !delay.equals(delay.truncatedTo(ChronoUnit.SECONDS))) {
      throw new IllegalArgumentException("a near timer waits 0 to 900 whole seconds, not " + delay);
    }
    sqs.sendMessage(send ->
        send.queueUrl(queueUrl)
            .delaySeconds(Math.toIntExact(delay.toSeconds()))
            .messageBody("{\"conversation\":\"%s\"}".formatted(id.value())));
  }
}
