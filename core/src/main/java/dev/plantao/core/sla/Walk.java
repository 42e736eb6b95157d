package dev.plantao.core.sla;

import dev.plantao.core.sla.WorkingTime.Stretch;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.Deque;

/// Goes forward through the open hours of a calendar, one after the other, without end.
///
/// It looks at pieces of time in which the place's offset stays the same: within such a piece local
/// clocks run like any other, and each instant belongs to one piece. So a change of the clocks
/// needs no case of its own, whether it leaves out minutes, repeats them or drops a whole day.
final class Walk {
  private final BusinessCalendar calendar;
  private final Deque<Stretch> ahead = new ArrayDeque<>();
  private Instant from;
  private ZoneOffset offset;

  /// Where the offset changes next; [Instant#MAX] where it never does again.
  private Instant until;

  /// The local day that is looked at next, on the piece's own clock.
  private LocalDate day;

  Walk(BusinessCalendar calendar, Instant from) {
    this.calendar = calendar;
    this.from = from;
    this.offset = calendar.zone().getRules().getOffset(from);
    this.until = change(from);
    this.day = LocalDateTime.ofInstant(from, offset).toLocalDate();
  }

  private Instant change(Instant after) {
    var transition = calendar.zone().getRules().nextTransition(after);
    return transition == null ? Instant.MAX : transition.getInstant();
  }

  /// The next open stretch: of one day, cut where the offset changes.
  Stretch next() {
    while (ahead.isEmpty()) {
      look();
    }
    return ahead.removeFirst();
  }

  /// At one more day of the piece, or on to the next piece.
  private void look() {
    day = calendar.reopens(day);
    if (!midnight(day).isBefore(until)) {
      from = until;
      offset = calendar.zone().getRules().getOffset(from);
      until = change(from);
      day = LocalDateTime.ofInstant(from, offset).toLocalDate();
      return;
    }
    var midnight = midnight(day);
    for (var hours : calendar.on(day)) {
      var opens = midnight.plusSeconds(hours.from() * 60L);
      var closes = midnight.plusSeconds(hours.to() * 60L);
      var begins = opens.isBefore(from) ? from : opens;
      var ends = closes.isAfter(until) ? until : closes;
      if (begins.isBefore(ends)) {
        ahead.add(new Stretch(begins, ends, true));
      }
    }
    day = day.plusDays(1);
  }

  private Instant midnight(LocalDate of) {
    return LocalDateTime.of(of, LocalTime.MIDNIGHT).toInstant(offset);
  }
}
