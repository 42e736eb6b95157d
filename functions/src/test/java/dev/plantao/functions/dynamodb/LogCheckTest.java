package dev.plantao.functions.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plantao.core.conversation.Actor;
import dev.plantao.core.conversation.CommandId;
import dev.plantao.core.conversation.Conversation;
import dev.plantao.core.conversation.ConversationEvent;
import dev.plantao.core.conversation.ConversationEvolution;
import dev.plantao.core.conversation.ConversationId;
import dev.plantao.core.conversation.Kind;
import dev.plantao.core.conversation.Message;
import dev.plantao.core.conversation.Recorded;
import dev.plantao.core.log.Entry;
import dev.plantao.functions.proof.Fault;
import dev.plantao.functions.proof.Head;
import dev.plantao.functions.stored.Samples;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// Whoever changes anything of a log is found out.
@Tag("PR-2")
class LogCheckTest {
  private static final ConversationId ID = ConversationId.of(Kind.TICKET, 42);
  private static final Instant LATER = Instant.parse("2026-03-02T10:00:00Z");
  private static final AttributeValue GONE =
      AttributeValue.fromM(Map.of("salt", Table.s(""), "text", Table.s("")));

  /// What a log holds after its opening.
  private static final List<ConversationEvent> EVENTS =
      List.of(
          new ConversationEvent.CustomerWrote(Message.of("It is worse now.")),
          new ConversationEvent.AgentReplied(Message.of("Please try again."), false),
          new ConversationEvent.ClosedByCustomer(null));

  private static List<Map<String, AttributeValue>> log(List<ConversationEvent> events) {
    var opened = Objects.requireNonNull(Samples.events().get("opened"));
    Conversation state = ConversationEvolution.opened(ID, opened);
    var items = new ArrayList<Map<String, AttributeValue>>();
    items.add(LogItems.item(Entry.Draft.opening(new CommandId("c1"), null, state, opened), ""));
    for (var event : events) {
      var recorded = List.of(new Recorded(LATER, Actor.SYSTEM, event));
      var command = new CommandId("c" + (items.size() + 1));
      var draft = Entry.Draft.following(state, command, null, recorded);
      items.add(LogItems.item(draft, Table.string(items.getLast(), "digest")));
      state = draft.after();
    }
    return items;
  }

  private static @Nullable Fault check(
      List<Map<String, AttributeValue>> items, @Nullable Head anchored) {
    var check = new LogCheck(ID, anchored);
    for (var item : items) {
      if (!check.take(item)) {
        break;
      }
    }
    return check.verdict().fault();
  }

  private static List<Map<String, AttributeValue>> changed(
      List<Map<String, AttributeValue>> log,
      int at,
      UnaryOperator<Map<String, AttributeValue>> change) {
    var all = new ArrayList<>(log);
    all.set(at, change.apply(new HashMap<>(log.get(at))));
    return all;
  }

  private static Fault.@Nullable Kind kind(@Nullable Fault fault) {
    return fault == null ? null : fault.kind();
  }

  @Test
  void a_log_that_nobody_touched_fits() {
    assertThat(check(log(EVENTS), null)).isNull();
    var head = new Head(ID, 3, Table.string(log(EVENTS).get(2), "digest"));
    assertThat(kind(check(log(EVENTS), head))).as("another log").isEqualTo(Fault.Kind.REWRITTEN);
    var same = log(EVENTS);
    assertThat(check(same, new Head(ID, 3, Table.string(same.get(2), "digest")))).isNull();
  }

  /// Each character of each attribute in turn, of facts, of words, of keys.
  @Test
  void no_character_of_any_entry_can_be_changed() {
    var log = log(EVENTS);
    int changes = 0;
    for (int at = 0; at < log.size(); at++) {
      for (var attribute : log.get(at).entrySet()) {
        for (var other : others(attribute.getValue())) {
          var tampered =
              changed(
                  log,
                  at,
                  item -> {
                    item.put(attribute.getKey(), other);
                    return item;
                  });
          var fault = check(tampered, null);
          assertThat(fault).as("entry %d, %s: %s", at, attribute.getKey(), other).isNotNull();
          assertThat(Objects.requireNonNull(fault).entry()).isEqualTo(at + 1L);
          changes++;
        }
      }
    }
    assertThat(changes).isGreaterThan(5000);
  }

  /// The same value with one character flipped, for each of its characters.
  private static List<AttributeValue> others(AttributeValue value) {
    var others = new ArrayList<AttributeValue>();
    if (value.s() != null) {
      flipped(value.s()).forEach(other -> others.add(Table.s(other)));
    } else if (value.n() != null) {
      others.add(Table.n(Long.parseLong(value.n()) - 1));
      others.add(Table.n(Long.parseLong(value.n()) + 1));
    } else if (value.hasL()) {
      for (int i = 0; i < value.l().size(); i++) {
        var word = value.l().get(i).m();
        for (var part : word.entrySet()) {
          for (var other : flipped(part.getValue().s())) {
            var changed = new HashMap<>(word);
            changed.put(part.getKey(), Table.s(other));
            var list = new ArrayList<>(value.l());
            list.set(i, AttributeValue.fromM(changed));
            others.add(AttributeValue.fromL(list));
          }
        }
      }
    }
    return others;
  }

  private static List<String> flipped(String text) {
    var all = new ArrayList<String>();
    for (int i = 0; i < text.length(); i++) {
      all.add(text.substring(0, i) + (char) (text.charAt(i) ^ 1) + text.substring(i + 1));
    }
    return all;
  }

