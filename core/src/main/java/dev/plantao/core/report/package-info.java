/// What the desk has achieved, day by day: counters that a reaction keeps, and the figures made of
/// them.
///
/// Knows logs and states, and nothing of how counters are stored.
@NullMarked
package dev.plantao.core.report;

import org.jspecify.annotations.NullMarked;
