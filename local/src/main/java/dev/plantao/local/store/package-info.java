/// What must outlive the process: small JSON documents on named shelves. Knows nothing of what they
/// mean.
@NullMarked
package dev.plantao.local.store;

import org.jspecify.annotations.NullMarked;
