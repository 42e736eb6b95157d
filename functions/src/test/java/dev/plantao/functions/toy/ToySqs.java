package dev.plantao.functions.toy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchRequest;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchResponse;
import software.amazon.awssdk.services.sqs.model.SendMessageRequest;
import software.amazon.awssdk.services.sqs.model.SendMessageResponse;
import software.amazon.awssdk.services.sqs.model.SqsException;

/// A queue that keeps what it is sent, and refuses what a test wants refused.
public final class ToySqs implements SqsClient {
  private final Map<String, List<String>> bodies = new HashMap<>();
  private Predicate<String> refused = _ -> false;

  /// What was sent to the queue, oldest first.
  public List<String> bodies(String queue) {
    return bodies.computeIfAbsent(queue, _ -> new ArrayList<>());
  }

  /// Refuses bodies from now on.
  public void refuse(Predicate<String> which) {
    refused = which;
  }

  @Override
  public SendMessageResponse sendMessage(SendMessageRequest request) {
    if (refused.test(request.messageBody())) {
      throw SqsException.builder().message("the queue is down").build();
    }
    bodies(request.queueUrl()).add(request.messageBody());
    return SendMessageResponse.builder().messageId("message").build();
  }

  @Override
  public SendMessageBatchResponse sendMessageBatch(SendMessageBatchRequest request) {
    for (var entry : request.entries()) {
      if (refused.test(entry.messageBody())) {
        throw SqsException.builder().message("the queue is down").build();
      }
    }
    request.entries().forEach(entry -> bodies(request.queueUrl()).add(entry.messageBody()));
    return SendMessageBatchResponse.builder().build();
  }

  @Override
  public String serviceName() {
    return SERVICE_NAME;
  }

  @Override
  public void close() {}
}
