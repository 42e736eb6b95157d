package dev.plantao.core.report;

import dev.plantao.core.conversation.ConversationId;
import java.time.LocalDate;
import java.util.Map;

/// Counters by cell, in editions, and up to where each conversation's log is counted in them.
public interface ReportStore {
  /// A tally of more cells is not taken in one step.
  int MOST_CELLS = 90;

  Edition edition();

  void edition(Edition next);

  /// Number of the newest event that an edition has counted; zero where it has counted none. Read
  /// strongly.
  long counted(int edition, ConversationId id);

  /// Adds a tally and notes that the log is counted up to `now`, in one step.
  ///
  /// @param before what was noted when the tally was made
  /// @return false if something else is noted by now; nothing is added then
  boolean add(int edition, ConversationId id, long before, long now, Tally tally);

  /// Everything counted from one day to another, both included; those of years by their first day.
  Map<Cell, Counts> read(int edition, Grouping by, LocalDate from, LocalDate to);
}
