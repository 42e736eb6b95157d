/// How facts and words are written down: one codec for every writer and reader.
///
/// Whoever changes a name here changes what old logs say; golden files in the tests stand guard.
@NullMarked
package dev.plantao.functions.stored;

import org.jspecify.annotations.NullMarked;
