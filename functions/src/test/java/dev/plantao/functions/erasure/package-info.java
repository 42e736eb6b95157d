@NullMarked
package dev.plantao.functions.erasure;

import org.jspecify.annotations.NullMarked;
