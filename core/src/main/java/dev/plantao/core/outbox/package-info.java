/// What follows from an entry outside the desk, by kind: letters, notices to staff, calls for the
/// on-call, events on the bus.
///
/// Which they are is pure; performing them is idempotent or marked, and the marks are audited.
@NullMarked
package dev.plantao.core.outbox;

import org.jspecify.annotations.NullMarked;
