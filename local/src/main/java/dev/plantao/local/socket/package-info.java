/// The gateway of the sockets: handshakes and messages as events of the function behind, and the
/// `@connections` by which functions answer.
@NullMarked
package dev.plantao.local.socket;

import org.jspecify.annotations.NullMarked;
