/// Proves that logs are what was written: walks their chains, and holds them against digests that
/// were anchored where nobody can change them.
@NullMarked
package dev.plantao.functions.proof;

import org.jspecify.annotations.NullMarked;
