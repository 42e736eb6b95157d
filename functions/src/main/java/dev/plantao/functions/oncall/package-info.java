/// Calls for the on-call, published where telephones listen.
///
/// When is called, and whom, stands in the log.
@NullMarked
package dev.plantao.functions.oncall;

import org.jspecify.annotations.NullMarked;
