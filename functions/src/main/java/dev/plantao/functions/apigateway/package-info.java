/// What the gateway of the sockets is told.
@NullMarked
package dev.plantao.functions.apigateway;

import org.jspecify.annotations.NullMarked;
