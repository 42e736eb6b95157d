/// What was sent, for tests and for people to look at.
@NullMarked
package dev.plantao.local.mailbox;

import org.jspecify.annotations.NullMarked;
