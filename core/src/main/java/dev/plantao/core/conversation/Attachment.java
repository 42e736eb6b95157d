package dev.plantao.core.conversation;

/// A file that came with a message. Its bytes lie outside the log, written before the entry.
///
/// @param id names the bytes in the store of attachments
/// @param size in bytes
/// @param sha256 of the bytes, hexadecimal
/// @param inline shown within the HTML rather than listed beside it
public record Attachment(
    String id, Text fileName, String contentType, long size, String sha256, boolean inline) {}
