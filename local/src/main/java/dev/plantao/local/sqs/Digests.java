package dev.plantao.local.sqs;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/// The MD5 digests by which an SDK checks what SQS understood.
final class Digests {
  private static final byte STRING = 1;
  private static final byte BINARY = 2;

  private Digests() {}

  static String ofBody(String body) {
    return md5(body.getBytes(StandardCharsets.UTF_8));
  }

  /// By name: name, data type, kind, value, each with its length before it.
  static String ofAttributes(JsonNode attributes) {
    var sorted = new TreeMap<String, JsonNode>();
    attributes.properties().forEach(entry -> sorted.put(entry.getKey(), entry.getValue()));
    var bytes = new ByteArrayOutputStream();
    sorted.forEach((name, attribute) -> {
      write(bytes, name.getBytes(StandardCharsets.UTF_8));
      write(bytes, text(attribute, "DataType"));
      var binary = attribute.has("BinaryValue");
      bytes.write(binary ? BINARY : STRING);
      write(
          bytes,
          binary
              ? Base64.getDecoder().decode(attribute.path("BinaryValue").asString(""))
              : text(attribute, "StringValue"));
    });
    return md5(bytes.toByteArray());
  }

  private static byte[] text(JsonNode attribute, String field) {
    return attribute.path(field).asString("").getBytes(StandardCharsets.UTF_8);
  }

  private static void write(ByteArrayOutputStream bytes, byte[] value) {
    bytes.writeBytes(ByteBuffer.allocate(Integer.BYTES).putInt(value.length).array());
    bytes.writeBytes(value);
  }

  private static String md5(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("MD5").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("This JDK has no MD5", e);
    }
  }
}
