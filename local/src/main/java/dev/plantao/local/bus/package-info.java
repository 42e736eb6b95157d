/// The default event bus: events in, and the functions whose rules they match.
@NullMarked
package dev.plantao.local.bus;

import org.jspecify.annotations.NullMarked;
