package dev.plantao.functions.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plantao.core.conversation.CommandId;
import dev.plantao.core.conversation.Conversation;
import dev.plantao.core.conversation.ConversationEvolution;
import dev.plantao.core.conversation.ConversationId;
import dev.plantao.core.conversation.IdempotencyKey;
import dev.plantao.core.conversation.Kind;
import dev.plantao.core.conversation.Recorded;
import dev.plantao.core.log.Entry;
import dev.plantao.functions.contract.Project;
import dev.plantao.functions.stored.Samples;
import dev.plantao.functions.stored.StoredJson;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Entries as items: whole, chained, words apart.
@Tag("PR-2")
class LogItemsTest {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final ConversationId ID = ConversationId.of(Kind.TICKET, 42);

  /// A log of one entry per kind of event, as items.
  private static List<Map<String, AttributeValue>> items() {
    var items = new ArrayList<Map<String, AttributeValue>>();
    var opened = Samples.events().get("opened");
    if (opened == null) {
      throw new AssertionError("no opening");
    }
    Conversation state = ConversationEvolution.opened(ID, opened);
    var key = new IdempotencyKey("hash", "body");
    items.add(LogItems.item(Entry.Draft.opening(new CommandId("c1"), key, state, opened), ""));
    for (var event : Samples.events().entrySet()) {
      if (!event.getKey().startsWith("opened")) {
        var used = event.getKey().equals("resolved") ? key : null;
        var command = new CommandId("c-" + event.getKey());
        List<Recorded> events = List.of(event.getValue());
        var draft = Entry.Draft.following(state, command, used, events);
        items.add(LogItems.item(draft, digest(items.getLast())));
        state = draft.after();
      }
    }
    return items;
  }

  private static String digest(Map<String, AttributeValue> item) {
    return Table.string(item, "digest");
  }

  @Test
  void every_entry_is_read_back_whole_and_carries_the_fold_of_its_events() {
    Conversation before = null;
    for (var item : items()) {
      var entry = LogItems.entry(item);
      assertThat(entry.folded(before)).isEqualTo(entry.after());
      assertThat(Table.string(item, Table.SK)).isEqualTo("#%08d".formatted(entry.seq()));
      assertThat(Table.string(item, Table.PK)).isEqualTo("C#" + ID.value());
      before = entry.after();
    }
    assertThat(before).isNotNull();
  }

  @Test
  void each_digest_covers_the_facts_and_the_digest_before() {
    var previous = "";
    for (var item : items()) {
      var facts = Table.string(item, "facts");
      assertThat(digest(item)).isEqualTo(LogItems.chained(previous, facts));
      assertThat(LogItems.chained(previous, facts + " ")).isNotEqualTo(digest(item));
      assertThat(LogItems.chained(previous + "x", facts)).isNotEqualTo(digest(item));
      previous = digest(item);
    }
  }

  @Test
  void texts_and_addresses_stand_among_the_words_only() {
    for (var item : items()) {
      var rest = new HashMap<>(item);
      assertThat(rest.remove("words")).isNotNull();
      assertThat(rest.toString()).doesNotContain("~");
    }
  }

  @Test
  void an_entry_whose_words_were_erased_still_verifies_and_is_read() {
    var first = items().getFirst();
    var erased = new HashMap<>(first);
    var words = Table.s("");
    var tombstone = AttributeValue.fromM(Map.of("salt", words, "text", words));
    var stored = first.get("words");
    assertThat(stored).isNotNull();
    erased.put(
        "words",
        AttributeValue.fromL(
            stored == null ? List.of() : stored.l().stream().map(_ -> tombstone).toList()));
    assertThat(LogItems.chained("", Table.string(erased, "facts"))).isEqualTo(digest(erased));
    var entry = LogItems.entry(erased);
    assertThat(entry.after().intake().subject().erased()).isTrue();
    assertThat(entry.seq()).isEqualTo(1);
  }

