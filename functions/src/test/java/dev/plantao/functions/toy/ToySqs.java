package dev.plantao.functions.toy;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.SendMessageRequest;
import software.amazon.awssdk.services.sqs.model.SendMessageResponse;

/// A queue that keeps what it is sent, and refuses what a test wants refused.
public final class ToySqs implements SqsClient {
  private final List<String> bodies = new ArrayList<>();
  private Predicate<String> refused = _ -> false;

  /// What was sent, oldest first.
  public List<String> bodies() {
    return bodies;
  }

  /// Refuses bodies from now on.
  public void refuse(Predicate<String> which) {
    refused = which;
  }

  @Override
  public SendMessageResponse sendMessage(SendMessageRequest request) {
    if (refused.test(request.messageBody())) {
      throw new IllegalStateException("the queue is down");
    }
    bodies.add(request.messageBody());
    return SendMessageResponse.builder().messageId("message-" + bodies.size()).build();
  }

  @Override
  public String serviceName() {
    return SERVICE_NAME;
  }

  @Override
  public void close() {}
}