  @Test
  void no_attribute_can_be_removed_and_none_added() {
    var log = log(EVENTS);
    for (int at = 0; at < log.size(); at++) {
      for (var name : log.get(at).keySet()) {
        var without = changed(log, at, item -> without(item, name));
        assertThat(check(without, null)).as(name).isNotNull();
      }
      var more = changed(log, at, item -> with(item, "more", Table.s("x")));
      assertThat(kind(check(more, null))).isEqualTo(Fault.Kind.ATTRIBUTE);
    }
    var words = new ArrayList<>(Objects.requireNonNull(log.get(1).get("words")).l());
    words.add(AttributeValue.fromM(Map.of("salt", Table.s("c2FsdA=="), "text", Table.s("more"))));
    var talkative = changed(log, 1, item -> with(item, "words", AttributeValue.fromL(words)));
    assertThat(kind(check(talkative, null))).isEqualTo(Fault.Kind.WORD);
  }

  private static Map<String, AttributeValue> without(
      Map<String, AttributeValue> item, String name) {
    item.remove(name);
    return item;
  }

  private static Map<String, AttributeValue> with(
      Map<String, AttributeValue> item, String name, AttributeValue value) {
    item.put(name, value);
    return item;
  }

  @Test
  void no_entry_can_be_taken_out_and_none_moved() {
    var log = log(EVENTS);
    for (int at = 0; at < log.size() - 1; at++) {
      var left = new ArrayList<>(log);
      left.remove(at);
      assertThat(kind(check(left, null))).isEqualTo(Fault.Kind.GAP);
    }
    var another = ConversationId.of(Kind.TICKET, 43);
    var moved =
        log.stream().map(item -> with(new HashMap<>(item), "pk", Table.s("C#" + another))).toList();
    var check = new LogCheck(another, null);
    assertThat(check.take(moved.getFirst())).isFalse();
    assertThat(kind(check.verdict().fault())).isEqualTo(Fault.Kind.MISPLACED);
  }

  /// A chain alone cannot tell: this is what anchors are for.
  @Test
  void a_tail_that_was_cut_off_or_written_anew_is_found_by_its_anchor() {
    var log = log(EVENTS);
    var head = new Head(ID, 4, Table.string(log.getLast(), "digest"));

    assertThat(check(log.subList(0, 3), null)).as("without an anchor").isNull();
    assertThat(kind(check(log.subList(0, 3), head))).isEqualTo(Fault.Kind.CUT);
    assertThat(kind(check(List.of(), head))).as("the whole log").isEqualTo(Fault.Kind.CUT);

    var forged = forged(log);
    assertThat(check(forged, null)).as("without an anchor").isNull();
    assertThat(kind(check(forged, head))).isEqualTo(Fault.Kind.REWRITTEN);
  }

  /// The same beginning with another end, chained as it should be.
  private static List<Map<String, AttributeValue>> forged(List<Map<String, AttributeValue>> log) {
    var kept = log.subList(0, 3);
    var state = LogItems.entry(kept.getLast()).after();
    var event = new ConversationEvent.NoteAdded(Message.of("Nobody was late."));
    var draft =
        Entry.Draft.following(
            state,
            new CommandId("forged"),
            null,
            List.of(new Recorded(LATER, Actor.SYSTEM, event)));
    var items = new ArrayList<>(kept);
    items.add(LogItems.item(draft, Table.string(kept.getLast(), "digest")));
    return items;
  }

  @Test
  void an_erasure_is_no_fault_and_missing_words_without_one_are() {
    var erased = new ArrayList<>(EVENTS);
    erased.add(new ConversationEvent.Erased("E-1", ConversationEvent.Erased.Ground.REQUEST));
    var before = log(erased);
    assertThat(check(before, null)).as("told, and not yet done").isNull();
    for (int done = 1; done <= 4; done++) {
      assertThat(check(silenced(before, done), null)).as("%d entries silenced", done).isNull();
    }
    var fault = check(silenced(log(EVENTS), 2), null);
    assertThat(kind(fault)).isEqualTo(Fault.Kind.FORGOTTEN);
    assertThat(Objects.requireNonNull(fault).entry()).isEqualTo(1);
  }

  @Test
  void an_address_that_was_erased_beside_is_no_fault_where_the_log_says_so() {
    var events = new ArrayList<>(EVENTS);
    events.add(new ConversationEvent.AddressErased("E-1", List.of(2L)));
    var log = log(events);
    var second = silenced(log, 2).get(1);
    assertThat(check(changed(log, 1, _ -> second), null)).isNull();
    assertThat(kind(check(silenced(log, 1), null))).isEqualTo(Fault.Kind.FORGOTTEN);
  }

  private static List<Map<String, AttributeValue>> silenced(
      List<Map<String, AttributeValue>> log, int first) {
    var all = new ArrayList<>(log);
    for (int at = 0; at < first; at++) {
      var words = Objects.requireNonNull(log.get(at).get("words")).l();
      var gone = AttributeValue.fromL(words.stream().map(_ -> GONE).toList());
      all.set(at, with(new HashMap<>(log.get(at)), "words", gone));
    }
    return all;
  }

  @Test
  void after_an_erasure_nothing_of_the_words_is_in_the_state() {
    var events = new ArrayList<>(EVENTS);
    events.add(new ConversationEvent.Erased("E-1", ConversationEvent.Erased.Ground.REQUEST));
    var last = log(events).getLast();
    assertThat(last.toString()).doesNotContain("~");
    var entry = LogItems.entry(last);
    assertThat(entry.after().erased()).isTrue();
    assertThat(entry.after().intake().requester().customer()).isNotNull();
  }
}
