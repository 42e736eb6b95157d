package dev.plantao.local.toy;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import java.time.InstantSource;
import java.util.Map;

/// Notes that it was invoked.
public final class RebuildFunction implements RequestHandler<Map<String, Object>, Boolean> {
  private final InstantSource clock;

  public RebuildFunction(Map<String, String> environment, InstantSource clock) {
    this.clock = clock;
  }

  @Override
  public Boolean handleRequest(Map<String, Object> input, Context context) {
    System.err.println("rebuild invoked");
    Seen.note("rebuild", input.toString(), clock.instant());
    return true;
  }
}
