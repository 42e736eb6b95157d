package dev.plantao.core.search;

import dev.plantao.core.conversation.Conversation;
import dev.plantao.core.conversation.ConversationId;
import dev.plantao.core.people.Language;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/// Where documents stand: conversations by their opening, help by its language.
public final class Places {
  private static final DateTimeFormatter SECONDS =
      DateTimeFormatter.ofPattern("uuuuMMddHHmmss").withZone(ZoneOffset.UTC);
  private static final DateTimeFormatter MONTH =
      DateTimeFormatter.ofPattern("uuuuMM").withZone(ZoneOffset.UTC);

  /// Sorts after every id.
  private static final String LAST = "~";

  private Places() {}

  static String conversation(Conversation state) {
    return SECONDS.format(state.intake().at()) + "#" + state.id().value();
  }

  static ConversationId conversation(String place) {
    return new ConversationId(place.substring(place.indexOf('#') + 1));
  }

  static String from(Instant instant) {
    return SECONDS.format(instant);
  }

  static String to(Instant instant) {
    return SECONDS.format(instant) + LAST;
  }

  static String month(Instant instant) {
    return MONTH.format(instant);
  }

  /// A solution or an article in a language.
  public static String help(Language language, String id) {
    return language.tag() + "#" + id;
  }

  static String firstHelp(Language language) {
    return language.tag() + "#";
  }

  static String lastHelp(Language language) {
    return language.tag() + "#" + LAST;
  }

  static String helpId(String place) {
    return place.substring(place.indexOf('#') + 1);
  }
}
