package dev.plantao.local.aws;

import dev.plantao.local.http.Answers;
import dev.plantao.local.json.Json;
import java.util.UUID;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/// A service that speaks JSON: takes a tree, gives a tree or an [AwsException].
public abstract class JsonService extends Handler.Abstract {
  private final String contentType;

  protected JsonService(String contentType) {
    this.contentType = contentType;
  }

  protected abstract JsonNode answer(Request request, JsonNode body) throws InterruptedException;

  @Override
  public final boolean handle(Request request, Response response, Callback callback)
      throws Exception {
    var body = Content.Source.asByteBuffer(request);
    var bytes = new byte[body.remaining()];
    body.get(bytes);
    response.getHeaders().put("x-amzn-RequestId", UUID.randomUUID().toString());
    try {
      var answer = answer(request, Json.parse(bytes));
      Answers.bytes(response, callback, 200, contentType, Json.bytes(answer));
    } catch (AwsException e) {
      fail(response, callback, e);
    } catch (JacksonException e) {
      fail(response, callback, new AwsException(400, "SerializationException", "No JSON."));
    }
    return true;
  }

  private void fail(Response response, Callback callback, AwsException error) {
    response.getHeaders().put("x-amzn-ErrorType", error.code());
    var body =
        Json.object()
            .put("__type", error.code())
            .put("message", error.getMessage())
            .put("Message", error.getMessage());
    Answers.bytes(response, callback, error.status(), contentType, Json.bytes(body));
  }
}
