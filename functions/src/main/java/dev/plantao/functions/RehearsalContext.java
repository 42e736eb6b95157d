package dev.plantao.functions;

import com.amazonaws.services.lambda.runtime.ClientContext;
import com.amazonaws.services.lambda.runtime.CognitoIdentity;
import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.LambdaLogger;
import org.jspecify.annotations.Nullable;

/// What a function is told of an invocation that is none. Its log goes nowhere.
record RehearsalContext(String file) implements Context {
  @Override
  public String getAwsRequestId() {
    return "rehearsal";
  }

  @Override
  public String getLogGroupName() {
    return file;
  }

  @Override
  public String getLogStreamName() {
    return file;
  }

  @Override
  public String getFunctionName() {
    return file;
  }

  @Override
  public String getFunctionVersion() {
    return "rehearsal";
  }

  @Override
  public String getInvokedFunctionArn() {
    return file;
  }

  @Override
  public @Nullable CognitoIdentity getIdentity() {
    return null;
  }

  @Override
  public @Nullable ClientContext getClientContext() {
    return null;
  }

  /// Enough for any function that looks at its time.
  @Override
  public int getRemainingTimeInMillis() {
    return 900_000;
  }

  @Override
  public int getMemoryLimitInMB() {
    return 1024;
  }

  @Override
  public LambdaLogger getLogger() {
    return new LambdaLogger() {
      @Override
      public void log(String message) {}

      @Override
      public void log(byte[] message) {}
    };
  }
}
