package dev.plantao.local.dynamodb;

import dev.plantao.local.template.Arns;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import software.amazon.dynamodb.services.local.server.LocalDynamoDBRequestHandler;
import software.amazon.dynamodb.services.local.server.LocalDynamoDBServerHandler;

/// DynamoDB Local in this JVM, without its own server and without its telemetry, which only that
/// server starts.
///
/// On disk it keeps the records of its streams too, for a day as AWS does: they stand in the same
/// SQLite file as the items.
public final class DynamoDb implements AutoCloseable {
  /// One database, whoever signs.
  static final String ACCESS_KEY = "local";

  private final LocalDynamoDBRequestHandler calls;
  private final LocalDynamoDBServerHandler http;

  private DynamoDb(LocalDynamoDBRequestHandler calls) {
    this.calls = calls;
    this.http = new LocalDynamoDBServerHandler(calls, null);
  }

  public static DynamoDb open(Optional<Path> data) {
    var folder = data.map(path -> made(path.resolve("dynamodb")).toString()).orElse(null);
    var inMemory = folder == null;
    return new DynamoDb(new LocalDynamoDBRequestHandler(0, inMemory, folder, true, false));
  }

  /// For calls that do not go over HTTP; they take an access key and a region.
  public LocalDynamoDBRequestHandler calls() {
    return calls;
  }

  public String accessKey() {
    return ACCESS_KEY;
  }

  public String region() {
    return Arns.REGION;
  }

  LocalDynamoDBServerHandler http() {
    return http;
  }

  @Override
  public void close() {
    calls.shutdown();
  }

  private static Path made(Path folder) {
    try {
      return Files.createDirectories(folder);
    } catch (IOException e) {
      throw new UncheckedIOException("The data folder " + folder + " cannot be made", e);
    }
  }
}
