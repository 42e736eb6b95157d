package dev.plantao.local.toy;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Map;

/// Notes what became of mail.
public final class MailEventFunction implements RequestStreamHandler {
  private final InstantSource clock;

  public MailEventFunction(Map<String, String> environment, InstantSource clock) {
    this.clock = clock;
  }

  @Override
  public void handleRequest(InputStream event, OutputStream answer, Context context)
      throws IOException {
    var text = new String(event.readAllBytes(), StandardCharsets.UTF_8);
    Seen.note("mail-event", text, clock.instant());
  }
}
