/// From an event to a notice for staff that is sent.
///
/// Who hears of it is the core's to say, wording and layout live in `letters`.
@NullMarked
package dev.plantao.functions.notices;

import org.jspecify.annotations.NullMarked;
