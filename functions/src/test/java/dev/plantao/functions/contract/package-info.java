/// The contract at the edge, `openapi.yaml`, as a check that any test can hold answers against.
@NullMarked
package dev.plantao.functions.contract;

import org.jspecify.annotations.NullMarked;
