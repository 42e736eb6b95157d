/// Stories on the running desk: the real template, the real functions, time moved by hand.
@NullMarked
package dev.plantao.local.story;

import org.jspecify.annotations.NullMarked;
