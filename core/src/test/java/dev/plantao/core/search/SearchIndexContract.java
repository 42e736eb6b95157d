package dev.plantao.core.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plantao.core.Fixtures;
import dev.plantao.core.conversation.CommandId;
import dev.plantao.core.conversation.ConversationCommand;
import dev.plantao.core.conversation.ConversationId;
import dev.plantao.core.conversation.Message;
import dev.plantao.core.conversation.Text;
import dev.plantao.core.inmemory.FixedPolicies;
import dev.plantao.core.inmemory.InMemoryConversationLog;
import dev.plantao.core.inmemory.InMemorySearchIndex;
import dev.plantao.core.log.Conversations;
import dev.plantao.core.log.Entry;
import dev.plantao.core.log.Patience;
import dev.plantao.core.log.Request;
import dev.plantao.core.people.Language;
import dev.plantao.core.policy.Policy;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// What the indexer makes of an index, and what it asks of one.
public abstract class SearchIndexContract {
  private static final String FIRST = " ";
  private static final String LAST = "~";

  private final InMemoryConversationLog log = new InMemoryConversationLog();
  private final Conversations conversations =
      new Conversations(log, new FixedPolicies(Policy.DEFAULT));
  private SearchIndex index = new InMemorySearchIndex();
  private Indexer indexer = indexer(index);

  protected abstract SearchIndex newIndex();

  @BeforeEach
  void store() {
    index = newIndex();
    indexer = indexer(index);
  }

  private Indexer indexer(SearchIndex on) {
    return new Indexer(on, new PlainWords(), log, SearchIndexContract::solution, lost -> lost < 50);
  }

  private static String solution(ConversationId id) {
    return "S-" + id.value().substring(2);
  }

  /// A conversation with some of everything.
  private ConversationId written(boolean reopened) {
    var opened = Fixtures.aTicket();
    log.open(opened.draft(), List.of());
    var id = opened.id();
    handle(id, new ConversationCommand.AddNote(Message.of("provider fails slowly")), "PT1H");
    handle(id, new ConversationCommand.Reply(Message.of("we look at it"), false, false), "PT2H");
    handle(id, new ConversationCommand.Resolve(Message.of("renew the token"), true), "PT3H");
    if (reopened) {
      handle(id, new ConversationCommand.Reopen(Text.of("still payments")), "PT4H");
      handle(id, new ConversationCommand.Resolve(Message.of("limit raised"), true), "PT5H");
    }
    return id;
  }

  private void handle(ConversationId id, ConversationCommand command, String after) {
    var request =
        new Request(
            new CommandId("c" + after),
            Fixtures.AGENT,
            new Request.Reach.All(),
            null,
            null,
            command,
            Fixtures.after(after));
    conversations.handle(id, request, Patience.OF_A_PERSON);
  }

  private List<Entry> entries(ConversationId id) {
    return log.entries(id, 0, 200);
  }

  private void indexAll(ConversationId id) {
    entries(id).forEach(entry -> indexer.index(id, entry.seq()));
  }

  /// Every posting of a conversation and of its solution, and what the manifests say of them.
  private Map<String, Integer> held(ConversationId id) {
    var words = new TreeSet<Term>();
    var all =
        "payments fail since this morning every payment fails nobody can pay provider slowly"
            + " we look at it renew the token still limit raised";
    for (var word : all.split(" ", -1)) {
      words.add(PlainWords.word(word));
    }
    var held = new TreeMap<String, Integer>();
    for (var realm : Realm.values()) {
      for (var word : words) {
        for (var posting : index.postings(realm, word, FIRST, LAST)) {
          if (posting.place().endsWith(id.value().substring(2))) {
            held.put(realm + " " + word + " " + posting.place(), posting.weight());
          }
        }
      }
    }
    for (var document : List.of(id.value(), solution(id))) {
      index
          .manifest(document)
          .ifPresent(manifest -> {
            assertThat(manifest.pending()).isEmpty();
            assertThat(manifest.gone()).isEmpty();
            manifest.terms().forEach((term, weight) -> held.put(document + " " + term, weight));
          });
    }
    return held;
  }

