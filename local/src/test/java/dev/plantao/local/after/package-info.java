/// Tests of what all stories together left. They run after them, in a JVM of their own.
@NullMarked
package dev.plantao.local.after;

import org.jspecify.annotations.NullMarked;
