package dev.plantao.functions.dynamodb;

import static dev.plantao.functions.dynamodb.Table.n;
import static dev.plantao.functions.dynamodb.Table.number;
import static dev.plantao.functions.dynamodb.Table.s;
import static dev.plantao.functions.dynamodb.Table.string;

import dev.plantao.core.chat.Connection;
import dev.plantao.core.chat.Connections;
import dev.plantao.core.chat.Follower;
import dev.plantao.core.chat.Followers;
import dev.plantao.core.chat.Topic;
import dev.plantao.core.conversation.Actor;
import dev.plantao.core.conversation.ConversationId;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

/// A socket as one item, and one more beside each topic that it follows. All of them expire: of an
/// end the gateway tells only if it can.
public final class DynamoDbConnections implements Connections, Followers {
  private static final String SOCKET = Table.SOCKET;
  private static final String CONNECTION = "CONNECTION";
  private static final String QUEUE = "QUEUE";
  static final String CLAIMS = "claims";
  private static final String OPENED_FOR = "conversation";
  private static final String SINCE = "since";
  private static final String UNTIL = "until";
  private static final String TOPICS = "topics";
  private static final String ROLE = "role";
  private static final String USER = "user";
  private static final String NAME = "name";

  /// The gateway ends a socket after two hours; a token's end may lie further off.
  private static final Duration LONGEST = Duration.ofHours(3);

  private final DynamoDbClient dynamo;
  private final String table;

  public DynamoDbConnections(DynamoDbClient dynamo, String table) {
    this.dynamo = dynamo;
    this.table = table;
  }

  @Override
  public void open(Connection connection) {
    var item = new HashMap<>(key(connection.id()));
    var claims = new HashMap<String, AttributeValue>();
    connection.claims().forEach((name, value) -> claims.put(name, s(value)));
    item.put(CLAIMS, AttributeValue.fromM(claims));
    if (connection.conversation() != null) {
      item.put(OPENED_FOR, s(connection.conversation().value()));
    }
    item.put(SINCE, n(connection.since().toEpochMilli()));
    item.put(UNTIL, n(connection.until().toEpochMilli()));
    item.put(Table.EXPIRES_AT, n(connection.since().plus(LONGEST).getEpochSecond()));
    dynamo.putItem(put -> put.tableName(table).item(item));
  }

  @Override
  public Optional<Connection> find(String id) {
    var item = dynamo.getItem(get -> get.tableName(table).key(key(id)).consistentRead(true)).item();
    return item.isEmpty() ? Optional.empty() : Optional.of(connection(id, item));
  }

  private static Connection connection(String id, Map<String, AttributeValue> item) {
    var claims = new HashMap<String, String>();
    item.getOrDefault(CLAIMS, AttributeValue.fromM(Map.of()))
        .m()
        .forEach((name, value) -> claims.put(name, value.s()));
    var openedFor = item.get(OPENED_FOR);
    return new Connection(
        id,
        claims,
        openedFor == null ? null : new ConversationId(openedFor.s()),
        Instant.ofEpochMilli(number(item, SINCE)),
        Instant.ofEpochMilli(number(item, UNTIL)));
  }

  @Override
  public Set<Topic> close(String id) {
    var item =
        dynamo
            .deleteItem(delete -> delete.tableName(table).key(key(id)).returnValues("ALL_OLD"))
            .attributes();
    var topics = new HashSet<Topic>();
    if (item != null && item.containsKey(TOPICS)) {
      item.getOrDefault(TOPICS, AttributeValue.fromSs(List.of()))
          .ss()
          .forEach(pk -> topics.add(topic(pk)));
    }
    topics.forEach(topic -> deleteFollower(topic, id));
    return topics;
  }

