package dev.plantao.functions.letters;

import dev.plantao.core.conversation.ConversationId;
import java.util.regex.Pattern;

/// The subject of a letter: the customer's own, so that mail programs keep the thread, and the id,
/// so that the desk finds it when all other traces are lost (ML-1).
final class SubjectLine {
  /// Of the customer's own subject, in UTF-16 characters: with the id it stays below the 150 that
  /// common mail lists show.
  static final int LIMIT = 120;

  /// What mail programs of the five languages and their neighbours put before a subject.
  private static final Pattern PREFIXES =
      Pattern.compile(
          "^(\\s*(re|aw|wg|sv|res|enc|rv|rif|fwd?|tr|ответ|отв|пересл)(\\[\\d{1,3}])?\\s*:)+",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private static final Pattern TAGS = Pattern.compile("\\[[TC]-[0-9A-Z]{12}]");

  private SubjectLine() {}

  /// An answer to what the customer wrote.
  ///
  /// @param otherwise stands in where the customer wrote nothing
  static String answering(String original, String otherwise, ConversationId id) {
    var line = TAGS.matcher(OneLine.of(original)).replaceAll("");
    var bare = PREFIXES.matcher(line).replaceFirst("").strip();
    return "Re: " + tagged(bare.isEmpty() ? otherwise : bare, id);
  }

  /// A line of its own.
  static String tagged(String words, ConversationId id) {
    return OneLine.of(words, LIMIT) + " [" + id.value() + "]";
  }
}
