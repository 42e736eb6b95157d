package dev.plantao.functions.http;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import dev.plantao.core.masking.Masker;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;

/// The HTTP API: an event in, a response out.
public final class HttpApi {
  private final Routes routes;
  private final Masker masker;
  private final InstantSource clock;

  public HttpApi(Desk desk, InstantSource clock) {
    this.routes = new Routes(desk);
    this.masker = desk.masker();
    this.clock = clock;
  }

  public APIGatewayV2HTTPResponse answer(APIGatewayV2HTTPEvent event) {
    return routes.answer(new Call(event, receivedAt(event), masker)).response();
  }

  /// The answer to a call that broke: nothing of the inside is shown.
  public static APIGatewayV2HTTPResponse broken() {
    return Answer.problem(
            Problem.of(
                500,
                "internal",
                "Something broke on our side",
                "It was logged. With the same Idempotency-Key the request can be repeated."))
        .response();
  }

  /// The gateway's own stamp: a call that then waited for a function was received when it came in.
  private Instant receivedAt(APIGatewayV2HTTPEvent event) {
    var context = event.getRequestContext();
    return context == null || context.getTimeEpoch() <= 0
        ? clock.instant().truncatedTo(ChronoUnit.MILLIS)
        : Instant.ofEpochMilli(context.getTimeEpoch());
  }
}
