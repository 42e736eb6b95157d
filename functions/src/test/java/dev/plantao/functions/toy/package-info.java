/// AWS services as small as a test needs them.
@NullMarked
package dev.plantao.functions.toy;

import org.jspecify.annotations.NullMarked;
