package dev.plantao.functions;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import dev.plantao.functions.dynamodb.DynamoDbChanges;
import dev.plantao.functions.dynamodb.DynamoDbLogProof;
import dev.plantao.functions.proof.Anchorer;
import dev.plantao.functions.s3.S3Vault;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.InstantSource;
import java.util.Map;
import java.util.Set;

/// Anchors the newest digests once a day, outside the table. What could not be done in time, the
/// next run does.
public final class AnchorFunction implements RequestStreamHandler {
  /// The variables of this function's environment.
  static final Set<String> VARIABLES = Set.of(Environment.TABLE, Environment.PROOFS_BUCKET);

  /// What is left of the function's time when it stops.
  private static final int SPARE_MILLIS = 60_000;

  private final Anchorer anchorer;
  private final InstantSource clock;

  public AnchorFunction() {
    this(System.getenv(), InstantSource.system());
  }

  public AnchorFunction(Map<String, String> variables, InstantSource clock) {
    var environment = Environment.of(variables, VARIABLES);
    var dynamo = Clients.dynamo();
    var table = environment.get(Environment.TABLE);
    this.anchorer =
        new Anchorer(
            new DynamoDbChanges(dynamo, table, clock),
            new DynamoDbLogProof(dynamo, table),
            new S3Vault(Clients.s3(), environment.get(Environment.PROOFS_BUCKET)));
    this.clock = clock;
  }

  /// The digest of the newest part goes into the log too: a second place to compare with.
  @Override
  public void handleRequest(InputStream input, OutputStream output, Context context) {
    var now = clock.instant();
    var report = anchorer.run(now, () -> context.getRemainingTimeInMillis() > SPARE_MILLIS);
    JsonLog.info(
        context.getLogger(), "anchored", Map.of("newest", String.valueOf(report.newest())));
    JsonLog.metrics(
        context.getLogger(),
        now,
        Map.of("HeadsAnchored", report.heads(), "AnchorRunsCutShort", report.complete() ? 0 : 1));
  }
}
