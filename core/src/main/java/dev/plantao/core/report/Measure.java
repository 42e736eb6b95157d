package dev.plantao.core.report;

/// What is counted. What a conversation came to counts on the day of its opening; what happens to
/// it counts on the day it happens.
public enum Measure {
  /// On the day of the opening, like all of these down to [#UNCLOSED].
  OPENED,
  FIRST_RESPONSE_MET,
  FIRST_RESPONSE_VIOLATED,
  FIRST_RESPONSE_EXEMPT,
  RESOLUTION_MET,
  RESOLUTION_VIOLATED,
  RESOLUTION_EXEMPT,
  /// By class of [DurationClass]: how long the customer waited for the first answer.
  FIRST_RESPONSE_TIME,
  /// By class of [DurationClass]: what the clock of the resolution showed, without waits.
  RESOLUTION_TIME,
  /// Not closed so far.
  UNCLOSED,
  /// On the day it happens, like all of these to the end.
  CLOSED,
  /// Among the closed: for want of an answer of the customer (PR-6).
  CLOSED_AFTER_WAITING,
  REOPENED,
  /// How many more are open than the day before; by day of the year where a year is counted.
  BACKLOG,
  /// By rating, 1 to 5; a changed one counts with its newest value on the day of the first.
  RATED,
  /// By rating, 1 to 5, each that was given (PR-7).
  RATED_INTERNALLY
}
