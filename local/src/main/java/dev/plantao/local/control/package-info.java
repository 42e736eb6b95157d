/// `/local/…`: time, faults, users and looks inside, for developers and tests.
@NullMarked
package dev.plantao.local.control;

import org.jspecify.annotations.NullMarked;
