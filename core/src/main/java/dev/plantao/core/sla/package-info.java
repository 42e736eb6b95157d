/// The arithmetic of promises: clocks that run and stand still, the instants at which they fall
/// due.
///
/// Knows durations and instants, and nothing of conversations.
@NullMarked
package dev.plantao.core.sla;

import org.jspecify.annotations.NullMarked;
