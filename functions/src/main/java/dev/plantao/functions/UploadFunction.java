package dev.plantao.functions;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import dev.plantao.core.file.FileId;
import dev.plantao.core.file.Upload;
import dev.plantao.core.file.Upload.Verdict;
import dev.plantao.core.log.FileReports;
import dev.plantao.core.masking.Masker;
import dev.plantao.functions.dynamodb.DynamoDbConversationLog;
import dev.plantao.functions.dynamodb.DynamoDbPolicies;
import dev.plantao.functions.dynamodb.DynamoDbSigningKey;
import dev.plantao.functions.dynamodb.DynamoDbUploads;
import dev.plantao.functions.s3.S3Files;
import dev.plantao.functions.stored.KeyedFingerprint;
import dev.plantao.functions.upload.Arrivals;
import dev.plantao.functions.upload.FileMasking;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Checks uploads: woken by S3 when one has arrived, and by the scanner when it has spoken.
public final class UploadFunction implements RequestStreamHandler {
  /// The variables of this function's environment.
  static final Set<String> VARIABLES =
      Set.of(
          Environment.TABLE,
          Environment.INTAKE_BUCKET,
          Environment.FILES_BUCKET,
          Environment.VIRUS_SCAN);

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final Arrivals arrivals;
  private final InstantSource clock;

  public UploadFunction() {
    this(System.getenv(), InstantSource.system());
    Rehearsal.bytes(UploadFunction::new, "upload-arrived.json");
  }

  public UploadFunction(Map<String, String> variables, InstantSource clock) {
    this(arrivals(Environment.of(variables, VARIABLES), clock), clock);
  }

  UploadFunction(Arrivals arrivals, InstantSource clock) {
    this.arrivals = arrivals;
    this.clock = clock;
  }

  private static Arrivals arrivals(Environment environment, InstantSource clock) {
    var dynamo = Clients.dynamo();
    var table = environment.get(Environment.TABLE);
    var s3 = Clients.s3ForFiles();
    var key = new DynamoDbSigningKey(dynamo, table);
    var policies = new DynamoDbPolicies(dynamo, table, clock);
    var log = new DynamoDbConversationLog(dynamo, table, Backoff.OF_A_MACHINE);
    return new Arrivals(
        new Arrivals.Buckets(
            new S3Files(s3, environment.get(Environment.INTAKE_BUCKET)),
            new S3Files(s3, environment.get(Environment.FILES_BUCKET))),
        new DynamoDbUploads(dynamo, table),
        new FileMasking(
            new Masker(() -> policies.current().masking(), new KeyedFingerprint(key::bytes))),
        new FileReports(log, policies, Backoff.OF_A_MACHINE),
        !environment.get(Environment.VIRUS_SCAN).equals("none"));
  }

  @Override
  public void handleRequest(InputStream input, OutputStream output, Context context)
      throws IOException {
    var detail = JSON.readTree(input.readAllBytes()).path("detail");
    var scanned = detail.path("s3ObjectDetails").path("objectKey").asString("");
    var key = scanned.isEmpty() ? detail.path("object").path("key").asString("") : scanned;
    var id = id(key);
    if (id.isPresent()) {
      var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
      var outcome =
          scanned.isEmpty()
              ? arrivals.arrived(id.get(), now)
              : arrivals.scanned(id.get(), verdict(detail), now);
      JsonLog.info(
          context.getLogger(),
          scanned.isEmpty() ? "upload taken in" : "upload scanned",
          Map.of("file", id.get().toString(), "outcome", outcome));
    }
  }

  private static Optional<FileId> id(String key) {
    return key.startsWith(Upload.PREFIX)
        ? FileId.parse(key.substring(Upload.PREFIX.length()))
        : Optional.empty();
  }

  /// What was not scanned (too large, encrypted, no access) is not judged either.
  private static Verdict verdict(JsonNode detail) {
    return switch (detail.path("scanResultDetails").path("scanResultStatus").asString("")) {
      case "NO_THREATS_FOUND" -> Verdict.CLEAN;
      case "THREATS_FOUND" -> Verdict.INFECTED;
      default -> Verdict.UNSCANNED;
    };
  }
}
