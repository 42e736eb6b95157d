/// Who the customers are: their plan, their addresses, whether chat is theirs.
///
/// The directory is a port; access to conversations is decided elsewhere.
@NullMarked
package dev.plantao.core.customer;

import org.jspecify.annotations.NullMarked;
