package dev.plantao.functions;

import java.time.Duration;
import software.amazon.awssdk.core.client.config.ClientOverrideConfiguration;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.services.apigatewaymanagementapi.ApiGatewayManagementApiClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.eventbridge.EventBridgeClient;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.scheduler.SchedulerClient;
import software.amazon.awssdk.services.sesv2.SesV2Client;
import software.amazon.awssdk.services.sns.SnsClient;
import software.amazon.awssdk.services.sqs.SqsClient;

/// AWS clients: region, credentials and endpoints by the SDK's own settings, so that no function
/// knows where it runs. The lightest HTTP client starts fastest.
final class Clients {
  private static final Duration CONNECT = Duration.ofSeconds(2);
  private static final Duration READ = Duration.ofSeconds(10);

  /// Below the 30 s that API Gateway waits for an answer.
  private static final Duration CALL = Duration.ofSeconds(25);

  /// For files, which may be large and are worked on while they are read.
  private static final Duration WHOLE_FILE = Duration.ofMinutes(5);

  private Clients() {}

  static DynamoDbClient dynamo() {
    return DynamoDbClient.builder().httpClient(http()).overrideConfiguration(bounds()).build();
  }

  static SchedulerClient scheduler() {
    return SchedulerClient.builder().httpClient(http()).overrideConfiguration(bounds()).build();
  }

  static S3Client s3() {
    return S3Client.builder().httpClient(http()).overrideConfiguration(bounds()).build();
  }

  static S3Client s3ForFiles() {
    var http =
        UrlConnectionHttpClient.builder()
            .connectionTimeout(CONNECT)
            .socketTimeout(Duration.ofMinutes(1))
            .build();
    return S3Client.builder()
        .httpClient(http)
        .overrideConfiguration(bounds -> bounds.apiCallTimeout(WHOLE_FILE))
        .build();
  }

  static SesV2Client ses() {
    return SesV2Client.builder().httpClient(http()).overrideConfiguration(bounds()).build();
  }

  static SqsClient sqs() {
    return SqsClient.builder().httpClient(http()).overrideConfiguration(bounds()).build();
  }

  static SnsClient sns() {
    return SnsClient.builder().httpClient(http()).overrideConfiguration(bounds()).build();
  }

  static EventBridgeClient events() {
    return EventBridgeClient.builder().httpClient(http()).overrideConfiguration(bounds()).build();
  }

  static ApiGatewayManagementApiClient sockets() {
    return ApiGatewayManagementApiClient.builder()
        .httpClient(http())
        .overrideConfiguration(bounds())
        .build();
  }

  private static software.amazon.awssdk.http.SdkHttpClient http() {
    return UrlConnectionHttpClient.builder().connectionTimeout(CONNECT).socketTimeout(READ).build();
  }

  private static ClientOverrideConfiguration bounds() {
    return ClientOverrideConfiguration.builder().apiCallTimeout(CALL).build();
  }
}
