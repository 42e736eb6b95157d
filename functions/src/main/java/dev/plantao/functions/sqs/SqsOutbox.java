package dev.plantao.functions.sqs;

import dev.plantao.core.conversation.ConversationId;
import dev.plantao.core.mail.LetterDue;
import dev.plantao.core.mail.LetterKind;
import software.amazon.awssdk.services.sqs.SqsClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The queue of letters that are due: ids and kinds, never texts.
public final class SqsOutbox {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final SqsClient sqs;
  private final String queueUrl;

  public SqsOutbox(SqsClient sqs, String queueUrl) {
    this.sqs = sqs;
    this.queueUrl = queueUrl;
  }

  public void send(LetterDue letter) {
    var body =
        JSON.createObjectNode()
            .put("conversation", letter.conversation().value())
            .put("entry", letter.entry())
            .put("event", letter.event())
            .put("kind", letter.kind().name());
    sqs.sendMessage(send -> send.queueUrl(queueUrl).messageBody(JSON.writeValueAsString(body)));
  }

  /// Reads back what was sent.
  public static LetterDue read(String body) {
    JsonNode letter = JSON.readTree(body);
    return new LetterDue(
        new ConversationId(letter.path("conversation").asString("")),
        letter.path("entry").asLong(),
        letter.path("event").asLong(),
        LetterKind.valueOf(letter.path("kind").asString("")));
  }
}
