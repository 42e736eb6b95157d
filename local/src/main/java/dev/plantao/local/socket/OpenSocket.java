package dev.plantao.local.socket;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.ReentrantLock;
import org.eclipse.jetty.websocket.api.Callback;
import org.eclipse.jetty.websocket.api.Session;
import org.jspecify.annotations.Nullable;

/// One socket, from the end of its handshake on. Public because Jetty looks it up by reflection.
public final class OpenSocket implements Session.Listener.AutoDemanding {
  /// A client that takes nothing for so long is busy.
  private static final Duration PATIENCE = Duration.ofSeconds(1);

  private static final int UNSUPPORTED = 1003;
  private static final int GOING_AWAY = 1001;

  /// Characters in a frame: in UTF-8 none of them takes more than three bytes.
  private static final int PIECE = Limits.FRAME / 4;

  private final String id;
  private final Instant since;
  private final SocketGate gate;
  private final ReentrantLock turn = new ReentrantLock();
  private volatile @Nullable Session session;
  private volatile @Nullable Future<?> life;

  OpenSocket(String id, Instant since, SocketGate gate) {
    this.id = id;
    this.since = since;
    this.gate = gate;
  }

  String id() {
    return id;
  }

  Instant since() {
    return since;
  }

  /// What ends it when its time is over.
  void endsWith(Future<?> timer) {
    life = timer;
  }

  @Override
  public void onWebSocketOpen(Session opened) {
    session = opened;
    gate.opened(this);
  }

  @Override
  public void onWebSocketText(String message) {
    gate.heard(this, message);
  }

  @Override
  public void onWebSocketBinary(ByteBuffer payload, Callback callback) {
    close(UNSUPPORTED, "Binary frames are not supported");
    callback.succeed();
  }

  @Override
  public void onWebSocketClose(int statusCode, @Nullable String reason, Callback callback) {
    callback.succeed();
    var timer = life;
    if (timer != null) {
      timer.cancel(true);
    }
    gate.closed(this);
  }

  @Override
  public void onWebSocketError(Throwable cause) {
    // The close that follows tells all there is to tell.
  }

  boolean open() {
    var current = session;
    return current != null && current.isOpen();
  }

  /// Sends a message, in frames that are not too long.
  ///
  /// @return false where the client does not take it in time
  boolean send(String text) throws InterruptedException {
    var current = session;
    if (current == null) {
      return false;
    }
    if (!turn.tryLock(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
      return false;
    }
    try {
      for (int from = 0; from == 0 || from < text.length(); from += PIECE) {
        var sent = new Callback.Completable();
        var to = Math.min(text.length(), from + PIECE);
        current.sendPartialText(text.substring(from, to), to == text.length(), sent);
        sent.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
      }
      return true;
    } catch (ExecutionException closing) {
      return true;
    } catch (TimeoutException busy) {
      return false;
    } finally {
      turn.unlock();
    }
  }

  void goAway() {
    close(GOING_AWAY, "Going away");
  }

  /// As when a cable is cut: no goodbye.
  void cut() {
    var current = session;
    if (current != null) {
      current.disconnect();
    }
  }

  private void close(int code, String reason) {
    var current = session;
    if (current != null) {
      current.close(code, reason, Callback.NOOP);
    }
  }
}
