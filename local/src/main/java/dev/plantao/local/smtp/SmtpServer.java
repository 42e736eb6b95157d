package dev.plantao.local.smtp;

import dev.plantao.local.http.PortTakenException;
import java.net.InetAddress;
import java.util.concurrent.Executors;
import org.subethamail.smtp.server.SMTPServer;

/// The SMTP server, on 127.0.0.1 alone.
public final class SmtpServer implements AutoCloseable {
  /// Of a letter, header included, in bytes; SES quota of received mail.
  static final int MAX_SIZE = 40 * 1024 * 1024;

  private static final int CONNECTIONS = 200;

  private final SMTPServer server;

  private SmtpServer(SMTPServer server) {
    this.server = server;
  }

  /// Listens on `port`, or on a free one for 0.
  public static SmtpServer open(int port, Intake intake) {
    var server =
        SMTPServer.port(port)
            .bindAddress(InetAddress.getLoopbackAddress())
            .hostName("localhost")
            .softwareName("Plantao")
            .messageHandlerFactory(context -> new Delivery(intake, context))
            .fromAddressValidator(_ -> true)
            .maxMessageSize(MAX_SIZE)
            .maxConnections(CONNECTIONS)
            .insertReceivedHeaders(false)
            .executorService(Executors.newVirtualThreadPerTaskExecutor())
            .build();
    server.getCommandHandler().addCommand(new Ehlo());
    try {
      server.start();
    } catch (RuntimeException e) {
      throw new PortTakenException(port, e);
    }
    return new SmtpServer(server);
  }

  public int port() {
    return server.getPortAllocated();
  }

  @Override
  public void close() {
    server.stop();
  }
}
