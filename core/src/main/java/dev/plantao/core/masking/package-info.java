/// Takes secrets out of what people write, before anything is stored or logged (SE-1, SE-2).
///
/// A text is read a fixed number of times from left to right, by hand-written scanners: there are
/// no patterns that go back, so that no text takes longer than its length allows.
@NullMarked
package dev.plantao.core.masking;

import org.jspecify.annotations.NullMarked;
