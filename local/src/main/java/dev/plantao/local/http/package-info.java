/// The front door: what an HTTP API of API Gateway does before and after a function.
@NullMarked
package dev.plantao.local.http;

import org.jspecify.annotations.NullMarked;
