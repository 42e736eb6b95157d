/// The pages as people meet them: a real browser, on the whole desk.
///
/// Each page has its own test classes; what they share is [Visit].
@NullMarked
package dev.plantao.pages;

import org.jspecify.annotations.NullMarked;
