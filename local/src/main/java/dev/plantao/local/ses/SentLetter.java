package dev.plantao.local.ses;

import dev.plantao.local.letter.Header;
import dev.plantao.local.template.Arns;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/// A letter that SES has taken over.
///
/// @param id that SES gave it
/// @param from bare address
/// @param recipients bare addresses, those of blind copies too
record SentLetter(
    String id,
    Instant at,
    String from,
    List<String> recipients,
    Header header,
    Optional<String> configurationSet,
    JsonNode tags) {

  /// The `Message-ID` that receivers see.
  static String messageId(String id) {
    return "<" + id + "@" + Arns.REGION + ".amazonses.com>";
  }
}
