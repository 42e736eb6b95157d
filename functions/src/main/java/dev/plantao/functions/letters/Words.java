package dev.plantao.functions.letters;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.nibor.autolink.LinkExtractor;
import org.nibor.autolink.LinkType;

/// What a person wrote, kept as it was written: every line break stays.
///
/// @param caption what stands above it; null for nothing
/// @param text cleaned of what no reader can see: control characters and broken halves of
///   characters
record Words(@Nullable String caption, String text) {
  /// Every control character except tab and line feed.
  private static final Pattern CONTROLS = Pattern.compile("[\\p{Cc}&&[^\\t\\n]]");

  private static final Pattern LINE_ENDS = Pattern.compile("\\r\\n?|[\\u2028\\u2029\\u0085]");
  private static final LinkExtractor LINKS =
      LinkExtractor.builder().linkTypes(EnumSet.of(LinkType.URL)).build();

  /// A stretch of one line.
  ///
  /// @param href where it leads; null for plain words
  record Run(String text, @Nullable String href) {}

  /// One line, as it was written.
  record Line(List<Run> runs) {}

  Words {
    var whole = new String(text.getBytes(UTF_8), UTF_8);
    var lines = LINE_ENDS.matcher(whole).replaceAll("\n");
    text = CONTROLS.matcher(lines).replaceAll("").stripTrailing();
  }

  List<Line> textLines() {
    return text.lines().map(Words::line).toList();
  }

  private static Line line(String text) {
    var runs = new ArrayList<Run>();
    for (var span : LINKS.extractSpans(text)) {
      var words = text.substring(span.getBeginIndex(), span.getEndIndex());
      runs.add(new Run(words, leadsToTheWeb(words) ? words : null));
    }
    return new Line(List.copyOf(runs));
  }

  /// The library finds links of every scheme, `javascript://` among them.
  private static boolean leadsToTheWeb(String words) {
    return words.regionMatches(true, 0, "https://", 0, 8)
        || words.regionMatches(true, 0, "http://", 0, 7);
  }
}
