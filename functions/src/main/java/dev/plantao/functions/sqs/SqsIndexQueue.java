package dev.plantao.functions.sqs;

import dev.plantao.core.conversation.ConversationId;
import software.amazon.awssdk.services.sqs.SqsClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The queue of what is to be indexed: ids, never texts.
public final class SqsIndexQueue {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final SqsClient sqs;
  private final String queueUrl;

  public SqsIndexQueue(SqsClient sqs, String queueUrl) {
    this.sqs = sqs;
    this.queueUrl = queueUrl;
  }

  /// What a message asks to be indexed.
  public sealed interface Asked {
    record Entry(ConversationId conversation, long seq) implements Asked {}

    record Article(String id) implements Asked {}
  }

  public void entry(ConversationId conversation, long seq) {
    send(JSON.createObjectNode().put("conversation", conversation.value()).put("seq", seq));
  }

  public void article(String id) {
    send(JSON.createObjectNode().put("article", id));
  }

  private void send(JsonNode body) {
    sqs.sendMessage(send -> send.queueUrl(queueUrl).messageBody(JSON.writeValueAsString(body)));
  }

  /// Reads back what was sent.
  public static Asked read(String body) {
    var asked = JSON.readTree(body);
    return asked.has("article")
        ? new Asked.Article(asked.path("article").asString(""))
        : new Asked.Entry(
            new ConversationId(asked.path("conversation").asString("")),
            asked.path("seq").asLong());
  }
}
