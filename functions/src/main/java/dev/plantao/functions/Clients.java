package dev.plantao.functions;

import java.time.Duration;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.client.builder.AwsSyncClientBuilder;
import software.amazon.awssdk.core.client.config.ClientOverrideConfiguration;
import software.amazon.awssdk.core.exception.SdkServiceException;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.retries.DefaultRetryStrategy;
import software.amazon.awssdk.services.apigatewaymanagementapi.ApiGatewayManagementApiClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.eventbridge.EventBridgeClient;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.scheduler.SchedulerClient;
import software.amazon.awssdk.services.sesv2.SesV2Client;
import software.amazon.awssdk.services.sns.SnsClient;
import software.amazon.awssdk.services.sqs.SqsClient;

/// AWS clients: region, credentials and endpoints by the SDK's own settings, so that no function
/// knows where it runs. The lightest HTTP client starts fastest. In a [Rehearsal] they lead
/// nowhere.
final class Clients {
  private static final Duration CONNECT = Duration.ofSeconds(2);
  private static final Duration READ = Duration.ofSeconds(10);

  /// Below the 30 s that API Gateway waits for an answer.
  private static final Duration CALL = Duration.ofSeconds(25);

  /// For files, which may be large and are worked on while they are read.
  private static final Duration WHOLE_FILE = Duration.ofMinutes(5);

  private Clients() {}

  static DynamoDbClient dynamo() {
    return ready(DynamoDbClient.builder()).build();
  }

  static SchedulerClient scheduler() {
    return ready(SchedulerClient.builder()).build();
  }

  static S3Client s3() {
    return ready(S3Client.builder()).build();
  }

  static S3Client s3ForFiles() {
    var http =
        UrlConnectionHttpClient.builder()
            .connectionTimeout(CONNECT)
            .socketTimeout(Duration.ofMinutes(1))
            .build();
    // In a rehearsal as any other.
    return Rehearsal.STAGE.isBound()
        ? s3()
        : S3Client.builder()
            .httpClient(http)
            .overrideConfiguration(bounds -> bounds.apiCallTimeout(WHOLE_FILE))
            .build();
  }

  /// Tries once, unless it is told to slow down: the queue of letters tries again, and counts a
  /// letter that may have gone out twice.
  static SesV2Client ses() {
    return ready(SesV2Client.builder()).overrideConfiguration(once()).build();
  }

  static SqsClient sqs() {
    return ready(SqsClient.builder()).build();
  }

  /// Tries once, unless it is told to slow down: the queue of calls tries again.
  static SnsClient sns() {
    return ready(SnsClient.builder()).overrideConfiguration(once()).build();
  }

  static EventBridgeClient events() {
    return ready(EventBridgeClient.builder()).build();
  }

  private static <B extends AwsSyncClientBuilder<B, C> & AwsClientBuilder<B, C>, C> B ready(
      B builder) {
    builder.httpClient(http()).overrideConfiguration(bounds());
    if (Rehearsal.STAGE.isBound()) {
      builder.credentialsProvider(Stage.NOBODY);
    }
    return builder;
  }

  static ApiGatewayManagementApiClient sockets() {
    return ready(ApiGatewayManagementApiClient.builder()).build();
  }

  private static software.amazon.awssdk.http.SdkHttpClient http() {
    return Rehearsal.STAGE.isBound()
        ? Rehearsal.STAGE.get()
        : UrlConnectionHttpClient.builder().connectionTimeout(CONNECT).socketTimeout(READ).build();
  }

  private static ClientOverrideConfiguration bounds() {
    return ClientOverrideConfiguration.builder().apiCallTimeout(CALL).build();
  }

  /// What must not be done twice unseen: without an answer nobody knows whether it was done.
  /// Whoever is told to slow down knows that it was not.
  private static ClientOverrideConfiguration once() {
    var slower =
        DefaultRetryStrategy.standardStrategyBuilder()
            // They would try again after much more than that.
            .useClientDefaults(false)
            .retryOnException(Clients::throttled)
            .build();
    return bounds().toBuilder().retryStrategy(slower).build();
  }

  private static boolean throttled(Throwable failure) {
    return failure instanceof SdkServiceException answered && answered.isThrottlingException();
  }
}
