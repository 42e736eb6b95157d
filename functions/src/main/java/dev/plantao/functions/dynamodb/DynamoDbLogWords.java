package dev.plantao.functions.dynamodb;

import static dev.plantao.functions.dynamodb.Table.s;
import static dev.plantao.functions.dynamodb.Table.string;

import dev.plantao.core.conversation.ConversationEvent;
import dev.plantao.core.conversation.ConversationId;
import dev.plantao.core.log.Entry;
import dev.plantao.core.mail.Letters;
import dev.plantao.core.outbox.Effect;
import dev.plantao.functions.erasure.LogWords;
import dev.plantao.functions.erasure.Messages;
import dev.plantao.functions.stored.Words;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.paginators.QueryIterable;

/// Words in the table: an entry loses them in one write of that attribute alone, so that facts and
/// digest stay what they are.
public final class DynamoDbLogWords implements LogWords {
  private static final AttributeValue GONE =
      AttributeValue.fromM(Map.of(LogItems.SALT, s(""), LogItems.TEXT, s("")));

  private final DynamoDbClient dynamo;
  private final String table;
  private final DynamoDbEffectBook effects;
  private final InstantSource clock;

  public DynamoDbLogWords(DynamoDbClient dynamo, String table, InstantSource clock) {
    this.dynamo = dynamo;
    this.table = table;
    this.effects = new DynamoDbEffectBook(dynamo, table);
    this.clock = clock;
  }

  @Override
  public Removed forget(ConversationId id) {
    var files = new HashSet<String>();
    long entries = 0;
    for (var item : under(id, Table.ENTRY).items()) {
      var entry = LogItems.entry(item);
      entry.events().forEach(recorded -> files(recorded.event(), files));
      // What was written after the erasure has none of those words.
      if (!entry.after().erased()) {
        unmark(entry);
        var words = LogItems.words(item).all();
        write(item, words.stream().map(_ -> GONE).toList());
        entries++;
      }
    }
    return new Removed(entries, files);
  }

  /// The marks stay, so that nothing is sent again; what leads from them to a letter that was sent
  /// goes.
  private void unmark(Entry entry) {
    for (var letter : Letters.of(entry)) {
      var effect = new Effect.SendLetter(letter);
      effects
          .state(effect)
          .filter(state -> state.startsWith(DynamoDbLetterBook.SENT))
          .ifPresent(state -> {
            var sent = state.substring(DynamoDbLetterBook.SENT.length());
            delete(DynamoDbLetterBook.sentKey(sent));
            effects.done(effect, "erased", clock.instant());
          });
    }
  }

  /// Collects where the files of a message lie, and forgets what is kept of their uploads.
  private void files(ConversationEvent event, Set<String> files) {
    var message = Messages.of(event).orElse(null);
    if (message == null) {
      return;
    }
    for (var file : message.attachments()) {
      files.add(file.id());
      Messages.upload(file)
          .ifPresent(upload -> delete(Table.key(UploadItems.pk(upload), UploadItems.SK)));
    }
  }

  @Override
  public void forget(ConversationId id, long entry, List<Integer> words) {
    var item = get(LogItems.pk(id), LogItems.sk(entry));
    if (!item.isEmpty()) {
      write(item, without(LogItems.words(item), words));
    }
  }

  static List<AttributeValue> without(Words words, List<Integer> gone) {
    var left = new java.util.ArrayList<>(LogItems.words(words).l());
    gone.stream().filter(number -> number < left.size()).forEach(number -> left.set(number, GONE));
    return left;
  }

  private void write(Map<String, AttributeValue> item, List<AttributeValue> words) {
    dynamo.updateItem(update ->
        update
            .tableName(table)
            .key(Table.key(string(item, Table.PK), string(item, Table.SK)))
            .updateExpression("SET #words = :words")
            .conditionExpression("attribute_exists(pk)")
            .expressionAttributeNames(Map.of("#words", LogItems.WORDS))
            .expressionAttributeValues(Map.of(":words", AttributeValue.fromL(words))));
  }

  @Override
  public void forgetListeners(ConversationId id) {
    for (var item : under(id, Table.SOCKET).items()) {
      delete(Table.key(string(item, Table.PK), string(item, Table.SK)));
    }
  }

  private QueryIterable under(ConversationId id, String prefix) {
    return dynamo.queryPaginator(query ->
        query
            .tableName(table)
            .consistentRead(true)
            .keyConditionExpression("pk = :pk AND begins_with(sk, :prefix)")
            .expressionAttributeValues(Map.of(":pk", s(LogItems.pk(id)), ":prefix", s(prefix))));
  }

  private Map<String, AttributeValue> get(String pk, String sk) {
    return dynamo
        .getItem(get -> get.tableName(table).consistentRead(true).key(Table.key(pk, sk)))
        .item();
  }

  private void delete(Map<String, AttributeValue> key) {
    dynamo.deleteItem(delete -> delete.tableName(table).key(key));
  }
}
