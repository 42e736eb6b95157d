/// What a text says, told from its words in five languages.
///
/// The words of a case never leave here; what does is numbers that only this desk's key makes.
@NullMarked
package dev.plantao.functions.likeness;

import org.jspecify.annotations.NullMarked;
