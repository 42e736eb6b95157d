package dev.plantao.functions.s3;

import dev.plantao.functions.proof.Vault;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.model.S3Exception;
import software.amazon.awssdk.services.s3.model.S3Object;

/// The vault as a bucket whose default retention is an Object Lock.
public final class S3Vault implements Vault {
  private static final int TAKEN = 412;

  /// Another writer of the same key is under way.
  private static final int CONFLICT = 409;

  private final S3Client s3;
  private final String bucket;

  public S3Vault(S3Client s3, String bucket) {
    this.s3 = s3;
    this.bucket = bucket;
  }

  @Override
  public Optional<byte[]> get(String key) {
    try {
      return Optional.of(s3.getObjectAsBytes(get -> get.bucket(bucket).key(key)).asByteArray());
    } catch (NoSuchKeyException none) {
      return Optional.empty();
    }
  }

  @Override
  public boolean put(String key, byte[] content) {
    try {
      s3.putObject(
          put -> put.bucket(bucket).key(key).contentType("application/json").ifNoneMatch("*"),
          RequestBody.fromBytes(content));
      return true;
    } catch (S3Exception refused) {
      if (refused.statusCode() == TAKEN || refused.statusCode() == CONFLICT) {
        return false;
      }
      throw refused;
    }
  }

  @Override
  public List<String> keys(String prefix, String after, int limit) {
    return s3
        .listObjectsV2(list ->
            list.bucket(bucket)
                .prefix(prefix)
                .startAfter(after.isEmpty() ? null : after)
                .maxKeys(limit))
        .contents()
        .stream()
        .map(S3Object::key)
        .toList();
  }
}
