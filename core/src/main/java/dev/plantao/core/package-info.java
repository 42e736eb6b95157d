/// The rules of the desk, its use cases, its ports and their in-memory reference adapters.
///
/// Only `java.*` and JSpecify: no AWS, no JSON, no clock, no randomness.
@NullMarked
package dev.plantao.core;

import org.jspecify.annotations.NullMarked;
