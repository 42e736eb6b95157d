/// Letters as bytes (RFC 5322): their header fields, how they are composed, how they are shown.
@NullMarked
package dev.plantao.local.letter;

import org.jspecify.annotations.NullMarked;
