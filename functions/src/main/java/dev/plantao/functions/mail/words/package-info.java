/// Tables of phrases, shared by the rooms that look for them.
@NullMarked
package dev.plantao.functions.mail.words;

import org.jspecify.annotations.NullMarked;
