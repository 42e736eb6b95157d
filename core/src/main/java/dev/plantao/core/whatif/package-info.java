/// What would have been: histories told again under another policy.
///
/// People's acts are facts and stay; promises, waits and violations are worked out anew by the same
/// rules that made them. Nothing here writes to a log.
@NullMarked
package dev.plantao.core.whatif;

import org.jspecify.annotations.NullMarked;
