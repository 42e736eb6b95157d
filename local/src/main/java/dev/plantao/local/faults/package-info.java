/// What AWS may do, on request.
@NullMarked
package dev.plantao.local.faults;

import org.jspecify.annotations.NullMarked;
