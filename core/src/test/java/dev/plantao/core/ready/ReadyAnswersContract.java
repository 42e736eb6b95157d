package dev.plantao.core.ready;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plantao.core.Fixtures;
import dev.plantao.core.conversation.Kind;
import dev.plantao.core.conversation.Text;
import dev.plantao.core.inmemory.InMemoryReadyAnswers;
import dev.plantao.core.people.Language;
import dev.plantao.core.ready.ReadyAnswers.Stored;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What a store of ready answers keeps.
public abstract class ReadyAnswersContract {
  private static final long ALL = Long.MAX_VALUE;

  private ReadyAnswers answers = new InMemoryReadyAnswers();

  /// An empty one.
  protected abstract ReadyAnswers newAnswers();

  @BeforeEach
  void store() {
    answers = newAnswers();
  }

  private static ReadyAnswer answer(String id, long version) {
    var words = new ReadyAnswer.Words(Text.of("Title " + version), Text.of("Hi {name},\n\nyes."));
    var texts = Map.of(Language.EN, words, Language.RU, words);
    return new ReadyAnswer(id, texts, false, "lead", Fixtures.NOW, version);
  }

  private static ReadyAnswer removal(String id, long version) {
    var last = answer(id, version);
    return new ReadyAnswer(id, last.texts(), true, "admin", Fixtures.NOW, version);
  }

  private static String newId() {
    return "R-" + Fixtures.newId(Kind.TICKET).value().substring(2);
  }

  @Test
  void the_newest_version_is_found_and_versions_follow_one_another() {
    var id = newId();

    assertThat(answers.store(answer(id, 2))).isEqualTo(Stored.OVERTAKEN);
    assertThat(answers.store(answer(id, 1))).isEqualTo(Stored.DONE);
    assertThat(answers.store(answer(id, 1))).isEqualTo(Stored.OVERTAKEN);
    assertThat(answers.store(answer(id, 2))).isEqualTo(Stored.DONE);
    assertThat(answers.store(answer(id, 2))).isEqualTo(Stored.OVERTAKEN);
    assertThat(answers.find(id)).contains(answer(id, 2));
    assertThat(answers.find(newId())).isEmpty();
  }

  @Test
  void what_was_removed_is_gone_and_stays_on_record() {
    var id = newId();
    answers.store(answer(id, 1));

    assertThat(answers.store(removal(id, 2))).isEqualTo(Stored.DONE);

    assertThat(answers.find(id)).isEmpty();
    assertThat(answers.all(null, 50).items()).isEmpty();
    assertThat(answers.store(answer(id, 3))).isEqualTo(Stored.OVERTAKEN);
    assertThat(answers.store(answer(id, 1))).isEqualTo(Stored.OVERTAKEN);
    assertThat(answers.versions(id, ALL, 10)).containsExactly(removal(id, 2), answer(id, 1));
  }

  @Test
  void versions_are_read_page_by_page_newest_first() {
    var id = newId();
    for (int version = 1; version <= 3; version++) {
      answers.store(answer(id, version));
    }

    assertThat(answers.versions(id, ALL, 2)).containsExactly(answer(id, 3), answer(id, 2));
    assertThat(answers.versions(id, 2, 2)).containsExactly(answer(id, 1));
    assertThat(answers.versions(newId(), ALL, 2)).isEmpty();
  }

  @Test
  void all_are_listed_page_by_page() {
    var ids = List.of(newId(), newId(), newId());
    ids.forEach(id -> answers.store(answer(id, 1)));

    var listed = new ArrayList<String>();
    var page = answers.all(null, 2);
    page.items().forEach(answer -> listed.add(answer.id()));
    while (page.next() != null) {
      page = answers.all(page.next(), 2);
      page.items().forEach(answer -> listed.add(answer.id()));
    }

    assertThat(listed).containsExactlyInAnyOrderElementsOf(ids).isSorted();
  }

  @Test
  void there_are_never_more_than_fit_and_a_removal_makes_room() {
    var first = newId();
    assertThat(answers.store(answer(first, 1))).isEqualTo(Stored.DONE);
    for (int i = 1; i < ReadyAnswers.MOST; i++) {
      assertThat(answers.store(answer(newId(), 1))).isEqualTo(Stored.DONE);
    }

    assertThat(answers.store(answer(newId(), 1))).isEqualTo(Stored.FULL);
    assertThat(answers.store(answer(first, 2))).isEqualTo(Stored.DONE);
    assertThat(answers.store(removal(first, 3))).isEqualTo(Stored.DONE);
    assertThat(answers.store(answer(newId(), 1))).isEqualTo(Stored.DONE);
    assertThat(answers.store(answer(newId(), 1))).isEqualTo(Stored.FULL);
  }

  @Test
  void of_two_who_change_it_at_once_one_does() throws Exception {
    var id = newId();
    answers.store(answer(id, 1));

    var outcomes = new ArrayList<Stored>();
    try (var two = Executors.newVirtualThreadPerTaskExecutor()) {
      Callable<Stored> change = () -> answers.store(answer(id, 2));
      for (var each : two.invokeAll(List.of(change, change))) {
        outcomes.add(each.get());
      }
    }

    assertThat(outcomes).containsOnlyOnce(Stored.DONE);
    assertThat(answers.versions(id, ALL, 10)).hasSize(2);
  }
}
