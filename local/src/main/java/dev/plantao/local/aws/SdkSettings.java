package dev.plantao.local.aws;

import dev.plantao.local.template.Arns;
import java.util.Map;

/// Leads every AWS SDK client of this JVM to the local endpoint, by the SDK's own settings.
public final class SdkSettings {
  /// What every client of this JVM signs with.
  public static final String SECRET = "local";

  private SdkSettings() {}

  /// Holds for clients made from now on: a client keeps what it found when it was made.
  public static void leadTo(int port) {
    var settings =
        Map.of(
            // The SDK reads one setting for all services where a service has none of its own.
            "aws.endpointUrl", "http://127.0.0.1:" + port,
            "aws.region", Arns.REGION,
            "aws.accessKeyId", "local",
            "aws.secretAccessKey", SECRET,
            "aws.disableEc2Metadata", "true",
            // The functions' jar has this one alone; DynamoDB Local brings others.
            "software.amazon.awssdk.http.service.impl",
                "software.amazon.awssdk.http.urlconnection.UrlConnectionSdkHttpService",
            // The JDK repeats a POST by itself when its connection closes without an answer. The
            // functions' retries are the SDK's, and only those.
            "sun.net.http.retryPost", "false");
    settings.forEach(System::setProperty);
  }
}