  @Test
  @Tag("PR-2")
  void entries_indexed_in_any_order_and_twice_leave_the_same_index_as_a_rebuild() {
    var id = written(true);
    indexAll(id);
    var wanted = held(id);
    assertThat(wanted).hasSizeGreaterThan(20);

    for (int seed = 0; seed < 4; seed++) {
      indexer.remove(id);
      var twice = new ArrayList<>(entries(id));
      twice.addAll(entries(id));
      Collections.shuffle(twice, new Random(seed));
      twice.forEach(entry -> indexer.index(id, entry.seq()));
      assertThat(held(id)).isEqualTo(wanted);
    }
    indexer.remove(id);
    indexer.rebuild(id, false);
    assertThat(held(id)).isEqualTo(wanted);
  }

  @Test
  @Tag("PR-2")
  void nothing_of_a_removed_conversation_stays() {
    var id = written(true);
    indexAll(id);

    indexer.remove(id);

    assertThat(held(id)).isEmpty();
    assertThat(index.manifest(id.value())).isEmpty();
    assertThat(index.manifest(solution(id))).isEmpty();
  }

  @Test
  @Tag("PR-2")
  void whatever_dies_in_between_its_repeat_finishes() {
    var id = written(true);
    indexAll(id);
    var wanted = held(id);

    for (var after : new boolean[] {false, true}) {
      for (int n = 1; n <= 9; n++) {
        indexer.remove(id);
        var dying = indexer(new FailingIndex(index, n, after));
        for (var entry : entries(id)) {
          try {
            dying.index(id, entry.seq());
          } catch (FailingIndex.Died died) {
            // As a queue does: the others come first, then this one again.
            entries(id).reversed().forEach(e -> indexer.index(id, e.seq()));
          }
        }
        assertThat(held(id)).as("died at change " + n).isEqualTo(wanted);
      }
    }
  }

  @Test
  @Tag("PR-2")
  void what_was_lost_comes_back_when_all_is_written_anew() {
    var id = written(false);
    indexAll(id);
    var wanted = held(id);
    var manifest = index.manifest(id.value()).orElseThrow();
    index.write(manifest.replaced(Map.of(), 0).postings(manifest.terms().keySet()));
    assertThat(held(id)).isNotEqualTo(wanted);

    indexer.rebuild(id, true);

    assertThat(held(id)).isEqualTo(wanted);
  }

  @Test
  @Tag("PR-2")
  void a_solution_is_public_until_its_conversation_is_opened_again() {
    var id = written(false);
    indexAll(id);
    var searcher = new Searcher(index, new PlainWords());
    var help = new Searcher.Help(solution(id), Language.EN);
    assertThat(searcher.help("renew token", Language.EN, 200)).contains(help);

    handle(id, new ConversationCommand.Reopen(Text.of("no")), "PT4H");
    indexAll(id);

    assertThat(searcher.help("renew token", Language.EN, 200)).doesNotContain(help);
  }

  @Test
  void of_two_who_store_the_same_version_one_wins() {
    var document = Fixtures.newId(dev.plantao.core.conversation.Kind.TICKET).value();
    var none = Manifest.none(document, "p", "");

    assertThat(index.store(none)).isTrue();
    assertThat(index.store(none)).isFalse();
    var stored = index.manifest(document).orElseThrow();
    assertThat(index.store(stored.begun(3))).isTrue();
    assertThat(index.store(stored.begun(4))).isFalse();
    assertThat(index.forget(stored)).isFalse();
    assertThat(index.manifests(List.of(document, "T-000000000000"))).hasSize(1);
  }

  @Test
  void postings_come_last_first_and_only_those_between() {
    var term = PlainWords.word(Fixtures.newWord("term"));
    var all = new ArrayList<Posting>();
    for (int i = 1; i <= 9; i++) {
      all.add(new Posting(Realm.STAFF, term, "p" + i, i));
    }
    index.write(new Manifest.Postings(all, List.of()));
    index.write(new Manifest.Postings(List.of(), List.of(all.get(4))));

    assertThat(index.postings(Realm.STAFF, term, "p3", "p6"))
        .containsExactly(all.get(5), all.get(3), all.get(2));
    assertThat(index.postings(Realm.PUBLIC, term, "p3", "p6")).isEmpty();
  }
}
