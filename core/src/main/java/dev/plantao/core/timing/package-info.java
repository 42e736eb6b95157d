/// What wakes a conversation: schedules, near timers, and the auditor under both.
///
/// A timer wakes, it never judges.
@NullMarked
package dev.plantao.core.timing;

import org.jspecify.annotations.NullMarked;
