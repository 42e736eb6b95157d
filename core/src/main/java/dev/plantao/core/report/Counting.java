package dev.plantao.core.report;

import dev.plantao.core.conversation.Conversation;
import dev.plantao.core.conversation.ConversationEvent;
import dev.plantao.core.conversation.ConversationEvolution;
import dev.plantao.core.conversation.Recorded;
import dev.plantao.core.log.Entry;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What an entry of a log adds to the counters: what the conversation counts for after it, less
/// what it counted for before. Entries add up: those of a whole log come to what stands at its end.
public final class Counting {

  private Counting() {}

  /// What is to be added for an entry.
  ///
  /// @param before the state that the entry follows; null for a first entry
  public static Tally of(@Nullable Conversation before, Entry entry) {
    var tally = new Tally();
    var events = entry.events();
    var state = before;
    for (var recorded : events) {
      var next =
          state == null
              ? ConversationEvolution.opened(entry.after().id(), recorded)
              : ConversationEvolution.evolve(state, recorded);
      count(tally, state, recorded, next);
      state = next;
    }
    return tally;
  }

  private static void count(
      Tally tally, @Nullable Conversation before, Recorded recorded, Conversation after) {
    if (before != null) {
      standing(tally, before, recorded.at(), -1);
    }
    standing(tally, after, recorded.at(), 1);
    var day = day(recorded.at());
    if (recorded.event() instanceof ConversationEvent.Reopened) {
      happened(tally, after, day, Measure.REOPENED, 0);
    }
    if (recorded.event() instanceof ConversationEvent.ClosedAfterWaiting) {
      happened(tally, after, day, Measure.CLOSED_AFTER_WAITING, 0);
    }
    if (recorded.event() instanceof ConversationEvent.InternalFeedbackGiven given) {
      happened(tally, after, day, Measure.RATED_INTERNALLY, given.rating());
    }
    if (after.closed() && (before == null || !before.closed())) {
      happened(tally, after, day, Measure.CLOSED, 0);
    }
  }

  /// @param at when it came to stand so, or left off
  private static void standing(Tally tally, Conversation state, Instant at, long times) {
    var opened = day(state.intake().at());
    for (var cell : cells(state, opened)) {
      Standing.of(state)
          .numbers()
          .forEach((counter, number) -> tally.add(cell, counter, number * times));
    }
    if (!state.closed()) {
      for (var cell : cells(state, day(at))) {
        tally.add(cell, Counter.of(Measure.BACKLOG), times);
      }
      year(tally, state, Measure.BACKLOG, day(at), times);
      year(tally, state, Measure.UNCLOSED, opened, times);
    }
    var feedback = state.feedback();
    if (feedback != null) {
      for (var cell : cells(state, day(feedback.firstAt()))) {
        tally.add(cell, new Counter(Measure.RATED, feedback.rating()), times);
      }
    }
  }

  private static void happened(
      Tally tally, Conversation state, LocalDate day, Measure measure, int part) {
    for (var cell : cells(state, day)) {
      tally.add(cell, new Counter(measure, part), 1);
    }
  }

  private static void year(
      Tally tally, Conversation state, Measure measure, LocalDate day, long number) {
    var cell = new Cell(Grouping.YEAR, day.withDayOfYear(1), state.terms().plan(), "");
    tally.add(cell, new Counter(measure, day.getDayOfYear()), number);
  }

  private static List<Cell> cells(Conversation state, LocalDate day) {
    var plan = state.terms().plan();
    var handling = state.handling();
    var team = handling.team();
    var cells = new ArrayList<Cell>();
    cells.add(new Cell(Grouping.NONE, day, plan, ""));
    cells.add(new Cell(Grouping.ORIGIN, day, plan, state.intake().origin().name()));
    cells.add(new Cell(Grouping.TEAM, day, plan, team == null ? "" : team.value()));
    cells.add(new Cell(Grouping.SEVERITY, day, plan, String.valueOf(handling.severity().level())));
    cells.add(new Cell(Grouping.LANGUAGE, day, plan, handling.language().tag()));
    return cells;
  }

  /// The day of an instant, in UTC.
  public static LocalDate day(Instant at) {
    return LocalDate.ofInstant(at, ZoneOffset.UTC);
  }
}
