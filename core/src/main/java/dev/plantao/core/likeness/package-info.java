/// Whether two cases are about the same thing, judged by what their texts say.
///
/// Knows numbers that stand for words, never the words of a case that is stored.
@NullMarked
package dev.plantao.core.likeness;

import org.jspecify.annotations.NullMarked;
