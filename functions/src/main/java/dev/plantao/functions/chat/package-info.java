/// The chat socket: who is let in, what is heard, who hears it.
///
/// What a socket asks for is asked of the HTTP API, so that both have one set of rules; what it is
/// told is a reaction to the log.
@NullMarked
package dev.plantao.functions.chat;

import org.jspecify.annotations.NullMarked;
