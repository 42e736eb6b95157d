package dev.plantao.local.adapters;

import dev.plantao.core.conversation.ConversationId;
import dev.plantao.core.timing.NearTimers;
import dev.plantao.core.timing.NearTimersContract;
import dev.plantao.functions.sqs.SqsNearTimers;
import dev.plantao.local.story.Aws;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.SendMessageRequest;

class SqsNearTimersTest extends NearTimersContract {
  private final List<SendMessageRequest> accepted = new CopyOnWriteArrayList<>();

  /// Sees what the service took.
  private final ExecutionInterceptor looking =
      new ExecutionInterceptor() {
        @Override
        public void afterExecution(Context.AfterExecution context, ExecutionAttributes of) {
          if (context.request() instanceof SendMessageRequest sent) {
            accepted.add(sent);
          }
        }
      };

  @Override
  protected NearTimers newTimers() {
    Aws.sqs().close();
    var sqs =
        SqsClient.builder()
            .httpClient(UrlConnectionHttpClient.create())
            .overrideConfiguration(of -> of.addExecutionInterceptor(looking))
            .build();
    var url = sqs.getQueueUrl(get -> get.queueName("plantao-dev-near-wakes")).queueUrl();
    return new SqsNearTimers(sqs, url);
  }

  @Override
  protected List<Duration> delaysOf(ConversationId id) {
    return accepted.stream()
        .filter(sent -> sent.messageBody().contains(id.value()))
        .map(sent -> Duration.ofSeconds(sent.delaySeconds()))
        .toList();
  }
}
