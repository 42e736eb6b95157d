/// HTML of mails: as plain text for reading and searching, and sanitised for showing.
@NullMarked
package dev.plantao.functions.mail.html;

import org.jspecify.annotations.NullMarked;
