/// Alarms on EventBridge Scheduler.
///
/// Handles its conflicts and its refusals; knows nothing of deadlines.
@NullMarked
package dev.plantao.functions.scheduler;

import org.jspecify.annotations.NullMarked;
