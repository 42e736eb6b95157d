/// The AWS adapters held to the contracts of their ports, over the wire, beside the in-memory ones.
@NullMarked
package dev.plantao.local.adapters;

import org.jspecify.annotations.NullMarked;
