package dev.plantao.core.report;

/// By what a day's conversations of one plan are told apart.
public enum Grouping {
  /// Not at all.
  NONE,
  ORIGIN,
  TEAM,
  SEVERITY,
  LANGUAGE,
  /// A whole year, of which only backlog and age are kept, by day of the year.
  YEAR
}
