package dev.plantao.functions.chat;

import dev.plantao.core.chat.Connection;
import dev.plantao.core.chat.Connections;
import dev.plantao.core.chat.Followers;
import dev.plantao.core.chat.ReadMarks;
import dev.plantao.core.chat.Topic;
import dev.plantao.core.conversation.ConversationId;
import dev.plantao.core.log.ConversationLog;
import dev.plantao.functions.http.Bearer;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;
import tools.jackson.databind.node.ObjectNode;

/// Hears what comes over a socket, and answers on it.
public final class ChatRoom {
  /// That somebody types is told to the others once in so long.
  static final Duration TYPING = Duration.ofSeconds(2);

  /// Items sent for one resume; a client that missed more asks again.
  static final int RESUMED = 100;

  /// Members of a message that are not for the API.
  private static final Set<String> ENVELOPE = Set.of("type", "id", "conversation");

  private final Connections connections;
  private final Followers followers;
  private final ReadMarks marks;
  private final ConversationLog log;
  private final ApiCalls api;
  private final Herald herald;

  public ChatRoom(
      Connections connections,
      Followers followers,
      ReadMarks marks,
      ConversationLog log,
      ApiCalls api,
      Herald herald) {
    this.connections = connections;
    this.followers = followers;
    this.marks = marks;
    this.log = log;
    this.api = api;
    this.herald = herald;
  }

  /// One frame, whose it is, and when the gateway received it.
  private record Heard(Connection connection, Bearer bearer, ObjectNode frame, Instant at) {
    ApiCalls.Caller caller() {
      return new ApiCalls.Caller(connection.claims(), at);
    }

    /// What the frame is about: the conversation it names, else the one the socket was opened for.
    @Nullable ConversationId conversation() {
      return frame.has("conversation")
          ? ConversationId.parse(frame.path("conversation").asString("")).orElse(null)
          : connection.conversation();
    }
  }

  /// A frame that is answered by nothing but an error.
  private static final class RefusedException extends RuntimeException {
    private final transient ObjectNode problem;

    RefusedException(ObjectNode problem) {
      super(problem.path("title").asString(""));
      this.problem = problem;
    }
  }

  public void hear(String id, @Nullable String text, Instant at) {
    var connection = connections.find(id).orElse(null);
    var bearer = connection == null ? null : Bearer.of(connection.claims()).orElse(null);
    if (connection == null || bearer == null || connection.over(at)) {
      var over = "Connect again with a token that is good.";
      var problem = Frames.problem(401, "unauthorized", "Who are you?", over);
      herald.send(id, List.of(Frames.error(problem, idOf(text))));
      herald.hangUp(id);
      return;
    }
    JsonNode messageId = MissingNode.getInstance();
    try {
      var frame = parsed(text);
      messageId = frame.path("id");
      hear(new Heard(connection, bearer, frame, at));
    } catch (RefusedException refused) {
      herald.send(id, List.of(Frames.error(refused.problem, messageId)));
    }
  }

  /// Something broke while a frame was heard. The client may say it again with the same id.
  public void broke(String id, @Nullable String text) {
    var again = "It was logged. With the same id a message can be repeated.";
    var problem = Frames.problem(500, "internal", "Something broke on our side", again);
    herald.send(id, List.of(Frames.error(problem, idOf(text))));
  }

  private static @Nullable JsonNode idOf(@Nullable String text) {
    try {
      return parsed(text).path("id");
    } catch (RefusedException noFrame) {
      return null;
    }
  }

  private static ObjectNode parsed(@Nullable String text) {
    try {
      if (text != null && Frames.JSON.readTree(text) instanceof ObjectNode frame) {
        return frame;
      }
    } catch (JacksonException notJson) {
      // Said below, as for anything else that is no object.
    }
    throw malformed("A frame must be a JSON object.");
  }

  private static RefusedException malformed(String detail) {
    return new RefusedException(
        Frames.problem(400, "bad-request", "The frame is malformed", detail));
  }

  private void hear(Heard heard) {
    switch (heard.frame().path("type").asString("")) {
      case "message" -> message(heard);
      case "typing" -> typing(heard);
      case "read" -> read(heard);
      case "resume" -> resume(heard);
      case "subscribe" -> subscribe(heard);
      case "unsubscribe" -> unsubscribe(heard);
      case "ping" -> answer(heard, Frames.pong());
      default ->
          throw malformed(
              "Known types are message, typing, read, resume, subscribe, unsubscribe, ping.");
    }
  }

  private void answer(Heard heard, String... frames) {
    herald.send(heard.connection().id(), List.of(frames));
  }

