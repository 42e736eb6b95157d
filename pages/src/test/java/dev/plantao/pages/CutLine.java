package dev.plantao.pages;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// A line to the desk that can be cut: then every connection breaks, and no new one is taken.
final class CutLine implements AutoCloseable {
  private final ServerSocket door;
  private final int desk = URI.create(RunningDesk.url("/")).getPort();
  private final Set<Socket> open = ConcurrentHashMap.newKeySet();
  private volatile boolean cut;

  private CutLine(ServerSocket door) {
    this.door = door;
    Thread.ofVirtual().start(this::accept);
  }

  static CutLine open() {
    try {
      return new CutLine(new ServerSocket(0, 200, InetAddress.getLoopbackAddress()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  String url() {
    return "http://127.0.0.1:" + door.getLocalPort();
  }

  void cut() {
    cut = true;
    open.forEach(CutLine::close);
  }

  void mend() {
    cut = false;
  }

  private void accept() {
    while (!door.isClosed()) {
      try {
        var here = door.accept();
        if (cut) {
          close(here);
        } else {
          var there = new Socket(InetAddress.getLoopbackAddress(), desk);
          Thread.ofVirtual().start(() -> pass(here, there));
          Thread.ofVirtual().start(() -> pass(there, here));
        }
      } catch (IOException e) {
        // The door was closed, or the desk took no connection: whoever called will see it.
      }
    }
  }

  private void pass(Socket from, Socket to) {
    open.add(from);
    try {
      from.getInputStream().transferTo(to.getOutputStream());
    } catch (IOException e) {
      // Cut, or closed by one of the two.
    } finally {
      open.remove(from);
      close(from);
      close(to);
    }
  }

  private static void close(Socket socket) {
    try {
      socket.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    cut();
    try {
      door.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
