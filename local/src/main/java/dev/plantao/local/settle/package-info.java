/// When the desk has come to rest.
@NullMarked
package dev.plantao.local.settle;

import org.jspecify.annotations.NullMarked;
