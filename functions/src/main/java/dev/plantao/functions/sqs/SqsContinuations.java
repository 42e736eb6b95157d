package dev.plantao.functions.sqs;

import dev.plantao.core.whatif.Continuations;
import dev.plantao.core.whatif.SimulationId;
import java.util.Optional;
import software.amazon.awssdk.services.sqs.SqsClient;
import tools.jackson.databind.json.JsonMapper;

/// The queue of simulations that are gone on with: ids, never texts.
public final class SqsContinuations implements Continuations {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final SqsClient sqs;
  private final String queueUrl;

  public SqsContinuations(SqsClient sqs, String queueUrl) {
    this.sqs = sqs;
    this.queueUrl = queueUrl;
  }

  @Override
  public void goOn(SimulationId id) {
    var body = JSON.createObjectNode().put("simulation", id.value());
    sqs.sendMessage(send -> send.queueUrl(queueUrl).messageBody(JSON.writeValueAsString(body)));
  }

  /// Reads back which simulation was sent.
  public static Optional<SimulationId> read(String body) {
    return SimulationId.parse(JSON.readTree(body).path("simulation").asString(""));
  }
}