  @Test
  void an_item_of_a_newer_version_is_refused_and_its_content_not_named() {
    var newer = new HashMap<>(items().getFirst());
    newer.put(Table.VERSION, Table.n(StoredJson.VERSION + 1));
    assertThatThrownBy(() -> LogItems.entry(newer))
        .isInstanceOf(CorruptItemException.class)
        .hasMessageContaining("deploy the newer code")
        .hasMessageNotContaining("~");
  }

  @Test
  void an_item_without_its_words_is_refused() {
    var broken = new HashMap<>(items().getFirst());
    broken.remove("words");
    assertThatThrownBy(() -> LogItems.entry(broken))
        .isInstanceOf(CorruptItemException.class)
        .hasMessageContaining("words");
  }

  @Test
  void what_is_due_is_found_by_day_and_shard_in_the_order_of_time() {
    var first = items().getFirst();
    assertThat(Table.string(first, "dueAt")).isEqualTo("2026-03-02T09:30:00.250Z");
    assertThat(Table.string(first, "dueShard")).matches("2026-03-02#[0-3]");
    assertThat(LogItems.sortable(Instant.parse("2026-03-02T09:00:00Z")))
        .isEqualTo("2026-03-02T09:00:00.000Z")
        .isLessThan(LogItems.sortable(Instant.parse("2026-03-02T09:00:00.001Z")));
  }

  /// A whole log as this code wrote it once, states and all. Never edited; written by
  /// `-Dplantao.golden=write` where it is missing.
  @Test
  void a_log_that_was_written_once_is_still_read_and_its_chain_still_holds() throws IOException {
    var file = Project.root().resolve("functions/src/test/resources/stored/log.json");
    if (!Files.exists(file) && System.getProperty("plantao.golden", "").equals("write")) {
      Files.writeString(file, JSON.writerWithDefaultPrettyPrinter().writeValueAsString(plain()));
    }
    var today = items();
    var stored = JSON.readTree(Files.readString(file));
    assertThat(stored).hasSizeGreaterThanOrEqualTo(27);
    var previous = "";
    for (int i = 0; i < stored.size(); i++) {
      var item = item(stored.path(i));
      var entry = LogItems.entry(item);
      assertThat(entry.events()).isEqualTo(LogItems.entry(today.get(i)).events());
      // States of then did not count since when a customer has heard nothing.
      assertThat(entry.after())
          .usingRecursiveComparison()
          .ignoringFields("silence")
          .isEqualTo(LogItems.entry(today.get(i)).after());
      assertThat(LogItems.chained(previous, Table.string(item, "facts"))).isEqualTo(entry.digest());
      previous = entry.digest();
    }
  }

  private static List<Map<String, Object>> plain() {
    var all = new ArrayList<Map<String, Object>>();
    for (var item : items()) {
      var plain = new TreeMap<String, Object>();
      item.forEach((name, value) -> plain.put(name, value.n() == null ? value.s() : value.n()));
      var words = new ArrayList<Map<String, String>>();
      for (var word : item.getOrDefault("words", AttributeValue.fromL(List.of())).l()) {
        words.add(
            Map.of("salt", Table.string(word.m(), "salt"), "text", Table.string(word.m(), "text")));
      }
      plain.put("words", words);
      all.add(plain);
    }
    return all;
  }

  private static Map<String, AttributeValue> item(JsonNode plain) {
    var item = new HashMap<String, AttributeValue>();
    for (var attribute : plain.properties()) {
      var value = attribute.getValue();
      if (value.isString()) {
        var isNumber = attribute.getKey().equals(Table.VERSION);
        item.put(
            attribute.getKey(),
            isNumber ? AttributeValue.fromN(value.asString()) : Table.s(value.asString()));
      }
    }
    var words = new ArrayList<AttributeValue>();
    for (var word : plain.path("words")) {
      words.add(
          AttributeValue.fromM(
              Map.of(
                  "salt", Table.s(word.path("salt").asString()),
                  "text", Table.s(word.path("text").asString()))));
    }
    item.put("words", AttributeValue.fromL(words));
    return item;
  }
}
