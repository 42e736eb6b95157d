package dev.plantao.core.report;

import dev.plantao.core.policy.Plan;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// Where something is counted.
///
/// @param day in UTC; the first of January where a year is counted
/// @param plan null for those who are no known customers
/// @param value of the grouping; empty where there is none, and for a case without a team
public record Cell(Grouping by, LocalDate day, @Nullable Plan plan, String value) {}
