/// Files on S3: the intake of raw mails, and what came with messages.
///
/// Nothing here is public; keys are made of ids.
@NullMarked
package dev.plantao.functions.s3;

import org.jspecify.annotations.NullMarked;
