package dev.plantao.functions.s3;

import dev.plantao.functions.erasure.Shelf;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Duration;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.presigner.S3Presigner;

/// Exports in a bucket of their own, which forgets them; made of files from another.
public final class S3Archive implements Shelf {
  private final S3Client s3;
  private final String files;
  private final String exports;

  /// @param files bucket of what came with messages
  /// @param exports bucket of what is exported
  public S3Archive(S3Client s3, String files, String exports) {
    this.s3 = s3;
    this.files = files;
    this.exports = exports;
  }

  @Override
  public boolean copy(String file, OutputStream to) throws IOException {
    try (var bytes = s3.getObject(get -> get.bucket(files).key(file))) {
      bytes.transferTo(to);
      return true;
    } catch (NoSuchKeyException gone) {
      return false;
    }
  }

  @Override
  public void put(String export, Path archive) {
    s3.putObject(
        put ->
            put.bucket(exports)
                .key(key(export))
                .contentType("application/zip")
                .contentDisposition("attachment; filename=\"" + export + ".zip\""),
        archive);
  }

  @Override
  public void remove(String export) {
    s3.deleteObject(delete -> delete.bucket(exports).key(key(export)));
  }

  /// A link that works for so long, for whoever has it.
  public static String link(S3Client s3, String exports, String export, Duration valid) {
    try (var presigner = S3Presigner.builder().s3Client(s3).build()) {
      return presigner
          .presignGetObject(sign ->
              sign.signatureDuration(valid)
                  .getObjectRequest(get -> get.bucket(exports).key(key(export))))
          .url()
          .toString();
    }
  }

  private static String key(String export) {
    return "exports/" + export + ".zip";
  }
}
