/// Mail in: whose ticket a mail joins, what is kept aside. Mail out: which letters an entry brings.
///
/// Knows addresses, ids and verdicts; how a mail is parsed or a letter worded is not decided here.
@NullMarked
package dev.plantao.core.mail;

import org.jspecify.annotations.NullMarked;
