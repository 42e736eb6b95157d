/// Terms of words: stems by Lucene's analyzers, hashed with the desk's own key.
///
/// Loaded only by what indexes or searches.
@NullMarked
package dev.plantao.functions.search;

import org.jspecify.annotations.NullMarked;
