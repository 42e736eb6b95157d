package dev.plantao.functions.chat;

import dev.plantao.core.chat.Follower;
import dev.plantao.core.conversation.ConversationId;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// The frames that a client gets.
final class Frames {
  /// In bytes; what is longer comes as its number alone. The gateway cuts messages into frames of
  /// 32 KB, and takes none over 128 KB.
  static final int LONGEST = 30 * 1024;

  static final JsonMapper JSON = JsonMapper.builder().build();

  private Frames() {}

  static String entry(ConversationId conversation, JsonNode entry) {
    var frame = of("entry", conversation);
    frame.set("entry", entry);
    var text = write(frame);
    if (text.getBytes(StandardCharsets.UTF_8).length <= LONGEST) {
      return text;
    }
    frame.set("entry", JSON.createObjectNode().put("seq", entry.path("seq").asLong()));
    return write(frame);
  }

  /// @param id as the client gave it, whatever it is
  /// @param masked kinds of secrets that were masked in what was said
  static String ack(ConversationId conversation, JsonNode id, long seq, JsonNode masked) {
    var frame = of("ack", conversation);
    frame.set("id", id);
    frame.put("seq", seq);
    if (masked.isArray()) {
      frame.set("masked", masked);
    }
    return write(frame);
  }

  static String typing(ConversationId conversation, Follower who, boolean forStaff) {
    var frame = of("typing", conversation);
    frame.set("by", by(who, forStaff));
    return write(frame);
  }

  static String read(ConversationId conversation, Follower who, long seq, boolean forStaff) {
    var frame = of("read", conversation);
    frame.set("by", by(who, forStaff));
    return write(frame.put("seq", seq));
  }

  /// Who is there: agents for everybody, for support also whether the customer is.
  static String presence(ConversationId conversation, List<Follower> there, boolean forStaff) {
    var frame = of("presence", conversation);
    var agents = frame.putArray("agents");
    there.stream()
        .filter(Follower::staff)
        .map(who -> by(who, forStaff))
        .distinct()
        .forEach(agents::add);
    if (forStaff) {
      frame.put("customer", there.stream().anyMatch(who -> !who.staff()));
    }
    return write(frame);
  }

  /// All that a resume asked for was sent.
  ///
  /// @param seq up to here nothing is missing any more
  /// @param next the number to resume after once more, where there is more; zero where that was all
  static String resumed(ConversationId conversation, long seq, long next) {
    var frame = of("resumed", conversation).put("seq", seq);
    return write(next > 0 ? frame.put("next", next) : frame);
  }

  static String subscribed(String type, @Nullable ConversationId conversation) {
    var frame = JSON.createObjectNode().put("type", type);
    return write(
        conversation == null
            ? frame.put("queue", true)
            : frame.put("conversation", conversation.value()));
  }

  static String inQueue(ObjectNode conversation) {
    var frame = JSON.createObjectNode().put("type", "conversation");
    frame.set("conversation", conversation);
    return write(frame);
  }

  static String pong() {
    return write(JSON.createObjectNode().put("type", "pong"));
  }

  /// @param id of the message that was refused; null where it was none
  static String error(JsonNode problem, @Nullable JsonNode id) {
    var frame = JSON.createObjectNode().put("type", "error");
    if (id != null && !id.isMissingNode()) {
      frame.set("id", id);
    }
    frame.set("problem", problem);
    return write(frame);
  }

  /// A problem as the HTTP API words it.
  static ObjectNode problem(int status, String name, String title, String detail) {
    return JSON.createObjectNode()
        .put("type", "/problems/" + name)
        .put("title", title)
        .put("status", status)
        .put("detail", detail);
  }

  private static ObjectNode of(String type, ConversationId conversation) {
    return JSON.createObjectNode().put("type", type).put("conversation", conversation.value());
  }

  private static ObjectNode by(Follower who, boolean forStaff) {
    var by = JSON.createObjectNode().put("role", who.role().name().toLowerCase(Locale.ROOT));
    if (who.name() != null) {
      by.put("name", who.name());
    }
    return forStaff ? by.put("user", who.user()) : by;
  }

  private static String write(JsonNode frame) {
    return JSON.writeValueAsString(frame);
  }
}
