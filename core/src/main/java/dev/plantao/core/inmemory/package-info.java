/// Reference adapters of every port, held to the same contracts as the real ones.
///
/// For tests and simulations; thread-safe, and nothing survives the process.
@NullMarked
package dev.plantao.core.inmemory;

import org.jspecify.annotations.NullMarked;
