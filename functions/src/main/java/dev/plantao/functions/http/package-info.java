/// The contract at the edge: calls in, answers and problems out.
///
/// No rule is decided here.
@NullMarked
package dev.plantao.functions.http;

import org.jspecify.annotations.NullMarked;
