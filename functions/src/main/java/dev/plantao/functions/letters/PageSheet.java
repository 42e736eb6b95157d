package dev.plantao.functions.letters;

import io.jstach.jstache.JStache;
import io.jstach.jstache.JStacheConfig;
import io.jstach.jstachio.escapers.Html;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A feedback page that is worded and not yet laid out.
///
/// @param style the style sheet, the one part that is not escaped
/// @param id the conversation's; null where the link does not tell
/// @param change what unfolds the form; null where it stands open or there is none
/// @param form null where there is nothing to answer
@JStache(path = "dev/plantao/functions/letters/feedback.html.mustache", name = "PageLayout")
@JStacheConfig(contentType = Html.class)
record PageSheet(
    String language,
    String style,
    String heading,
    String text,
    @Nullable String id,
    @Nullable String given,
    @Nullable String change,
    @Nullable Form form,
    String team) {

  /// @param error what was wrong with the form that came back; null for nothing
  record Form(
      String action,
      String question,
      @Nullable String error,
      List<Choice> choices,
      String commentLabel,
      String commentHint,
      int commentLimit,
      String comment,
      String button) {}

  /// One of the ratings.
  record Choice(int value, String label, boolean chosen) {}
}
