/// Files that people send beside their messages: announced, uploaded, checked, and bound to one
/// conversation.
///
/// Their bytes are none of the core's business.
@NullMarked
package dev.plantao.core.file;

import org.jspecify.annotations.NullMarked;
