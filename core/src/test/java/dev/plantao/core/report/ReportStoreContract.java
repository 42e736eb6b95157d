package dev.plantao.core.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plantao.core.Fixtures;
import dev.plantao.core.Race;
import dev.plantao.core.conversation.Kind;
import dev.plantao.core.inmemory.InMemoryReports;
import dev.plantao.core.policy.Plan;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// What the desk asks of the place where its counters stand.
public abstract class ReportStoreContract {
  private static final LocalDate DAY = LocalDate.parse("2026-03-31");

  /// Editions of earlier tests may stand in the same table.
  private static final AtomicInteger EDITIONS = new AtomicInteger(100);

  private final int edition = EDITIONS.addAndGet(2);

  private ReportStore store = new InMemoryReports();

  protected abstract ReportStore newStore();

  @BeforeEach
  void store() {
    store = newStore();
  }

  private static Cell cell(Grouping by, int days, @Nullable Plan plan, String value) {
    return new Cell(by, DAY.plusDays(days), plan, value);
  }

  private static Counts counts(Counter counter, long number) {
    return new Counts(new TreeMap<>(Map.of(counter, number)));
  }

  @Test
  @Tag("PR-7")
  void what_is_added_is_read_again_by_day_and_grouping() {
    var opened = Counter.of(Measure.OPENED);
    var rated = new Counter(Measure.RATED, 4);
    var today = cell(Grouping.NONE, 0, Plan.BASIC, "");
    var tomorrow = cell(Grouping.NONE, 1, null, "");
    var inTeam = cell(Grouping.TEAM, 0, Plan.BASIC, "network");
    var inNoTeam = cell(Grouping.TEAM, 0, Plan.BASIC, "");
    var tally =
        new Tally()
            .add(today, opened, 2)
            .add(today, rated, 1)
            .add(tomorrow, opened, 3)
            .add(inTeam, opened, 1)
            .add(inNoTeam, opened, 1);

    assertThat(store.add(edition, Fixtures.newId(Kind.TICKET), 0, 1, tally)).isTrue();
    var less = new Tally().add(today, rated, -1).add(today, opened, 5);
    assertThat(store.add(edition, Fixtures.newId(Kind.CHAT), 0, 1, less)).isTrue();

    assertThat(store.read(edition, Grouping.NONE, DAY, DAY))
        .containsOnly(Map.entry(today, counts(opened, 7)));
    assertThat(store.read(edition, Grouping.NONE, DAY, DAY.plusDays(1)))
        .containsOnlyKeys(today, tomorrow);
    assertThat(store.read(edition, Grouping.NONE, DAY.plusDays(1), DAY.plusDays(60)))
        .containsOnly(Map.entry(tomorrow, counts(opened, 3)));
    assertThat(store.read(edition, Grouping.TEAM, DAY, DAY)).containsOnlyKeys(inTeam, inNoTeam);
    assertThat(store.read(edition + 1, Grouping.NONE, DAY, DAY)).isEmpty();
  }

  @Test
  void what_was_counted_before_is_not_added_again() {
    var id = Fixtures.newId(Kind.TICKET);
    var cell = cell(Grouping.ORIGIN, 0, Plan.PREMIUM, "EMAIL");
    var opened = Counter.of(Measure.OPENED);
    var one = new Tally().add(cell, opened, 1);

    assertThat(store.counted(edition, id)).isZero();
    assertThat(store.add(edition, id, 0, 3, one)).isTrue();
    assertThat(store.add(edition, id, 0, 3, one)).isFalse();
    assertThat(store.counted(edition, id)).isEqualTo(3);
    assertThat(store.add(edition, id, 3, 4, new Tally())).isTrue();
    assertThat(store.add(edition, id, 3, 5, one)).isFalse();
    assertThat(store.counted(edition + 1, id)).isZero();
    assertThat(store.add(edition + 1, id, 0, 4, one)).isTrue();

    assertThat(store.read(edition, Grouping.ORIGIN, DAY, DAY))
        .containsOnly(Map.entry(cell, counts(opened, 1)));
  }

  @Test
  void of_two_who_count_the_same_entry_one_does() throws Exception {
    var id = Fixtures.newId(Kind.TICKET);
    var cell = cell(Grouping.SEVERITY, 0, Plan.PREMIUM, "1");
    var opened = Counter.of(Measure.OPENED);

    var won = Race.of(8, _ -> () -> store.add(edition, id, 0, 1, new Tally().add(cell, opened, 1)));

    assertThat(won).containsOnlyOnce(true);
    assertThat(store.read(edition, Grouping.SEVERITY, DAY, DAY))
        .containsOnly(Map.entry(cell, counts(opened, 1)));
  }

  @Test
  void a_new_edition_is_read_once_it_is_finished() {
    var before = store.edition();

    store.edition(before.begun());
    assertThat(store.edition().current()).isEqualTo(before.current());
    assertThat(store.edition().next()).isGreaterThan(before.current());

    store.edition(store.edition().finished());
    assertThat(store.edition().current()).isGreaterThan(before.current());
    assertThat(store.edition().next()).isNull();
  }
}
