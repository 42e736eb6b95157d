package dev.plantao.core.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plantao.core.RandomHistory;
import dev.plantao.core.TestPolicies;
import dev.plantao.core.conversation.Conversation;
import dev.plantao.core.conversation.ConversationEvent;
import dev.plantao.core.conversation.ConversationId;
import dev.plantao.core.inmemory.InMemoryConversationLog;
import dev.plantao.core.inmemory.InMemoryReports;
import dev.plantao.core.log.Entry;
import dev.plantao.core.log.ForwardingLog;
import dev.plantao.core.statement.Account;
import dev.plantao.core.statement.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class ReporterTest {
  private static final long SEED = 20261123;
  private static final int HISTORIES = Integer.getInteger("plantao.reported", 50_000);
  private static final Instant FIRST = Instant.parse("2025-12-20T00:00:00Z");
  private static final LocalDate BEGAN = LocalDate.parse("2025-12-01");
  private static final LocalDate TODAY = LocalDate.parse("2026-03-31");

  private final Random random = new Random(SEED);

  /// Each made once, whatever it is grouped by.
  private final Map<ConversationId, Statement> statements = new HashMap<>();

  private final GrowingLog log = new GrowingLog();
  private final InMemoryReports store = new InMemoryReports();
  private final Reporter reporter = new Reporter(log, store, lost -> lost < 3);

  /// Logs that were written beforehand and come to light entry by entry.
  private static final class GrowingLog extends ForwardingLog {
    private final Map<ConversationId, List<Entry>> written = new HashMap<>();

    GrowingLog() {
      super(new InMemoryConversationLog());
    }

    @Override
    public List<Entry> entries(ConversationId id, long after, int limit) {
      return written.getOrDefault(id, List.of()).stream()
          .filter(entry -> entry.after().lastSeq() > after)
          .limit(limit)
          .toList();
    }

    ConversationId write(Entry entry) {
      written.computeIfAbsent(entry.after().id(), _ -> new ArrayList<>()).add(entry);
      return entry.after().id();
    }
  }

  private List<Entry> history() {
    var openedAt = FIRST.plusSeconds(random.nextInt(30 * 24 * 3600));
    var opened = RandomHistory.aCase(random, openedAt);
    // Every third one under calendars.
    if (random.nextInt(3) == 0) {
      opened.under(TestPolicies.withCalendars());
    }
    return RandomHistory.of(random, opened, random.nextInt(12)).entries();
  }

  /// The stream as it may come: each conversation's entries written in order, told of out of order
  /// and now and then twice, while a rebuild walks over them.
  private List<List<Entry>> streamed() {
    var all = new ArrayList<List<Entry>>();
    var walked = 0;
    for (int wave = 0; wave < 50; wave++) {
      var some = new ArrayList<List<Entry>>();
      for (int i = 0; i < HISTORIES / 50; i++) {
        some.add(history());
      }
      var turns = new ArrayList<Integer>();
      for (int i = 0; i < some.size(); i++) {
        turns.addAll(Collections.nCopies(some.get(i).size(), i));
      }
      Collections.shuffle(turns, random);
      if (wave == 25) {
        reporter.begin();
      }
      walked = tell(some, turns, wave >= 25 ? all : List.of(), walked);
      all.addAll(some);
    }
    for (; walked < all.size(); walked++) {
      reporter.count(all.get(walked).getFirst().after().id(), reporter.edition());
    }
    return all;
  }

  private int tell(List<List<Entry>> some, List<Integer> turns, List<List<Entry>> old, int from) {
    var walked = from;
    var next = new int[some.size()];
    var told = new ArrayList<ConversationId>();
    for (int turn : turns) {
      told.add(log.write(some.get(turn).get(next[turn]++)));
      if (random.nextInt(10) == 0) {
        told.add(told.get(random.nextInt(told.size())));
      }
      if (random.nextInt(20) == 0) {
        Collections.shuffle(told, random);
        told.forEach(id -> reporter.count(id, reporter.edition()));
        told.clear();
        if (walked < old.size()) {
          reporter.count(old.get(walked++).getFirst().after().id(), reporter.edition());
        }
      }
    }
    told.forEach(id -> reporter.count(id, reporter.edition()));
    return walked;
  }

  @Test
  @Tag("SL-1")
  @Tag("SL-5")
  @Tag("PR-7")
  void reports_equal_a_naive_recomputation_also_after_a_rebuild_amid_the_stream() {
    var all = streamed();
    equals(all);
    var before = report(Grouping.NONE);

    reporter.finish();

    assertThat(store.edition()).isEqualTo(new Edition(2, null));
    assertThat(report(Grouping.NONE)).isEqualTo(before);
    for (var by : Grouping.values()) {
      assertThat(store.read(2, by, BEGAN, TODAY)).isEqualTo(store.read(1, by, BEGAN, TODAY));
    }
  }

  private SlaReport report(Grouping by) {
    return SlaReport.of(store, new SlaReport.Wanted(BEGAN, TODAY, by, _ -> true), TODAY, BEGAN);
  }

  private void equals(List<List<Entry>> all) {
    assertThat(report(Grouping.NONE).total().of(Measure.OPENED)).isEqualTo(all.size());
    var byDay = all.stream().collect(Collectors.groupingBy(log -> dayOf(log.getFirst().at())));
    var rated =
        all.stream()
            .filter(log -> log.getLast().after().feedback() != null)
            .collect(
                Collectors.groupingBy(log ->
                    dayOf(Objects.requireNonNull(log.getLast().after().feedback()).firstAt())));
    for (var row : report(Grouping.NONE).rows()) {
      var cell = row.cell();
      holds(row, byDay, rated, entry -> entry.after().terms().plan() == cell.plan());
    }
    for (var by : List.of(Grouping.ORIGIN, Grouping.TEAM, Grouping.SEVERITY, Grouping.LANGUAGE)) {
      for (var row : report(by).rows()) {
        holds(row, byDay, rated, entry -> belongs(entry.after(), row.cell()));
      }
    }
    backlog(all);
  }

  private static boolean belongs(Conversation last, Cell cell) {
    var team = last.handling().team();
    var value =
        switch (cell.by()) {
          case ORIGIN -> last.intake().origin().name();
          case TEAM -> team == null ? "" : team.value();
          case SEVERITY -> "" + last.handling().severity().level();
          case LANGUAGE -> last.handling().language().tag();
          case NONE, YEAR -> "";
        };
    return last.terms().plan() == cell.plan() && cell.value().equals(value);
  }

  /// Everything of one day and group, added up by hand from whole logs.
  private void holds(
      SlaReport.Row row,
      Map<LocalDate, List<List<Entry>>> byDay,
      Map<LocalDate, List<List<Entry>>> withFeedback,
      Predicate<Entry> group) {
    var day = row.cell().day();
    var counts = row.counts();
    var which = "seed " + SEED + ", " + row.cell();
    var those =
        byDay.getOrDefault(day, List.of()).stream()
            .filter(log -> group.test(log.getLast()))
            .toList();
    assertThat(counts.of(Measure.OPENED)).as(which).isEqualTo(those.size());
    var made =
        those.stream()
            .map(log ->
                statements.computeIfAbsent(log.getFirst().after().id(), _ -> Statement.of(log)))
            .toList();
    verdicts(which, counts, made);
    var answers =
        made.stream()
            .map(s -> between(s.openedAt(), s.firstResponse()))
            .filter(Objects::nonNull)
            .sorted()
            .toList();
    spread(which, counts, Measure.FIRST_RESPONSE_TIME, answers);
    var solved =
        made.stream()
            .filter(s -> s.resolution().fulfilledAt() != null)
            .map(s -> s.resolution().sum())
            .sorted()
            .toList();
    spread(which, counts, Measure.RESOLUTION_TIME, solved);
    for (int rating = 1; rating <= 5; rating++) {
      var stars = rating;
      var rated =
          withFeedback.getOrDefault(day, List.of()).stream()
              .filter(log -> group.test(log.getLast()))
              .map(log -> log.getLast().after().feedback())
              .filter(f -> f != null && f.rating() == stars)
              .count();
      assertThat(counts.of(Measure.RATED, rating)).as(which).isEqualTo(rated);
    }
  }

  /// In the hours that were promised at last.
  private static @Nullable Duration between(Instant opened, Account account) {
    var hours = account.grants().getLast().hours();
    return account.fulfilledAt() == null ? null : hours.between(opened, account.fulfilledAt());
  }

  private static void verdicts(String which, Counts counts, List<Statement> statements) {
    long met = 0;
    long violated = 0;
    long exempt = 0;
    long solved = 0;
    long late = 0;
    long never = 0;
    for (var statement : statements) {
      switch (statement.firstResponse().verdict()) {
        case MET -> met++;
        case VIOLATED -> violated++;
        case EXEMPT -> exempt++;
        case RUNNING, PAUSED -> {}
      }
      switch (statement.resolution().verdict()) {
        case MET -> solved++;
        case VIOLATED -> late++;
        case EXEMPT -> never++;
        case RUNNING, PAUSED -> {}
      }
    }
    assertThat(counts.of(Measure.FIRST_RESPONSE_MET)).as(which).isEqualTo(met);
    assertThat(counts.of(Measure.FIRST_RESPONSE_VIOLATED)).as(which).isEqualTo(violated);
    assertThat(counts.of(Measure.FIRST_RESPONSE_EXEMPT)).as(which).isEqualTo(exempt);
    assertThat(counts.of(Measure.RESOLUTION_MET)).as(which).isEqualTo(solved);
    assertThat(counts.of(Measure.RESOLUTION_VIOLATED)).as(which).isEqualTo(late);
    assertThat(counts.of(Measure.RESOLUTION_EXEMPT)).as(which).isEqualTo(never);
  }

  private static void spread(String which, Counts counts, Measure times, List<Duration> sorted) {
    assertThat(counts.of(times)).as(which).isEqualTo(sorted.size());
    for (int percent : new int[] {50, 90, 95}) {
      var said = Spread.percentile(counts, times, percent);
      assertThat(said.isEmpty()).as(which).isEqualTo(sorted.isEmpty());
      if (said.isPresent()) {
        var rank = (int) Math.ceil(sorted.size() * percent / 100.0);
        var exact = sorted.get(rank - 1).toMillis();
        var off = Math.abs(said.get().toMillis() - exact);
        // Below a second nobody waits: that class is said to be zero.
        assertThat(off <= Math.max(1000, exact * DurationClass.ERROR + 1)).as(which).isTrue();
      }
    }
  }

  private void backlog(List<List<Entry>> all) {
    var report = report(Grouping.NONE);
    for (var level : report.backlog()) {
      var end = level.day().plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
      assertThat(level.open()).as(level.toString()).isEqualTo(openAt(all, end));
    }
    var open = all.stream().filter(log -> !log.getLast().after().closed()).count();
    assertThat(report.ages().stream().mapToLong(SlaReport.Age::open).sum()).isEqualTo(open);
    assertThat(report.total().of(Measure.UNCLOSED)).isEqualTo(open);
    long reopened = count(all, ConversationEvent.Reopened.class);
    assertThat(report.total().of(Measure.REOPENED)).isEqualTo(reopened).isPositive();
    long silent = count(all, ConversationEvent.ClosedAfterWaiting.class);
    assertThat(report.total().of(Measure.CLOSED_AFTER_WAITING)).isEqualTo(silent).isPositive();
  }

  private static long count(List<List<Entry>> all, Class<? extends ConversationEvent> kind) {
    return all.stream()
        .flatMap(log -> log.stream().flatMap(entry -> entry.events().stream()))
        .filter(recorded -> kind.isInstance(recorded.event()))
        .count();
  }

  /// Opened before, and not closed by the last event before.
  private static long openAt(List<List<Entry>> all, Instant end) {
    long open = 0;
    for (var log : all) {
      var is = false;
      for (var entry : log) {
        for (var recorded : entry.events()) {
          if (recorded.at().isBefore(end)) {
            is =
                switch (recorded.event()) {
                  case ConversationEvent.Opened _, ConversationEvent.Reopened _ -> true;
                  case ConversationEvent.Resolved _,
                      ConversationEvent.ClosedByCustomer _,
                      ConversationEvent.ClosedAfterWaiting _ ->
                      false;
                  default -> is;
                };
          }
        }
      }
      open += is ? 1 : 0;
    }
    return open;
  }

  private static LocalDate dayOf(Instant at) {
    return at.atOffset(ZoneOffset.UTC).toLocalDate();
  }

  @Test
  void a_class_of_durations_is_off_by_two_percent_at_most() {
    for (int i = 0; i < 100_000; i++) {
      var millis = 1000 + (long) Math.exp(random.nextDouble() * Math.log(1e12));
      var said = DurationClass.value(DurationClass.of(Duration.ofMillis(millis))).toMillis();
      assertThat(Math.abs(said - millis)).isLessThanOrEqualTo((long) (millis * 0.02) + 1);
    }
  }
}
