/// The events of conversations as the event bus shows them, after the schema of `docs/events.md`.
///
/// No texts and no addresses, unless the operator switches texts on.
@NullMarked
package dev.plantao.functions.bus;

import org.jspecify.annotations.NullMarked;
