package dev.plantao.local.dynamodb;

import dev.plantao.local.faults.Faults;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import org.eclipse.jetty.io.EofException;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/// The calls of DynamoDB. Knows of each write before its caller does, so that nobody need poll.
public final class DynamoDbService extends Handler.Abstract {
  private static final Set<String> READS =
      Set.of("GetItem", "BatchGetItem", "TransactGetItems", "Query", "Scan");
  private static final Set<String> ITEM_WRITES =
      Set.of("PutItem", "UpdateItem", "DeleteItem", "TransactWriteItems");

  private final Future<DynamoDb> dynamoDb;
  private final Faults faults;
  private final AtomicLong writes = new AtomicLong();
  private final List<Runnable> listeners = new CopyOnWriteArrayList<>();

  /// The service over a database.
  ///
  /// @param dynamoDb may still be starting; calls wait for it
  public DynamoDbService(Future<DynamoDb> dynamoDb, Faults faults) {
    this.dynamoDb = dynamoDb;
    this.faults = faults;
  }

  /// Told after each write, before it is answered.
  public void onWrite(Runnable listener) {
    listeners.add(listener);
  }

  /// How many writes there were.
  public long writes() {
    return writes.get();
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) throws Exception {
    var target = String.valueOf(request.getHeaders().get("X-Amz-Target"));
    var action = target.substring(target.indexOf('.') + 1);
    var answer =
        isRead(action) ? response : new AfterWrite(request, response, drops(request, action));
    return dynamoDb.get().http().handle(request, answer, callback);
  }

  private static boolean isRead(String action) {
    return READS.contains(action) || action.startsWith("Describe") || action.startsWith("List");
  }

  /// A retry of the SDK is answered, so that each write meets the fault once.
  private boolean drops(Request request, String action) {
    var attempt = request.getHeaders().get("amz-sdk-request");
    return faults.on("dynamodb", "timeout-after-write")
        && ITEM_WRITES.contains(action)
        && (attempt == null || attempt.contains("attempt=1"));
  }

  /// The answer to a write that has been applied.
  private final class AfterWrite extends Response.Wrapper {
    private final boolean dropped;

    AfterWrite(Request request, Response response, boolean dropped) {
      super(request, response);
      this.dropped = dropped;
    }

    @Override
    public void write(boolean last, ByteBuffer content, Callback callback) {
      writes.incrementAndGet();
      listeners.forEach(Runnable::run);
      if (dropped) {
        getRequest().getConnectionMetaData().getConnection().getEndPoint().close();
        callback.failed(new EofException("dropped on request"));
      } else {
        super.write(last, content, callback);
      }
    }
  }
}
