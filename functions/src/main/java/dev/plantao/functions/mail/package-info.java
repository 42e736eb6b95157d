/// Mail as the desk understands it: [dev.plantao.functions.mail.MailReading] joins parsing,
/// folding, judging and the language; the explain commands show the same on a command line.
@NullMarked
package dev.plantao.functions.mail;

import org.jspecify.annotations.NullMarked;
