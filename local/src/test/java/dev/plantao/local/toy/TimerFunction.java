package dev.plantao.local.toy;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import java.time.InstantSource;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Notes when it was woken; fails when it is told to.
public final class TimerFunction implements RequestHandler<Map<String, Object>, @Nullable String> {
  private final InstantSource clock;

  public TimerFunction(Map<String, String> environment, InstantSource clock) {
    this.clock = clock;
  }

  @Override
  public @Nullable String handleRequest(Map<String, Object> input, Context context) {
    Seen.note("timer", input.toString(), clock.instant());
    if (input.containsKey("fail")) {
      throw new IllegalStateException("told to fail");
    }
    return null;
  }
}
