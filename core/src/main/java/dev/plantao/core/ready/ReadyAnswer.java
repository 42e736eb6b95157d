package dev.plantao.core.ready;

import dev.plantao.core.conversation.Text;
import dev.plantao.core.people.Language;
import java.time.Instant;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/// A version of an answer that support has ready.
///
/// @param id `R-…`
/// @param texts in the languages in which it was written, one at least
/// @param removed whether this version took it away
/// @param author who wrote or removed it: the user's id at the issuer
/// @param version 1 for the first
public record ReadyAnswer(
    String id,
    Map<Language, Words> texts,
    boolean removed,
    String author,
    Instant at,
    long version) {

  /// Characters of a title, which stands in a list.
  public static final int LONGEST_TITLE = 200;

  /// Characters of the words: what a person reads through before sending it.
  public static final int LONGEST_BODY = 4000;

  /// What is filled in from the conversation: the customer's name, its number, who answers.
  public static final Set<String> PLACES = Set.of("name", "id", "agent");

  private static final Pattern PLACE = Pattern.compile("\\{(\\w+)\\}");

  public ReadyAnswer {
    texts = Collections.unmodifiableMap(new EnumMap<>(texts));
  }

  /// The answer in one language.
  public record Words(Text title, Text body) {}

  /// Names that stand in braces and for which nothing would be filled in, in the order of the text.
  public static List<String> unknownPlaces(String body) {
    return PLACE
        .matcher(body)
        .results()
        .map(place -> place.group(1))
        .filter(place -> !PLACES.contains(place))
        .distinct()
        .toList();
  }
}
