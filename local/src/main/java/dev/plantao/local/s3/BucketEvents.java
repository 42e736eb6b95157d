package dev.plantao.local.s3;

import dev.plantao.local.bus.EventBus;
import dev.plantao.local.json.Json;
import dev.plantao.local.template.BucketWiring;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;

/// What the event bus hears of new objects: that they are there, and what the scanner found in
/// them. The scanner of this machine knows one virus, the EICAR test file.
final class BucketEvents {
  /// The scanner takes a moment, and whoever put the object has its answer first.
  private static final Duration SCAN = Duration.ofMillis(250);

  /// Put together here, so that no scanner takes this file for the test file.
  private static final String EICAR = "EICAR-STANDARD-" + "ANTIVIRUS-TEST-FILE";

  private static final int BLOCK = 64 * 1024;

  private final BucketWiring wiring;
  private final EventBus bus;

  BucketEvents(BucketWiring wiring, EventBus bus) {
    this.wiring = wiring;
    this.bus = bus;
  }

  void put(StoredObject object, Buckets buckets) {
    if (wiring.telling().contains(object.bucket())) {
      created(object);
    }
    var prefixes = wiring.scanned().getOrDefault(object.bucket(), List.of());
    if (prefixes.stream().anyMatch(object.key()::startsWith)) {
      scanned(object, buckets);
    }
  }

  private void created(StoredObject object) {
    var detail = Json.object().put("version", "0");
    detail.putObject("bucket").put("name", object.bucket());
    detail
        .putObject("object")
        .put("key", object.key())
        .put("size", object.size())
        .put("etag", object.etag());
    detail.put("reason", "PutObject");
    publish("aws.s3", "Object Created", object, detail, Duration.ZERO);
  }

  private void scanned(StoredObject object, Buckets buckets) {
    var found = infected(object, buckets) ? "THREATS_FOUND" : "NO_THREATS_FOUND";
    var detail = Json.object().put("schemaVersion", "1.0").put("scanStatus", "COMPLETED");
    detail.put("resourceType", "S3_OBJECT");
    detail
        .putObject("s3ObjectDetails")
        .put("bucketName", object.bucket())
        .put("objectKey", object.key())
        .put("eTag", object.etag());
    detail.putObject("scanResultDetails").put("scanResultStatus", found);
    publish(
        "aws.guardduty", "GuardDuty Malware Protection Object Scan Result", object, detail, SCAN);
  }

  private void publish(
      String source,
      String type,
      StoredObject object,
      tools.jackson.databind.node.ObjectNode detail,
      Duration delay) {
    var resources = List.of("arn:aws:s3:::" + object.bucket());
    bus.publish(source, type, object.lastModified(), resources, detail, delay);
  }

  private static boolean infected(StoredObject object, Buckets buckets) {
    try (var content = buckets.open(object)) {
      return contains(content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean contains(InputStream content) throws IOException {
    var seen = "";
    for (var block = content.readNBytes(BLOCK);
        block.length > 0;
        block = content.readNBytes(BLOCK)) {
      seen = seen + new String(block, StandardCharsets.ISO_8859_1);
      if (seen.contains(EICAR)) {
        return true;
      }
      seen = seen.substring(Math.max(0, seen.length() - EICAR.length()));
    }
    return false;
  }
}
