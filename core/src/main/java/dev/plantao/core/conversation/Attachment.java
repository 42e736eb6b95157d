package dev.plantao.core.conversation;

import org.jspecify.annotations.Nullable;

/// A file that came with a message. Its bytes lie outside the log, written before the entry.
///
/// @param id names the bytes in the store of attachments
/// @param contentType as its sender announced it
/// @param size in bytes
/// @param sha256 of the bytes, hexadecimal; null where they were not here when the message was
///   written
/// @param inline shown within the HTML rather than listed beside it
public record Attachment(
    String id,
    Text fileName,
    String contentType,
    long size,
    @Nullable String sha256,
    boolean inline) {}
