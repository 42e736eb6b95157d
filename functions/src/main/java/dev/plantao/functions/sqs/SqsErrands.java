package dev.plantao.functions.sqs;

import dev.plantao.core.conversation.ConversationId;
import dev.plantao.core.conversation.IncidentId;
import dev.plantao.core.incident.Errand;
import dev.plantao.core.incident.Errands;
import java.util.ArrayList;
import java.util.List;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchRequestEntry;
import tools.jackson.databind.json.JsonMapper;

/// The queue of errands that bring an incident's news: ids, never texts.
public final class SqsErrands implements Errands {
  /// The service takes no more at once.
  private static final int BATCH = 10;

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final SqsClient sqs;
  private final String queueUrl;

  public SqsErrands(SqsClient sqs, String queueUrl) {
    this.sqs = sqs;
    this.queueUrl = queueUrl;
  }

  @Override
  public void send(List<Errand> errands) {
    for (int from = 0; from < errands.size(); from += BATCH) {
      sendBatch(errands.subList(from, Math.min(from + BATCH, errands.size())));
    }
  }

  private void sendBatch(List<Errand> errands) {
    var entries = new ArrayList<SendMessageBatchRequestEntry>();
    for (var errand : errands) {
      entries.add(
          SendMessageBatchRequestEntry.builder()
              .id(Integer.toString(entries.size()))
              .messageBody(write(errand))
              .build());
    }
    var answer = sqs.sendMessageBatch(batch -> batch.queueUrl(queueUrl).entries(entries));
    if (answer.hasFailed() && !answer.failed().isEmpty()) {
      throw new IllegalStateException(
          answer.failed().size() + " errands were not queued; send them again");
    }
  }

  static String write(Errand errand) {
    var json = JSON.createObjectNode().put("incident", errand.incident().value());
    switch (errand) {
      case Errand.Spread spread -> {
        json.put("errand", "spread");
        if (spread.cursor() != null) {
          json.put("cursor", spread.cursor());
        }
      }
      case Errand.Tell tell -> {
        var list = json.put("errand", "tell").putArray("conversations");
        tell.conversations().forEach(id -> list.add(id.value()));
      }
      case Errand.Note note ->
          json.put("errand", "note").put("conversation", note.conversation().value());
    }
    return JSON.writeValueAsString(json);
  }

  /// Reads back what was sent.
  public static Errand read(String body) {
    var json = JSON.readTree(body);
    var incident = new IncidentId(json.path("incident").asString(""));
    return switch (json.path("errand").asString("")) {
      case "spread" -> new Errand.Spread(incident, json.path("cursor").asStringOpt().orElse(null));
      case "tell" -> {
        var ids = new ArrayList<ConversationId>();
        json.path("conversations").forEach(id -> ids.add(new ConversationId(id.asString(""))));
        yield new Errand.Tell(incident, ids);
      }
      case "note" ->
          new Errand.Note(incident, new ConversationId(json.path("conversation").asString("")));
      default -> throw new IllegalArgumentException("no errand of an incident");
    };
  }
}
