/// Which of the desk's five languages a text is in (rule CH-7).
@NullMarked
package dev.plantao.functions.mail.language;

import org.jspecify.annotations.NullMarked;
