/// Scores against mails of other projects, where they stand beside this one.
@NullMarked
package dev.plantao.functions.mail.corpus;

import org.jspecify.annotations.NullMarked;
