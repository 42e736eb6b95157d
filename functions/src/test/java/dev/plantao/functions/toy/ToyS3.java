package dev.plantao.functions.toy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.TreeMap;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.core.sync.ResponseTransformer;
import software.amazon.awssdk.http.AbortableInputStream;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.DeleteObjectRequest;
import software.amazon.awssdk.services.s3.model.DeleteObjectResponse;
import software.amazon.awssdk.services.s3.model.GetObjectRequest;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;
import software.amazon.awssdk.services.s3.model.HeadObjectRequest;
import software.amazon.awssdk.services.s3.model.HeadObjectResponse;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;
import software.amazon.awssdk.services.s3.model.PutObjectResponse;

/// Buckets in memory.
public final class ToyS3 implements S3Client {
  private final Map<String, byte[]> objects = new TreeMap<>();

  /// What lies there, by `bucket/key`.
  public Map<String, byte[]> objects() {
    return objects;
  }

  @Override
  public <R> R getObject(
      GetObjectRequest request, ResponseTransformer<GetObjectResponse, R> transformer) {
    var bytes = objects.get(request.bucket() + "/" + request.key());
    if (bytes == null) {
      throw NoSuchKeyException.builder().message(request.key()).build();
    }
    var response = GetObjectResponse.builder().contentLength((long) bytes.length).build();
    try {
      return transformer.transform(
          response, AbortableInputStream.create(new ByteArrayInputStream(bytes)));
    } catch (Exception failed) {
      throw new IllegalStateException(failed);
    }
  }

  @Override
  public HeadObjectResponse headObject(HeadObjectRequest request) {
    var bytes = objects.get(request.bucket() + "/" + request.key());
    if (bytes == null) {
      throw NoSuchKeyException.builder().message(request.key()).build();
    }
    return HeadObjectResponse.builder().contentLength((long) bytes.length).eTag("\"t\"").build();
  }

  @Override
  public PutObjectResponse putObject(PutObjectRequest request, RequestBody body) {
    try (var bytes = body.contentStreamProvider().newStream()) {
      objects.put(request.bucket() + "/" + request.key(), bytes.readAllBytes());
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
    return PutObjectResponse.builder().build();
  }

  @Override
  public DeleteObjectResponse deleteObject(DeleteObjectRequest request) {
    objects.remove(request.bucket() + "/" + request.key());
    return DeleteObjectResponse.builder().build();
  }

  @Override
  public String serviceName() {
    return SERVICE_NAME;
  }

  @Override
  public void close() {}
}
