/// Who listens on a socket, and to what. What they are sent is a reaction to the log, and never
/// truth: whoever missed something asks for it by number.
@NullMarked
package dev.plantao.core.chat;

import org.jspecify.annotations.NullMarked;
