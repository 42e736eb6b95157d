package dev.plantao.functions.s3;

import dev.plantao.core.file.Upload;
import dev.plantao.functions.http.FileLinks;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.http.auth.aws.signer.AwsV4FamilyHttpSigner;
import software.amazon.awssdk.http.auth.aws.signer.AwsV4HttpSigner;
import software.amazon.awssdk.http.auth.spi.signer.HttpSigner;
import software.amazon.awssdk.services.s3.S3Client;

/// Links to S3, signed in their query. The SDK's presigner knows no clock but the machine's; its
/// signer does, so that a link can be made again as it was.
public final class S3Links implements FileLinks {
  /// Long enough to begin a download, too short to be passed on.
  static final Duration DOWNLOAD = Duration.ofMinutes(5);

  private final S3Client s3;
  private final String intake;
  private final String files;
  private final AwsV4HttpSigner signer = AwsV4HttpSigner.create();

  /// Links to two buckets.
  ///
  /// @param intake takes raw bytes in
  /// @param files hands checked ones out
  public S3Links(S3Client s3, String intake, String files) {
    this.s3 = s3;
    this.intake = intake;
    this.files = files;
  }

  @Override
  public URI upload(Upload upload) {
    var request =
        to(SdkHttpMethod.PUT, intake, Upload.PREFIX + upload.id())
            .putHeader("content-type", upload.contentType())
            .putHeader("content-length", Long.toString(upload.size()))
            .build();
    var open = Duration.between(upload.announcedAt(), upload.openUntil());
    return signed(request, upload.announcedAt(), open);
  }

  @Override
  public URI download(String key, Served as, Instant now) {
    var request =
        to(SdkHttpMethod.GET, files, key)
            .putRawQueryParameter("response-content-disposition", as.disposition())
            .putRawQueryParameter("response-content-type", as.contentType())
            .build();
    return signed(request, now, DOWNLOAD);
  }

  private SdkHttpRequest.Builder to(SdkHttpMethod method, String bucket, String key) {
    var url = s3.utilities().getUrl(get -> get.bucket(bucket).key(key));
    return SdkHttpRequest.builder().method(method).uri(URI.create(url.toString()));
  }

  private URI signed(SdkHttpRequest request, Instant at, Duration open) {
    var settings = s3.serviceClientConfiguration();
    var identity = settings.credentialsProvider().resolveIdentity().join();
    return signer
        .sign(sign ->
            sign.identity(identity)
                .request(request)
                .putProperty(AwsV4FamilyHttpSigner.SERVICE_SIGNING_NAME, "s3")
                .putProperty(AwsV4HttpSigner.REGION_NAME, settings.region().id())
                .putProperty(
                    AwsV4FamilyHttpSigner.AUTH_LOCATION,
                    AwsV4FamilyHttpSigner.AuthLocation.QUERY_STRING)
                .putProperty(AwsV4FamilyHttpSigner.EXPIRATION_DURATION, open)
                .putProperty(AwsV4FamilyHttpSigner.PAYLOAD_SIGNING_ENABLED, false)
                .putProperty(AwsV4FamilyHttpSigner.DOUBLE_URL_ENCODE, false)
                .putProperty(AwsV4FamilyHttpSigner.NORMALIZE_PATH, false)
                .putProperty(HttpSigner.SIGNING_CLOCK, Clock.fixed(at, ZoneOffset.UTC)))
        .request()
        .getUri();
  }
}
