/// One customer case: what is asked of it, what happened to it, where it stands.
///
/// Pure: decide and evolve, no port and no clock.
@NullMarked
package dev.plantao.core.conversation;

import org.jspecify.annotations.NullMarked;
