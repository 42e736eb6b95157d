package dev.plantao.functions.letters;

/// A letter ready to be sent.
///
/// @param sender the team that writes, as the reader's mailbox shows it; not yet encoded for a
///   header
/// @param subject one line, bounded, with the conversation's id in brackets; not yet encoded for a
///   header
/// @param text the plain alternative: lines end with a line feed
/// @param html the same for a reader with markup: one complete document that loads nothing
public record Printed(String sender, String subject, String text, String html) {}
