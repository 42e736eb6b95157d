/// From a mail that SES received to the mail that the core understands.
///
/// Raw bytes are read here and nowhere else.
@NullMarked
package dev.plantao.functions.mailroom;

import org.jspecify.annotations.NullMarked;
