package dev.plantao.functions.sqs;

import dev.plantao.core.conversation.ConversationId;
import software.amazon.awssdk.services.sqs.SqsClient;
import tools.jackson.databind.json.JsonMapper;

/// The queue of what is to be counted: ids, never texts.
public final class SqsReportQueue {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final SqsClient sqs;
  private final String queueUrl;

  public SqsReportQueue(SqsClient sqs, String queueUrl) {
    this.sqs = sqs;
    this.queueUrl = queueUrl;
  }

  public void send(ConversationId conversation) {
    var body = JSON.createObjectNode().put("conversation", conversation.value());
    sqs.sendMessage(send -> send.queueUrl(queueUrl).messageBody(JSON.writeValueAsString(body)));
  }

  /// Reads back which conversation was sent.
  public static String read(String body) {
    return JSON.readTree(body).path("conversation").asString("");
  }
}
