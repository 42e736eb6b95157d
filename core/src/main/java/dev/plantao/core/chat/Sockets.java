package dev.plantao.core.chat;

/// The gateway that holds the sockets.
public interface Sockets {

  /// Sends a frame to a socket.
  Sent post(String connection, String frame);

  /// Closes a socket; one that is closed already is left so.
  void hangUp(String connection);

  /// What became of a frame.
  enum Sent {
    /// The gateway took it; whether it arrives, nobody knows.
    TAKEN,
    /// There is no such socket, or it is not open yet.
    GONE,
    /// Too much for this socket, or for the gateway; later it may go.
    BUSY
  }
}
