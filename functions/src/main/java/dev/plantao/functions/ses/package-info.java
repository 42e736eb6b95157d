/// Sending by SES.
///
/// Knows headers and limits of the service, and nothing of conversations.
@NullMarked
package dev.plantao.functions.ses;

import org.jspecify.annotations.NullMarked;
