/// The policy as people read and write it: one JSON document, checked as a whole.
///
/// Every flaw is found at once and said in words that help to mend it.
@NullMarked
package dev.plantao.functions.policy;

import org.jspecify.annotations.NullMarked;
