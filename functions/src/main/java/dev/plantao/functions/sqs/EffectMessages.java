package dev.plantao.functions.sqs;

import dev.plantao.core.conversation.ConversationId;
import dev.plantao.core.mail.LetterDue;
import dev.plantao.core.mail.LetterKind;
import dev.plantao.core.outbox.Effect;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// Effects as messages: ids and kinds, never texts. Which effect it is follows from its queue.
public final class EffectMessages {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private EffectMessages() {}

  static String write(Effect effect) {
    var body =
        JSON.createObjectNode()
            .put("conversation", effect.conversation().value())
            .put("entry", effect.entry());
    return JSON.writeValueAsString(with(body, effect));
  }

  private static ObjectNode with(ObjectNode body, Effect effect) {
    return switch (effect) {
      case Effect.SendLetter(var letter) ->
          body.put("event", letter.event()).put("kind", letter.kind().name());
      case Effect.SendNotice notice -> body.put("event", notice.event());
      case Effect.CallOut call -> body.put("event", call.event());
      case Effect.Push _, Effect.Publish _ -> body;
    };
  }

  public static LetterDue letter(String body) {
    var json = JSON.readTree(body);
    return new LetterDue(
        conversation(json),
        json.path("entry").asLong(),
        json.path("event").asLong(),
        LetterKind.valueOf(json.path("kind").asString("")));
  }

  public static Effect.SendNotice notice(String body) {
    var json = JSON.readTree(body);
    return new Effect.SendNotice(
        conversation(json), json.path("entry").asLong(), json.path("event").asLong());
  }

  public static Effect.CallOut call(String body) {
    var json = JSON.readTree(body);
    return new Effect.CallOut(
        conversation(json), json.path("entry").asLong(), json.path("event").asLong());
  }

  public static Effect.Push push(String body) {
    var json = JSON.readTree(body);
    return new Effect.Push(conversation(json), json.path("entry").asLong());
  }

  public static Effect.Publish event(String body) {
    var json = JSON.readTree(body);
    return new Effect.Publish(conversation(json), json.path("entry").asLong());
  }

  private static ConversationId conversation(JsonNode json) {
    return new ConversationId(json.path("conversation").asString(""));
  }
}
