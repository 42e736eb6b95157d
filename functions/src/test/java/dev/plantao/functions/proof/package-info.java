@NullMarked
package dev.plantao.functions.proof;

import org.jspecify.annotations.NullMarked;
