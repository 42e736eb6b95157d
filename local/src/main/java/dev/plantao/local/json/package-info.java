/// JSON as the stand-ins speak it.
@NullMarked
package dev.plantao.local.json;

import org.jspecify.annotations.NullMarked;
