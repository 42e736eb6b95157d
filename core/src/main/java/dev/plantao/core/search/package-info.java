/// Finding conversations, solutions and help again by their words: what is indexed, how an index is
/// kept, how hits are ranked.
///
/// The index holds hashes of words and is a reaction to the log; no words are kept here, and
/// nothing that must be right reads it.
@NullMarked
package dev.plantao.core.search;

import org.jspecify.annotations.NullMarked;
