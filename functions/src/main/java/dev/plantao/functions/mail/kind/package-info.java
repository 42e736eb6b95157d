/// Who wrote a mail: a person, an automaton, a mail system or a list (rule ML-5).
@NullMarked
package dev.plantao.functions.mail.kind;

import org.jspecify.annotations.NullMarked;
