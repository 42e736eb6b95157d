/// Answers that support has ready: written once, said often.
@NullMarked
package dev.plantao.core.ready;

import org.jspecify.annotations.NullMarked;
