package dev.plantao.functions.mail.mime;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A stretch of what a person reads: as plain text, as HTML, or as both when the mail gives both.
record Segment(@Nullable String plain, @Nullable String html) {

  static Segment plain(String text) {
    return new Segment(text, null);
  }

  static Segment rich(String html) {
    return new Segment(null, html);
  }

  boolean isBlank() {
    return (plain == null || plain.isBlank()) && (html == null || html.isBlank());
  }

  /// The two forms of one content side by side; an alternative that holds several texts keeps them.
  static List<Segment> alternatives(List<Segment> plain, List<Segment> html) {
    if (plain.isEmpty() || html.isEmpty()) {
      return plain.isEmpty() ? html : plain;
    }
    List<Segment> joined = new ArrayList<>();
    joined.add(new Segment(textOf(plain), richOf(html)));
    return joined;
  }

  private static String textOf(List<Segment> segments) {
    return String.join(
        "\n\n", segments.stream().map(s -> s.plain() == null ? "" : s.plain()).toList());
  }

  private static String richOf(List<Segment> segments) {
    StringBuilder out = new StringBuilder();
    for (Segment segment : segments) {
      @Nullable String html = segment.html();
      @Nullable String plain = segment.plain();
      out.append(html != null ? html : plain == null ? "" : "<p>" + escaped(plain) + "</p>");
    }
    return out.toString();
  }

  /// All the HTML of a mail, plain stretches between it included; null when there is none.
  static @Nullable String html(List<Segment> segments) {
    return segments.stream().anyMatch(segment -> segment.html() != null) ? richOf(segments) : null;
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\n", "<br>\n");
  }
}
