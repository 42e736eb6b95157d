package dev.plantao.local.rights;

import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.core.SelectedAuthScheme;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.core.interceptor.SdkInternalExecutionAttribute;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.identity.spi.AwsCredentialsIdentity;
import software.amazon.awssdk.identity.spi.Identity;

/// Signs the calls of a client with the credentials of the function that made the client. The SDK
/// makes one of these for every client, because `execution.interceptors` names it; what is
/// presigned carries the same credentials.
public final class FunctionCredentials implements ExecutionInterceptor {
  private final @Nullable String owner = RunningFunction.name();

  /// The access key id of a function; DynamoDB Local wants letters and digits only.
  public static String accessKey(String function) {
    return "FUNCTION" + function.replaceAll("[^A-Za-z0-9]", "");
  }

  /// Just before the request is signed.
  @Override
  public SdkHttpRequest modifyHttpRequest(
      Context.ModifyHttpRequest context, ExecutionAttributes attributes) {
    var scheme = attributes.getAttribute(SdkInternalExecutionAttribute.SELECTED_AUTH_SCHEME);
    if (owner != null && scheme != null) {
      attributes.putAttribute(
          SdkInternalExecutionAttribute.SELECTED_AUTH_SCHEME, signedBy(owner, scheme));
    }
    return context.httpRequest();
  }

  /// The same way of signing, with another identity.
  @SuppressWarnings("unchecked")
  private static <T extends Identity> SelectedAuthScheme<T> signedBy(
      String function, SelectedAuthScheme<T> scheme) {
    AwsCredentialsIdentity credentials = AwsBasicCredentials.create(accessKey(function), "local");
    return new SelectedAuthScheme<>(
        CompletableFuture.completedFuture((T) credentials),
        scheme.signer(),
        scheme.authSchemeOption());
  }
}
