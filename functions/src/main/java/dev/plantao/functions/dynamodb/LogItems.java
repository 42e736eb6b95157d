package dev.plantao.functions.dynamodb;

import static dev.plantao.functions.dynamodb.Table.n;
import static dev.plantao.functions.dynamodb.Table.number;
import static dev.plantao.functions.dynamodb.Table.s;
import static dev.plantao.functions.dynamodb.Table.string;

import dev.plantao.core.conversation.CommandId;
import dev.plantao.core.conversation.Conversation;
import dev.plantao.core.conversation.ConversationId;
import dev.plantao.core.conversation.IdempotencyKey;
import dev.plantao.core.conversation.Recorded;
import dev.plantao.core.log.Entry;
import dev.plantao.core.outbox.Effects;
import dev.plantao.functions.stored.StoredJson;
import dev.plantao.functions.stored.Words;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// Entries as items: facts as one JSON string whose bytes are chained by digest, words beside them.
final class LogItems {
  static final String COMMAND = "command";
  static final String AT = "at";
  static final String DUE_SHARD = "dueShard";
  static final String DUE_AT = "dueAt";
  static final int DUE_SHARDS = 4;
  static final String OPENED_DAY = "openedDay";
  static final String OPENED_AT = "openedAt";
  static final String EFFECT_SHARD = "effectShard";
  static final String EFFECT_AT = "effectAt";

  static final String FACTS = "facts";
  static final String WORDS = "words";
  static final String DIGEST = "digest";
  static final String SALT = "salt";
  static final String TEXT = "text";

  /// Fixed width, so that strings sort like instants.
  private static final DateTimeFormatter SORTABLE =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

  /// What the chain covers.
  ///
  /// @param due when the auditor looks at it
  /// @param effects whether it brings letters, notices or calls
  /// @param version of the item; these three are absent in facts that were written before they
  ///   stood there
  record Facts(
      CommandId command,
      @Nullable IdempotencyKey key,
      long seq,
      List<Recorded> events,
      Conversation after,
      @Nullable Instant due,
      @Nullable Boolean effects,
      @Nullable Integer version) {}

  private LogItems() {}

  static String pk(ConversationId id) {
    return Table.CONVERSATION + id.value();
  }

  static String sk(long seq) {
    return Table.ENTRY + "%08d".formatted(seq);
  }

  static String sortable(Instant instant) {
    return SORTABLE.format(instant);
  }

  /// The item of a draft that follows the entry of digest `previous` (empty for a first entry).
  static Map<String, AttributeValue> item(Entry.Draft draft, String previous) {
    var words = new Words();
    var after = draft.after();
    var entry = draft.withDigest("");
    var marked = !Effects.marked(entry).isEmpty();
    var facts =
        StoredJson.write(
            new Facts(
                draft.command(),
                draft.key(),
                draft.seq(),
                draft.events(),
                after,
                entry.auditAt(),
                marked,
                StoredJson.VERSION),
            words);
    var digest = chained(previous, facts);
    var item = new HashMap<>(Table.key(pk(after.id()), sk(draft.seq())));
    item.put(Table.VERSION, n(StoredJson.VERSION));
    item.put(COMMAND, s(draft.command().value()));
    item.put(AT, s(sortable(entry.at())));
    item.put(FACTS, s(facts));
    item.put(WORDS, words(words));
    item.put(DIGEST, s(digest));
    item.put(DUE_SHARD, s(dueShard(entry.auditAt(), shardOf(after.id()))));
    item.put(DUE_AT, s(sortable(entry.auditAt())));
    if (draft.seq() == 1) {
      var openedAt = sortable(after.intake().at());
      item.put(OPENED_DAY, s(day(openedAt)));
      item.put(OPENED_AT, s(openedAt));
    }
    if (marked) {
      item.put(EFFECT_SHARD, s(dueShard(entry.at(), shardOf(after.id()))));
      item.put(EFFECT_AT, s(sortable(entry.at())));
    }
    return item;
  }

  /// The day of a sortable instant.
  static String day(String sortable) {
    return sortable.substring(0, 10);
  }

  static Entry entry(Map<String, AttributeValue> item) {
    var facts = facts(item);
    return new Entry(
        facts.seq(),
        facts.command(),
        facts.key(),
        facts.events(),
        facts.after(),
        string(item, DIGEST));
  }

  static Facts facts(Map<String, AttributeValue> item) {
    requireReadable(item);
    return StoredJson.read(string(item, FACTS), Facts.class, words(item));
  }

  /// What the keeper lists: the state alone.
  static Map<String, AttributeValue> head(Conversation state) {
    var words = new Words();
    var item = new HashMap<>(Table.key(pk(state.id()), Table.HEAD));
    item.put(Table.VERSION, n(StoredJson.VERSION));
    item.put(FACTS, s(StoredJson.write(state, words)));
    item.put(WORDS, words(words));
    return item;
  }

  static Conversation state(Map<String, AttributeValue> head) {
    requireReadable(head);
    return StoredJson.read(string(head, FACTS), Conversation.class, words(head));
  }

  static void requireReadable(Map<String, AttributeValue> item) {
    var version = number(item, Table.VERSION);
    if (version > StoredJson.VERSION) {
      throw new CorruptItemException(item, version);
    }
  }

  /// SHA-256 over the digest before and the bytes of the facts, Base64 for URLs.
  static String chained(String previous, String facts) {
    var bytes = (previous + "\n" + facts).getBytes(StandardCharsets.UTF_8);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(Words.sha256(bytes));
  }

  /// A day and a shard: no item collection grows for ever, no day is written to one partition.
  static String dueShard(Instant at, int shard) {
    return sortable(at).substring(0, 10) + "#" + shard;
  }

  static int shardOf(ConversationId id) {
    return Math.floorMod(id.value().hashCode(), DUE_SHARDS);
  }

  static AttributeValue words(Words words) {
    return AttributeValue.fromL(
        words.all().stream()
            .map(w -> AttributeValue.fromM(Map.of(SALT, s(w.salt()), TEXT, s(w.text()))))
            .toList());
  }

  static Words words(Map<String, AttributeValue> item) {
    var stored = item.get(WORDS);
    if (stored == null) {
      throw new CorruptItemException(item, WORDS);
    }
    return new Words(
        stored.l().stream()
            .map(word -> new Words.Word(string(word.m(), SALT), string(word.m(), TEXT)))
            .toList());
  }
}
