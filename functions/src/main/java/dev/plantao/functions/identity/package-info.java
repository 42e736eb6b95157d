/// Whose token it is, where no gateway has verified it before.
@NullMarked
package dev.plantao.functions.identity;

import org.jspecify.annotations.NullMarked;
