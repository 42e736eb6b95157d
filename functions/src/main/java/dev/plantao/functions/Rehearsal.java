package dev.plantao.functions;

import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2WebSocketEvent;
import com.amazonaws.services.lambda.runtime.events.DynamodbEvent;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import java.io.ByteArrayInputStream;
import java.io.OutputStream;
import java.security.GeneralSecurityException;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BiFunction;
import javax.net.ssl.SSLContext;
import org.crac.Core;
import org.crac.Resource;

/// Runs a function before Lambda takes its snapshot, so that the first call after a restore finds
/// its classes loaded. It plays with a twin of the function on a [Stage]; the twin is thrown away.
/// A rehearsal that fails fails the publication of the version.
final class Rehearsal implements Resource {
  static final ScopedValue<Stage> STAGE = ScopedValue.newInstance();

  /// The context of CRaC keeps no resource alive.
  private static final List<Rehearsal> KEPT = new CopyOnWriteArrayList<>();

  private final Play play;

  private Rehearsal(Play play) {
    this.play = play;
  }

  private interface Play {
    void run() throws Exception;
  }

  /// How a function is made from its environment.
  interface Maker<F> extends BiFunction<Map<String, String>, InstantSource, F> {}

  /// Of a function of the HTTP API.
  static void http(
      Maker<? extends RequestHandler<APIGatewayV2HTTPEvent, APIGatewayV2HTTPResponse>> maker,
      String... files) {
    register(() -> {
      var function = twin(maker);
      for (var file : files) {
        var answer = function.handleRequest(RehearsalEvents.http(file), new RehearsalContext(file));
        if (answer.getStatusCode() >= 500) {
          throw new IllegalStateException(file + " was answered with " + answer.getStatusCode());
        }
      }
    });
  }

  /// Of a function of a WebSocket API.
  static void socket(
      Maker<? extends RequestHandler<APIGatewayV2WebSocketEvent, ?>> maker, String file) {
    register(
        () -> twin(maker).handleRequest(RehearsalEvents.socket(file), new RehearsalContext(file)));
  }

  /// Of a function behind a queue.
  static void queue(Maker<? extends RequestHandler<SQSEvent, ?>> maker, String file) {
    register(
        () -> twin(maker).handleRequest(RehearsalEvents.queue(file), new RehearsalContext(file)));
  }

  /// Of a function behind the table's stream.
  static void table(Maker<? extends RequestHandler<DynamodbEvent, ?>> maker, String file) {
    register(
        () -> twin(maker).handleRequest(RehearsalEvents.table(file), new RehearsalContext(file)));
  }

  /// Of a function that reads bytes.
  static void bytes(Maker<? extends RequestStreamHandler> maker, String file) {
    register(() ->
        twin(maker)
            .handleRequest(
                new ByteArrayInputStream(RehearsalEvents.bytes(file)),
                OutputStream.nullOutputStream(),
                new RehearsalContext(file)));
  }

  private static <F> F twin(Maker<F> maker) {
    return maker.apply(System.getenv(), InstantSource.system());
  }

  private static void register(Play play) {
    var rehearsal = new Rehearsal(play);
    KEPT.add(rehearsal);
    Core.getGlobalContext().register(rehearsal);
  }

  @Override
  public void beforeCheckpoint(org.crac.Context<? extends Resource> context) throws Exception {
    prepareTls();
    try {
      ScopedValue.where(STAGE, new Stage())
          .call(() -> {
            play.run();
            return true;
          });
    } catch (Exception failed) {
      // The runtime tells that a rehearsal failed, and not why.
      failed.printStackTrace();
      throw failed;
    }
  }

  /// Reading the certificates that are trusted takes longer than most calls.
  private static void prepareTls() throws GeneralSecurityException {
    SSLContext.getDefault().getSocketFactory();
  }

  @Override
  public void afterRestore(org.crac.Context<? extends Resource> context) {
    // Nothing to renew: the twin is gone, and the function itself has not called anything yet.
  }
}