  /// Support goes on working unless it says `then: wait`.
  private void message(Heard heard) {
    var conversation = named(heard);
    var id = heard.frame().path("id");
    if (!id.isString() && !id.isIntegralNumber()) {
      throw malformed("A message needs an id: it is how a repeat is known.");
    }
    var body = heard.frame().deepCopy().remove(ENVELOPE);
    if (heard.bearer().staff() && !body.has("then")) {
      body.put("then", "work");
    }
    var said = api.say(heard.caller(), conversation, id.asString(), body);
    if (!said.good()) {
      throw new RefusedException((ObjectNode) said.body());
    }
    var seq = said.body().path("seq").asLong();
    answer(heard, Frames.ack(conversation, id, seq, said.body().path("masked")));
  }

  private void typing(Heard heard) {
    var conversation = seen(heard);
    var id = heard.connection().id();
    if (connections.takeTurn(id, heard.at(), heard.at().plus(TYPING))) {
      var who = Admission.follower(heard.connection(), heard.bearer());
      herald.tellOthers(
          conversation, id, heard.at(), other -> Frames.typing(conversation, who, other.staff()));
    }
  }

  private void read(Heard heard) {
    var conversation = seen(heard);
    var asked = heard.frame().path("seq");
    if (!asked.canConvertToLong() || asked.asLong() < 1) {
      throw malformed("`seq` must be the number of the newest entry that was read.");
    }
    // Nobody has read what is not written yet, or a later answer would count as read.
    var newest = log.newest(conversation).map(entry -> entry.after().lastSeq()).orElse(0L);
    var seq = Math.min(asked.asLong(), newest);
    if (marks.read(conversation, heard.bearer().role(), seq)) {
      var who = Admission.follower(heard.connection(), heard.bearer());
      herald.tellOthers(
          conversation,
          heard.connection().id(),
          heard.at(),
          other -> Frames.read(conversation, who, seq, other.staff()));
    }
  }

  /// What came after a number, then who is there. It follows anew: a push that came before the
  /// handshake was over had found nobody, and may have taken this socket off the list.
  private void resume(Heard heard) {
    var conversation = seen(heard);
    var asked = heard.frame().path("after");
    if (!asked.canConvertToLong() || asked.asLong() < 0) {
      throw malformed("`after` must be the number of the last entry that you have, or 0.");
    }
    follow(heard, new Topic.Of(conversation));
    var timeline = api.timeline(heard.caller(), conversation, asked.asLong(), RESUMED);
    if (!timeline.good()) {
      throw new RefusedException((ObjectNode) timeline.body());
    }
    var frames = new ArrayList<String>();
    var complete = asked.asLong();
    for (var item : timeline.body().path("items")) {
      frames.add(Frames.entry(conversation, item));
      complete = item.path("seq").asLong();
    }
    var next = Long.parseLong(timeline.body().path("next").asString("0"));
    frames.add(Frames.resumed(conversation, complete, next));
    var there = followers.of(new Topic.Of(conversation), heard.at());
    frames.add(Frames.presence(conversation, there, heard.bearer().staff()));
    herald.send(heard.connection().id(), frames);
  }

  private void subscribe(Heard heard) {
    if (heard.frame().path("queue").asBoolean(false)) {
      follow(heard, queueOf(heard));
      answer(heard, Frames.subscribed("subscribed", null));
      return;
    }
    var conversation = seen(heard);
    follow(heard, new Topic.Of(conversation));
    answer(heard, Frames.subscribed("subscribed", conversation));
    herald.announcePresence(conversation, heard.at());
  }

  private void unsubscribe(Heard heard) {
    if (heard.frame().path("queue").asBoolean(false)) {
      followers.remove(queueOf(heard), heard.connection().id());
      answer(heard, Frames.subscribed("unsubscribed", null));
      return;
    }
    var conversation = named(heard);
    followers.remove(new Topic.Of(conversation), heard.connection().id());
    answer(heard, Frames.subscribed("unsubscribed", conversation));
    herald.announcePresence(conversation, heard.at());
  }

  private static Topic queueOf(Heard heard) {
    if (!heard.bearer().staff()) {
      throw new RefusedException(
          Frames.problem(403, "forbidden", "Not allowed", "The queue is for support."));
    }
    return new Topic.Queue();
  }

  private void follow(Heard heard, Topic topic) {
    if (!followers.add(topic, Admission.follower(heard.connection(), heard.bearer()))) {
      throw new RefusedException(
          Frames.problem(
              422,
              "too-many-topics",
              "This socket follows enough",
              "One socket follows " + Connection.MOST_TOPICS + " topics. Unsubscribe from one."));
    }
  }

  private static ConversationId named(Heard heard) {
    var conversation = heard.conversation();
    if (conversation == null) {
      throw malformed("Say which `conversation`: this socket was opened for none.");
    }
    return conversation;
  }

  /// The conversation, if it is one that this socket may see. The one it was opened for was looked
  /// at then.
  private ConversationId seen(Heard heard) {
    var conversation = named(heard);
    if (!conversation.equals(heard.connection().conversation())) {
      var shown = api.conversation(heard.caller(), conversation);
      if (!shown.good()) {
        throw new RefusedException((ObjectNode) shown.body());
      }
    }
    return conversation;
  }
}
