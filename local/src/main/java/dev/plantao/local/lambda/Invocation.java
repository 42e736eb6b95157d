package dev.plantao.local.lambda;

import dev.plantao.local.json.Json;
import tools.jackson.databind.node.ObjectNode;

/// How an invocation ended.
public sealed interface Invocation {
  /// It returned; the payload, up to megabytes, is handed on and never compared.
  @SuppressWarnings("ArrayRecordComponent")
  record Returned(byte[] payload) implements Invocation {}

  /// It threw, or took too long.
  ///
  /// @param type class name of the exception, or `Sandbox.Timedout`
  record Failed(String type, String message) implements Invocation {
    public ObjectNode payload() {
      return Json.object().put("errorMessage", message).put("errorType", type);
    }
  }
}
