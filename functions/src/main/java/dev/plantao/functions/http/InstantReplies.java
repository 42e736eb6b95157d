package dev.plantao.functions.http;

import dev.plantao.core.conversation.Conversation;
import java.text.MessageFormat;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.ResourceBundle;

/// The automatic answer that a chat opens with (CH-3), in the customer's language. It is no first
/// response and says so.
final class InstantReplies {
  private static final String BUNDLE = "dev.plantao.functions.http.instant-reply";

  String text(Conversation chat) {
    var locale = Locale.forLanguageTag(chat.handling().language().tag());
    var texts =
        ResourceBundle.getBundle(
            BUNDLE,
            locale,
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    var due = chat.firstResponse().due().orElse(chat.intake().at());
    var format = new MessageFormat(texts.getString("opened"), locale);
    return format.format(new Object[] {chat.id().value(), when(due, locale)});
  }

  private static String when(Instant due, Locale locale) {
    return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
        .withLocale(locale)
        .withZone(ZoneOffset.UTC)
        .format(due);
  }
}
