/// Benches: microbenches by JMH, and bounded loads on the whole local desk.
///
/// A new one is a class here and a line in [Bench].
@NullMarked
package dev.plantao.bench;

import org.jspecify.annotations.NullMarked;
