/// The functions, invoked as Lambda does: by JSON, at once or later, with retries and destinations.
@NullMarked
package dev.plantao.local.lambda;

import org.jspecify.annotations.NullMarked;
