package dev.plantao.core.sla;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plantao.core.TestCalendars;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("SL-8")
class BusinessCalendarTest {
  private static final long SEED = 20261125;
  private static final int DRAWS = Integer.getInteger("plantao.calendars", 2_000);

  private final RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(SEED);

  private static Instant at(String instant) {
    return Instant.parse(instant);
  }

  private static BusinessCalendar berlin(BusinessCalendar.Closure... closures) {
    return TestCalendars.office("Europe/Berlin", closures);
  }

  @Test
  void what_begins_at_night_is_due_in_the_morning() {
    // A Friday evening; the weekend and a Monday off follow.
    var calendar = berlin(TestCalendars.closed("2026-05-25"));

    assertThat(calendar.after(at("2026-05-22T18:00:00Z"), Duration.ofHours(4)))
        .isEqualTo(at("2026-05-26T11:00:00Z"));
  }

  @Test
  void what_ends_with_the_working_day_is_due_at_its_end_and_not_the_next_morning() {
    assertThat(berlin().after(at("2026-03-02T09:00:00Z"), Duration.ofHours(7)))
        .isEqualTo(at("2026-03-02T16:00:00Z"));
  }

  @Test
  void a_closure_of_weeks_ends() {
    var calendar = berlin(TestCalendars.closed("2026-12-21", "2027-02-12"));

    assertThat(calendar.after(at("2026-12-18T15:30:00Z"), Duration.ofHours(1)))
        .isEqualTo(at("2027-02-15T08:30:00Z"));
    assertThat(calendar.between(at("2026-12-18T16:00:00Z"), at("2027-02-15T08:00:00Z"))).isZero();
  }

  @Test
  void a_night_shift_is_an_hour_longer_when_summer_ends_and_shorter_when_it_begins() {
    var nights = TestCalendars.nights("Europe/Berlin");

    assertThat(nights.between(at("2026-10-24T22:00:00Z"), at("2026-10-25T12:00:00Z")))
        .isEqualTo(Duration.ofHours(9));
    assertThat(nights.between(at("2026-03-28T23:00:00Z"), at("2026-03-29T12:00:00Z")))
        .isEqualTo(Duration.ofHours(7));
  }

  @Test
  void a_day_that_a_place_never_had_is_not_worked_at() {
    // Samoa went from the 29th to the 31st of December 2011.
    var apia = TestCalendars.everyDay("Pacific/Apia");

    assertThat(apia.after(at("2011-12-30T02:00:00Z"), Duration.ofHours(2)))
        .isEqualTo(at("2011-12-30T20:00:00Z"));
  }

  @Test
  void no_second_is_lost() {
    var calendar = berlin();
    var from = at("2026-03-02T15:59:59.750Z");

    assertThat(calendar.after(from, Duration.ofMillis(500)))
        .isEqualTo(at("2026-03-03T08:00:00.250Z"));
    assertThat(calendar.between(from, at("2026-03-03T08:00:00.250Z")))
        .isEqualTo(Duration.ofMillis(500));
  }

  @Test
  void it_agrees_with_a_clock_that_is_read_minute_by_minute() {
    for (int i = 0; i < DRAWS; i++) {
      var calendar = TestCalendars.any(random);
      var from = TestCalendars.anInstant(random, calendar);
      var to = from.plus(random.nextInt(5 * 24 * 60), ChronoUnit.MINUTES);
      var which = "seed " + SEED + ", draw " + i + ", " + calendar + " from " + from + " to " + to;
      var counted = WallClock.minutes(calendar, from, to);
      var sum = calendar.between(from, to);
      assertThat(sum).as(which).isEqualTo(Duration.ofMinutes(counted));
      if (counted > 0) {
        var part = Duration.ofMinutes(1 + random.nextLong(counted));
        assertThat(calendar.after(from, part))
            .as(which)
            .isEqualTo(WallClock.reached(calendar, from, part.toMinutes()));
      }
      var stretches = calendar.stretches(from, to);
      hangTogether(which, stretches, from, to, sum);
    }
  }

  private static void hangTogether(
      String which, List<WorkingTime.Stretch> all, Instant from, Instant to, Duration sum) {
    var at = from;
    var worked = Duration.ZERO;
    for (int i = 0; i < all.size(); i++) {
      assertThat(all.get(i).from()).as(which).isEqualTo(at).isBefore(all.get(i).to());
      assertThat(i > 0 && all.get(i).works() == all.get(i - 1).works()).as(which).isFalse();
      at = all.get(i).to();
      worked = all.get(i).works() ? worked.plus(Duration.between(all.get(i).from(), at)) : worked;
    }
    assertThat(at).as(which).isEqualTo(to);
    assertThat(worked).as(which).isEqualTo(sum);
  }

  @Test
  void its_sums_add_up_and_its_instants_lie_in_its_hours() {
    for (int i = 0; i < DRAWS; i++) {
      var calendar = TestCalendars.any(random);
      var from = TestCalendars.anInstant(random, calendar).plusMillis(random.nextInt(60_000));
      var middle = from.plusMillis(random.nextLong(20L * 24 * 3_600_000));
      var to = middle.plusMillis(random.nextLong(20L * 24 * 3_600_000));
      var time = Duration.ofMillis(1 + random.nextLong(200L * 3_600_000));
      var which = "seed " + SEED + ", draw " + i + ", " + calendar + " from " + from;
      assertThat(calendar.between(from, middle).plus(calendar.between(middle, to)))
          .as(which)
          .isEqualTo(calendar.between(from, to));
      var due = calendar.after(from, time);
      assertThat(calendar.between(from, due)).as(which).isEqualTo(time);
      assertThat(WallClock.works(calendar, due.minusMillis(1))).as(which).isTrue();
      var half = time.dividedBy(2);
      assertThat(calendar.after(calendar.after(from, half), time.minus(half)))
          .as(which)
          .isEqualTo(due);
      var more = TestCalendars.closedToo(calendar, LocalDate.ofInstant(middle, calendar.zone()));
      assertThat(more.after(from, time)).as(which).isAfterOrEqualTo(due);
    }
  }

  @Test
  void a_pause_moves_the_due_instant_by_the_working_time_that_passed() {
    for (int i = 0; i < DRAWS; i++) {
      var calendar = TestCalendars.any(random);
      var from = TestCalendars.anInstant(random, calendar);
      var paused = from.plusSeconds(random.nextInt(100_000));
      var resumed = paused.plusSeconds(random.nextInt(1_000_000));
      var promise = Promise.from(from, Duration.ofHours(60)).under(calendar);
      var due = calendar.after(from, Duration.ofHours(60));
      if (!due.isAfter(paused)) {
        continue;
      }
      var later = promise.paused(paused).resumed(resumed).due().orElseThrow();
      assertThat(calendar.between(from, later).minus(calendar.between(paused, resumed)))
          .as("seed " + SEED + ", draw " + i)
          .isEqualTo(Duration.ofHours(60));
    }
  }
}