  @Override
  public boolean takeTurn(String id, Instant now, Instant until) {
    return conditionally(() ->
        dynamo.updateItem(update ->
            update
                .tableName(table)
                .key(key(id))
                .updateExpression("SET turn = :until")
                .conditionExpression(
                    "attribute_exists(pk) AND (attribute_not_exists(turn) OR turn <= :now)")
                .expressionAttributeValues(
                    Map.of(":now", n(now.toEpochMilli()), ":until", n(until.toEpochMilli())))));
  }

  /// First what is sent to, then what is cleaned up: a crash in between leaves a row that expires.
  @Override
  public boolean add(Topic topic, Follower follower) {
    if (!note(topic, follower.connection())) {
      return false;
    }
    var item = new HashMap<>(Table.key(pk(topic), SOCKET + follower.connection()));
    item.put(ROLE, s(follower.role().name()));
    item.put(USER, s(follower.user()));
    if (follower.name() != null) {
      item.put(NAME, s(follower.name()));
    }
    item.put(UNTIL, n(follower.until().toEpochMilli()));
    item.put(Table.EXPIRES_AT, n(follower.until().getEpochSecond()));
    dynamo.putItem(put -> put.tableName(table).item(item));
    return true;
  }

  private boolean note(Topic topic, String connection) {
    return conditionally(() ->
        dynamo.updateItem(update ->
            update
                .tableName(table)
                .key(key(connection))
                .updateExpression("ADD topics :topic")
                .conditionExpression(
                    "attribute_exists(pk) AND (attribute_not_exists(topics)"
                        + " OR contains(topics, :one) OR size(topics) < :most)")
                .expressionAttributeValues(
                    Map.of(
                        ":topic", AttributeValue.fromSs(List.of(pk(topic))),
                        ":one", s(pk(topic)),
                        ":most", n(Connection.MOST_TOPICS)))));
  }

  @Override
  public void remove(Topic topic, String connection) {
    deleteFollower(topic, connection);
    conditionally(() ->
        dynamo.updateItem(update ->
            update
                .tableName(table)
                .key(key(connection))
                .updateExpression("DELETE topics :topic")
                .conditionExpression("attribute_exists(pk)")
                .expressionAttributeValues(
                    Map.of(":topic", AttributeValue.fromSs(List.of(pk(topic)))))));
  }

  private void deleteFollower(Topic topic, String connection) {
    dynamo.deleteItem(
        delete -> delete.tableName(table).key(Table.key(pk(topic), SOCKET + connection)));
  }

  @Override
  public List<Follower> of(Topic topic, Instant now) {
    var request =
        QueryRequest.builder()
            .tableName(table)
            .consistentRead(true)
            .keyConditionExpression("pk = :pk AND begins_with(sk, :socket)")
            .expressionAttributeValues(Map.of(":pk", s(pk(topic)), ":socket", s(SOCKET)))
            .build();
    return dynamo.queryPaginator(request).items().stream()
        .map(DynamoDbConnections::follower)
        .filter(follower -> now.isBefore(follower.until()))
        .toList();
  }

  private static Follower follower(Map<String, AttributeValue> item) {
    var name = item.get(NAME);
    return new Follower(
        string(item, Table.SK).substring(SOCKET.length()),
        Actor.Role.valueOf(string(item, ROLE)),
        string(item, USER),
        name == null ? null : name.s(),
        Instant.ofEpochMilli(number(item, UNTIL)));
  }

  private static boolean conditionally(Runnable write) {
    try {
      write.run();
      return true;
    } catch (ConditionalCheckFailedException no) {
      return false;
    }
  }

  private static Map<String, AttributeValue> key(String id) {
    return Table.key(SOCKET + id, CONNECTION);
  }

  private static String pk(Topic topic) {
    return switch (topic) {
      case Topic.Of of -> Table.CONVERSATION + of.conversation().value();
      case Topic.Queue _ -> QUEUE;
    };
  }

  private static Topic topic(String pk) {
    return pk.equals(QUEUE)
        ? new Topic.Queue()
        : new Topic.Of(new ConversationId(pk.substring(Table.CONVERSATION.length())));
  }
}
