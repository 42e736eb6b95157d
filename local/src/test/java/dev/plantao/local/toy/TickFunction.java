package dev.plantao.local.toy;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import java.time.InstantSource;
import java.util.Map;

/// Notes its ticks.
public final class TickFunction implements RequestHandler<Map<String, Object>, Boolean> {
  private final InstantSource clock;

  public TickFunction(Map<String, String> environment, InstantSource clock) {
    this.clock = clock;
  }

  @Override
  public Boolean handleRequest(Map<String, Object> input, Context context) {
    Seen.note("tick", input.toString(), clock.instant());
    return true;
  }
}
