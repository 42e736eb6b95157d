package dev.plantao.functions.http;

import dev.plantao.core.conversation.CommandId;
import dev.plantao.core.conversation.ConversationId;
import dev.plantao.core.conversation.IdempotencyKey;
import dev.plantao.core.conversation.Kind;
import dev.plantao.functions.stored.Words;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// What a request is remembered by.
///
/// With an `Idempotency-Key` the command, and for an opening the conversation's id, are derived
/// from caller, route and key: a repeat meets itself. Without one they are drawn.
record Keys(CommandId command, @Nullable IdempotencyKey key, ConversationDraw draw) {
  private static final SecureRandom RANDOM = new SecureRandom();

  /// Gives an opening its id.
  @FunctionalInterface
  interface ConversationDraw {
    ConversationId id(Kind kind);
  }

  /// Keys of one request.
  ///
  /// @param caller whose key it is: the same key of two callers are two keys
  static Keys of(String caller, Call call, JsonNode body) {
    var sent = call.idempotencyKey();
    if (sent == null) {
      return new Keys(
          new CommandId("r-" + UUID.randomUUID()),
          null,
          kind -> ConversationId.of(kind, RANDOM.nextLong()));
    }
    var named = sha256(caller + "\n" + call.route() + "\n" + call.path("id") + "\n" + sent);
    var digest = base64(sha256(Json.canonical(body)));
    var command = sha256(base64(named) + "\n" + digest);
    long bits = ByteBuffer.wrap(named).getLong();
    return new Keys(
        new CommandId("k-" + base64(command)),
        new IdempotencyKey(base64(named), digest),
        kind -> ConversationId.of(kind, bits));
  }

  private static byte[] sha256(String text) {
    return Words.sha256(text.getBytes(StandardCharsets.UTF_8));
  }

  private static String base64(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
