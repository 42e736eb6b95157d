/// The log of a conversation, and the only two ways to write to it: an opening and a command.
///
/// Everything else in the desk is a reaction to what is appended here.
@NullMarked
package dev.plantao.core.log;

import org.jspecify.annotations.NullMarked;
