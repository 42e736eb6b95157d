package dev.plantao.functions.apigateway;

import dev.plantao.core.chat.Sockets;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.apigatewaymanagementapi.ApiGatewayManagementApiClient;
import software.amazon.awssdk.services.apigatewaymanagementapi.model.GoneException;
import software.amazon.awssdk.services.apigatewaymanagementapi.model.LimitExceededException;

/// Sockets that API Gateway holds, reached by its `@connections`.
public final class ApiGatewaySockets implements Sockets {
  private final ApiGatewayManagementApiClient gateway;

  public ApiGatewaySockets(ApiGatewayManagementApiClient gateway) {
    this.gateway = gateway;
  }

  @Override
  public Sent post(String connection, String frame) {
    try {
      gateway.postToConnection(
          post -> post.connectionId(connection).data(SdkBytes.fromUtf8String(frame)));
      return Sent.TAKEN;
    } catch (GoneException gone) {
      return Sent.GONE;
    } catch (LimitExceededException busy) {
      // Both the rate of calls and the client's full buffer.
      return Sent.BUSY;
    }
  }

  @Override
  public void hangUp(String connection) {
    try {
      gateway.deleteConnection(delete -> delete.connectionId(connection));
    } catch (GoneException goneAlready) {
      // As wanted.
    }
  }
}
