package dev.plantao.core.search;

import dev.plantao.core.conversation.Text;
import dev.plantao.core.people.Language;

/// A text to be indexed.
///
/// @param language that of the conversation; the text itself may be in another
public record Passage(Field field, Text text, Language language) {}
