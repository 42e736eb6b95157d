package dev.plantao.functions.s3;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;

/// The files of one bucket.
public final class S3Files {
  private final S3Client s3;
  private final String bucket;

  public S3Files(S3Client s3, String bucket) {
    this.s3 = s3;
    this.bucket = bucket;
  }

  /// The bytes under this key; empty where there are none, for example because they were read and
  /// deleted already.
  public Optional<byte[]> get(String key) {
    try {
      return Optional.of(s3.getObjectAsBytes(get -> get.bucket(bucket).key(key)).asByteArray());
    } catch (NoSuchKeyException none) {
      return Optional.empty();
    }
  }

  /// An object as it is at one moment.
  ///
  /// @param tag tells these bytes from others under the same key
  public record Found(long size, String tag) {}

  /// What lies under this key; empty where there is nothing.
  public Optional<Found> find(String key) {
    try {
      var head = s3.headObject(get -> get.bucket(bucket).key(key));
      return Optional.of(new Found(head.contentLength(), head.eTag()));
    } catch (NoSuchKeyException none) {
      return Optional.empty();
    }
  }

  /// Streams what was found under this key; fails where other bytes have taken its place.
  public InputStream open(String key, Found found) {
    return s3.getObject(get -> get.bucket(bucket).key(key).ifMatch(found.tag()));
  }

  /// Stores bytes; the same key again replaces them.
  ///
  /// @throws IOException when the bytes cannot be read
  public void put(String key, InputStream bytes, long size, String contentType) throws IOException {
    try (bytes) {
      s3.putObject(
          put ->
              put.bucket(bucket)
                  .key(key)
                  .contentType(contentType)
                  // Whoever opens it directly gets a download, never a page.
                  .contentDisposition("attachment")
                  .metadata(Map.of()),
          RequestBody.fromInputStream(bytes, size));
    }
  }

  /// An object by its key.
  ///
  /// @param at when it was put there
  public record Lying(String key, Instant at) {}

  /// What lies under keys that begin so, in the order of their keys.
  ///
  /// @param after the last key of the page before; empty for the first
  public List<Lying> lying(String prefix, String after, int limit) {
    return s3
        .listObjectsV2(list ->
            list.bucket(bucket)
                .prefix(prefix)
                .startAfter(after.isEmpty() ? null : after)
                .maxKeys(limit))
        .contents()
        .stream()
        .map(object -> new Lying(object.key(), object.lastModified()))
        .toList();
  }

  /// Deletes what is under this key; nothing happens where there is nothing.
  public void delete(String key) {
    s3.deleteObject(delete -> delete.bucket(bucket).key(key));
  }
}
