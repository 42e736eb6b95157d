package dev.plantao.functions;

import com.amazonaws.services.lambda.runtime.events.models.dynamodb.AttributeValue;
import java.util.Map;
import java.util.Objects;

/// Keys of a stream record.
final class StreamKeys {

  private StreamKeys() {}

  static String get(Map<String, AttributeValue> keys, String name) {
    return Objects.requireNonNull(keys.get(name), "a stream record without " + name).getS();
  }
}
