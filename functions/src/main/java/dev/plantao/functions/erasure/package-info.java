/// Forgetting: who is erased and why, the walk that finds all that is kept of somebody, and what
/// becomes of it. The same walk finds what is exported.
///
/// Nobody who is erased is named here: subjects are keyed hashes.
@NullMarked
package dev.plantao.functions.erasure;

import org.jspecify.annotations.NullMarked;
