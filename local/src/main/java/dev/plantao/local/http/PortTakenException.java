package dev.plantao.local.http;

/// A port cannot be listened on, mostly because another program does.
public final class PortTakenException extends RuntimeException {
  public PortTakenException(int port, Exception cause) {
    super("Port " + port + " of 127.0.0.1 cannot be opened: " + cause.getMessage(), cause);
  }
}
