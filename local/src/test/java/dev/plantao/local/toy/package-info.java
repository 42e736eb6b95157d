/// A small application for the tests of the local desk.
@NullMarked
package dev.plantao.local.toy;

import org.jspecify.annotations.NullMarked;
