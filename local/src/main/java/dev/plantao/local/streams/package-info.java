/// Table streams to functions: filters, batches, retries, destinations.
@NullMarked
package dev.plantao.local.streams;

import org.jspecify.annotations.NullMarked;
