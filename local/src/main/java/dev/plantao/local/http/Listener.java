package dev.plantao.local.http;

import java.time.Duration;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.thread.VirtualThreadPool;

/// A port of 127.0.0.1, and what answers there.
public final class Listener implements AutoCloseable {
  /// Longer than any client keeps a connection: a write must not meet one just closed.
  private static final Duration IDLE = Duration.ofMinutes(10);

  private final Server server;
  private final ServerConnector connector;

  private Listener(Server server, ServerConnector connector) {
    this.server = server;
    this.connector = connector;
  }

  /// Listens on `port`, or on a free one for 0.
  public static Listener open(int port, Handler handler) {
    // One function calls another through the same port; a pool with an upper end could deadlock.
    var server = new Server(new VirtualThreadPool());
    var configuration = new HttpConfiguration();
    configuration.setSendServerVersion(false);
    var connector = new ServerConnector(server, 1, 1, new HttpConnectionFactory(configuration));
    connector.setHost("127.0.0.1");
    connector.setPort(port);
    connector.setIdleTimeout(IDLE.toMillis());
    server.addConnector(connector);
    server.setHandler(handler);
    try {
      server.start();
    } catch (Exception e) {
      throw new PortTakenException(port, e);
    }
    return new Listener(server, connector);
  }

  public int port() {
    return connector.getLocalPort();
  }

  @Override
  public void close() {
    try {
      server.stop();
    } catch (Exception e) {
      throw new IllegalStateException("The server on port " + port() + " does not stop", e);
    }
  }
}
