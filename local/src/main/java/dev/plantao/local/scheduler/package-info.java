/// EventBridge Scheduler: its calls, its errors, its one-time schedules.
@NullMarked
package dev.plantao.local.scheduler;

import org.jspecify.annotations.NullMarked;
