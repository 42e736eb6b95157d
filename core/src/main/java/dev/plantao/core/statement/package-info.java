/// The sum, shown: what a conversation was promised, when each clock ran and stood still and why,
/// and what came of it, so that anybody can add it up.
///
/// Made from the log alone: the same entries give the same statement, whenever it is asked for.
@NullMarked
package dev.plantao.core.statement;

import org.jspecify.annotations.NullMarked;
