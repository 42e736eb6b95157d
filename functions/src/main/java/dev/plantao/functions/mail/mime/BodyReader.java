package dev.plantao.functions.mail.mime;

import dev.plantao.functions.mail.mime.ParsedMail.Report;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Walks a mail's tree and decides what a person reads, what is a file, and what only machines
/// read.
final class BodyReader {

  /// As much of a returned mail as its header and first lines need, in bytes.
  private static final int RETURNED = 64 * 1024;

  private static final Set<String> MACHINE =
      Set.of(
          "message/delivery-status",
          "message/global-delivery-status",
          "message/disposition-notification",
          "message/feedback-report",
          "text/rfc822-headers",
          "message/rfc822-headers");

  private static final Set<String> READABLE =
      Set.of("text/plain", "text/html", "text/enriched", "text/richtext", "text", "html", "plain");

  /// Multiparts whose boundary is guessed: every guess reads its part again.
  private static final int MOST_GUESSES = 20;

  private int guesses;
  private final Defects defects;
  private final AttachmentList files;
  private final List<Segment> segments = new ArrayList<>();
  private final List<Report> reports = new ArrayList<>();

  BodyReader(Defects defects) {
    this.defects = defects;
    this.files = new AttachmentList(defects);
  }

  List<Segment> segments() {
    return segments;
  }

  List<Report> reports() {
    return reports;
  }

  List<Attachment> attachments() {
    return files.list();
  }

  void read(Part root) {
    walk(root, segments, Place.ROOT);
    if (segments.stream().allMatch(Segment::isBlank)) {
      files.firstText().map(Segment::plain).ifPresent(segments::add);
    }
  }

  /// Where a part stands, as far as it matters for what it is.
  private enum Place {
    ROOT,
    AMONG_OTHERS,
    RELATED,
    REPORT
  }

  private void walk(Part part, List<Segment> into, Place place) {
    switch (part) {
      case Part.Leaf leaf -> leaf(leaf, into, place);
      case Part.Multi multi -> multi(multi, into);
    }
  }

  private void multi(Part.Multi multi, List<Segment> into) {
    switch (multi.type().value()) {
      case "multipart/alternative" -> into.addAll(alternative(multi));
      case "multipart/related" -> related(multi, into);
      case "multipart/report" -> walkAll(multi, into, Place.REPORT);
      default -> {
        Place place = multi.children().size() == 1 ? Place.ROOT : Place.AMONG_OTHERS;
        walkAll(multi, into, place);
      }
    }
  }

  private void walkAll(Part.Multi multi, List<Segment> into, Place place) {
    for (Part child : multi.children()) {
      walk(child, into, place);
    }
  }

  private void related(Part.Multi multi, List<Segment> into) {
    boolean first = true;
    for (Part child : multi.children()) {
      walk(child, into, first ? Place.ROOT : Place.RELATED);
      first = false;
    }
  }

  /// One content in several forms: the first plain one and the last HTML one count.
  private List<Segment> alternative(Part.Multi multi) {
    List<Segment> plain = new ArrayList<>();
    List<Segment> html = new ArrayList<>();
    List<Segment> others = new ArrayList<>();
    for (Part child : multi.children()) {
      List<Segment> said = new ArrayList<>();
      walk(child, said, Place.AMONG_OTHERS);
      said.removeIf(Segment::isBlank);
      boolean rich = said.stream().anyMatch(segment -> segment.html() != null);
      if (rich) {
        html = said;
      } else if (plain.isEmpty()) {
        plain = said;
      } else {
        others.addAll(said);
      }
    }
    if (html.isEmpty()) { // no client sends two plain forms of one text: these are two texts
      plain.addAll(others);
    }
    return Segment.alternatives(plain, html);
  }

  private void leaf(Part.Leaf leaf, List<Segment> into, Place place) {
    String type = leaf.type().value();
    if (type.startsWith("multipart/")) {
      unbounded(leaf, into, place);
    } else if (MACHINE.contains(type) || isReturned(type, place)) {
      reports.add(new Report(type, beginning(leaf)));
      files.add(leaf, false);
    } else if (place == Place.ROOT && leaf.type().equals(MediaType.TEXT) && isHidden(leaf)) {
      unbounded(leaf, into, place);
    } else if (isBody(leaf, into, place)) {
      into.addAll(body(leaf));
    } else {
      files.add(leaf, place == Place.RELATED).ifPresent(into::add);
    }
  }

  private static boolean isReturned(String type, Place place) {
    return place == Place.REPORT
        && (type.equals("message/rfc822") || type.equals("message/global"));
  }

  private static String beginning(Part.Leaf leaf) {
    byte[] raw = leaf.content().raw();
    String charset = leaf.type().parameter("charset").orElse("utf-8");
    return Charsets.decode(raw.length > RETURNED ? Arrays.copyOf(raw, RETURNED) : raw, charset);
  }

  private static boolean isHidden(Part.Leaf leaf) {
    return BoundaryGuess.in(leaf.content()).isPresent();
  }

  /// A multipart that could not be cut where its header says.
  private void unbounded(Part.Leaf leaf, List<Segment> into, Place place) {
    String type = leaf.type().is("multipart") ? leaf.type().value() : "multipart/mixed";
    @Nullable String boundary =
        leaf.type().parameter("boundary").or(() -> BoundaryGuess.in(leaf.content())).orElse(null);
    if (boundary == null || ++guesses > MOST_GUESSES) {
      defects.add("a multipart without parts");
      leaf(new Part.Leaf(Headers.NONE, MediaType.TEXT, leaf.content()), into, Place.AMONG_OTHERS);
    } else {
      defects.add("a multipart without its boundary");
      walk(PartReader.readUnder(boundary, type, leaf.content().raw(), defects), into, place);
    }
  }

  private static boolean isBody(Part.Leaf leaf, List<Segment> into, Place place) {
    String type = leaf.type().value();
    String disposition =
        leaf.headers()
            .first("Content-Disposition")
            .map(MediaType::parse)
            .map(MediaType::value)
            .orElse("");
    boolean readable = READABLE.contains(type) || (type.isEmpty() && place == Place.ROOT);
    if (!readable
        || disposition.equals("attachment")
        || (place == Place.RELATED && type.equals("text/plain"))) {
      return false;
    }
    if (AttachmentList.nameOf(leaf).isEmpty()) {
      return true;
    }
    // A name alone does not make a file of the first text: some senders name their bodies.
    return place == Place.ROOT || (disposition.isEmpty() && into.isEmpty());
  }

  private List<Segment> body(Part.Leaf leaf) {
    String type = leaf.type().value().toLowerCase(Locale.ROOT);
    @Nullable String label = leaf.type().parameter("charset").orElse(null);
    byte[] raw = files.bounded(leaf);
    if (type.contains("html")) {
      String charset = label == null ? HtmlCharset.declaredIn(raw) : label;
      return List.of(Segment.rich(Charsets.decode(raw, charset)));
    }
    String text =
        Charsets.decode(raw, label).replace("\r\n", "\n").replace('\r', '\n').replace("\0", "");
    if (type.endsWith("enriched") || type.endsWith("richtext")) {
      return List.of(Segment.plain(Enriched.toText(text)));
    }
    Uuencoded.Found found = Uuencoded.in(text);
    found.files().forEach(file -> files.addFile(file.name(), file.content()));
    return List.of(Segment.plain(found.text()));
  }

  static String latin(byte[] raw, int most) {
    return new String(raw, 0, Math.min(raw.length, most), StandardCharsets.ISO_8859_1);
  }
}
