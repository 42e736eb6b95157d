/// What a customer wrote this time, apart from quoted history and signature, which are kept beside
/// it.
///
/// Losing the customer's words is worse than showing some history: in doubt, text stays in the
/// reply. No pattern here looks at more than a few bounded lines at once, so the time is linear in
/// the text.
@NullMarked
package dev.plantao.functions.mail.fold;

import org.jspecify.annotations.NullMarked;
