/// Raw mail bytes become a [dev.plantao.functions.mail.mime.ParsedMail]: headers, text, HTML and
/// attachments. Nothing here judges a mail or knows the desk, and nothing here throws on any bytes.
@NullMarked
package dev.plantao.functions.mail.mime;

import org.jspecify.annotations.NullMarked;
