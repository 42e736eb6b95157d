/// Mail in: the SMTP server, and what SES does with a letter that it receives.
@NullMarked
package dev.plantao.local.smtp;

import org.jspecify.annotations.NullMarked;
