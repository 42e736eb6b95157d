/// The time of the desk: running, held or moved, and whatever waits for it. Knows nothing of what
/// it wakes.
@NullMarked
package dev.plantao.local.clock;

import org.jspecify.annotations.NullMarked;
