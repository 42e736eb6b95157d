/// From a letter that is due to a letter that is sent.
///
/// Wording and layout live in `letters`, the sending in `ses`.
@NullMarked
package dev.plantao.functions.post;

import org.jspecify.annotations.NullMarked;
