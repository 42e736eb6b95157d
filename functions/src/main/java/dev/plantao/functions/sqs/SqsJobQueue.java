package dev.plantao.functions.sqs;

import dev.plantao.functions.erasure.Job;
import dev.plantao.functions.erasure.JobQueue;
import java.time.Duration;
import java.util.Map;
import software.amazon.awssdk.services.sqs.SqsClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Jobs as messages that carry ids alone.
public final class SqsJobQueue implements JobQueue {
  /// The longest delay of SQS, and far longer than any reaction runs.
  private static final Duration LATER = Duration.ofMinutes(15);

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final SqsClient sqs;
  private final String erasures;
  private final String exports;

  /// A queue each, since exporting and erasing are done with different rights.
  public SqsJobQueue(SqsClient sqs, String erasures, String exports) {
    this.sqs = sqs;
    this.erasures = erasures;
    this.exports = exports;
  }

  /// What a message asks for.
  ///
  /// @param check to look once more rather than to work
  public record Asked(String job, boolean check) {}

  public static Asked read(String body) {
    JsonNode json = JSON.readTree(body);
    return new Asked(json.path("job").asString(""), json.path("check").asBoolean(false));
  }

  @Override
  public void work(Job job) {
    send(job, false, Duration.ZERO);
  }

  @Override
  public void check(Job job) {
    send(job, true, LATER);
  }

  private void send(Job job, boolean check, Duration delay) {
    var queue = job.kind() == Job.Kind.EXPORT ? exports : erasures;
    var body = JSON.writeValueAsString(Map.of("job", job.id(), "check", check));
    sqs.sendMessage(send ->
        send.queueUrl(queue).messageBody(body).delaySeconds(Math.toIntExact(delay.toSeconds())));
  }
}
