package dev.plantao.local;

import dev.plantao.local.aws.AwsEndpoint;
import dev.plantao.local.aws.SdkSettings;
import dev.plantao.local.http.Listener;
import dev.plantao.local.http.PortTakenException;
import java.util.concurrent.atomic.AtomicInteger;

/// Where this JVM's AWS is. The port stays from desk to desk where it can, so that a client made
/// for an earlier one still finds the current one.
final class AwsPort {
  private static final AtomicInteger LAST = new AtomicInteger();

  private AwsPort() {}

  static Listener open(AwsEndpoint endpoint) {
    var listener = listen(endpoint);
    LAST.set(listener.port());
    SdkSettings.leadTo(listener.port());
    return listener;
  }

  private static Listener listen(AwsEndpoint endpoint) {
    try {
      return Listener.open(LAST.get(), endpoint);
    } catch (PortTakenException e) {
      return Listener.open(0, endpoint);
    }
  }
}
