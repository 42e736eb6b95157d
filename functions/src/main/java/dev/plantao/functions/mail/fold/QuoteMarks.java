package dev.plantao.functions.mail.fold;

import dev.plantao.functions.mail.html.HtmlText;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jspecify.annotations.Nullable;

/// Finds the elements of an HTML mail that hold history.
final class QuoteMarks {

  /// Elements that are history by themselves.
  private static final String HOLDERS =
      "div.gmail_quote, blockquote.gmail_quote, div.gmail_extra > blockquote, div.yahoo_quoted, div.yahoo_quoted_begin,"
          + " div.moz-cite-prefix, div.moz-forward-container ~ blockquote, blockquote[type=cite], div.protonmail_quote,"
          + " blockquote.protonmail_quote, div.zmail_extra, div.tutanota_quote, blockquote.tutanota_quote, div.freebirdAnalytics,"
          + " div.WordSection1 ~ blockquote[type=cite], div[id=mail-editor-reference-message-container],"
          + " div.ms-outlook-mobile-reference-message, div.gmail_attr, div.cite, blockquote.iosymail, div[id=OLK_SRC_BODY_SECTION] blockquote,"
          + " span[id=OLK_SRC_BODY_SECTION], div[id=reply-intro], blockquote[id=isReplyContent], div.hs_reply, div.front-blockquote, blockquote.front-blockquote";

  /// Elements that only begin it: whatever follows them is history too.
  private static final String BEGINNINGS =
      "div[id=divRplyFwdMsg], div[id=divRpFwdMsg], div[id=divtagrplyfwdmsg], hr[id=stopSpelling], hr[id=zwchr], div[id=appendonsend] + hr,"
          + " hr[data-marker=__DIVIDER__], div[name=quote], a[name=_MailOriginal], div[id=x_divRplyFwdMsg]";

  private static final int LONGEST_INTRO = 600;

  /// Holders beyond these stay with the text: a mail has few, an attack thousands.
  private static final int MOST_JUDGED = 30;

  private static final int MOST_SIBLINGS = 50;

  private QuoteMarks() {}

  static List<Node> in(Element document) {
    Set<Node> found = Collections.newSetFromMap(new IdentityHashMap<>());
    List<Node> ordered = new ArrayList<>();
    @Nullable Element begin = document.selectFirst(BEGINNINGS);
    if (begin != null && !isForward(begin)) {
      addWithRest(begin, ordered);
      found.addAll(ordered);
    }
    int judged = 0;
    for (Element holder : document.select(HOLDERS)) {
      if (!isInside(holder, found) && judged++ < MOST_JUDGED && isHistory(holder)) {
        @Nullable Element intro = introAbove(holder);
        if (intro != null && found.add(intro)) {
          ordered.add(intro);
        }
        if (found.add(holder)) {
          ordered.add(holder);
        }
      }
    }
    Set<Node> all = Collections.newSetFromMap(new IdentityHashMap<>());
    all.addAll(ordered);
    return ordered.stream().filter(node -> !isInside(node, all)).toList();
  }

  private static boolean isHistory(Element holder) {
    return !isForward(holder) && !isAnswered(holder);
  }

  /// An element and everything after it in the document.
  private static void addWithRest(Element begin, List<Node> found) {
    found.add(begin);
    @Nullable Node at = begin;
    while (at != null && !(at instanceof Element element && element.normalName().equals("body"))) {
      for (Node next = at.nextSibling(); next != null; next = next.nextSibling()) {
        found.add(next);
      }
      at = at.parent();
    }
  }

  /// A forwarded mail is content, not history.
  private static boolean isForward(Element element) {
    String own = HtmlText.of(element);
    String beginning = own.length() > 200 ? own.substring(0, 200) : own;
    @Nullable Element before = element.previousElementSibling();
    String above = before == null ? "" : HtmlText.of(before);
    return beginning.lines().limit(3).map(Line::of).anyMatch(Marker::isForward)
        || above.lines().map(Line::of).anyMatch(Marker::isForward);
  }

  /// Own words inside or below a cited block: the folding of text decides then.
  private static boolean isAnswered(Element holder) {
    if (!holder.normalName().equals("blockquote")) {
      return false;
    }
    @Nullable Element next = holder.nextElementSibling();
    while (next != null && HtmlText.of(next).isBlank()) {
      next = next.nextElementSibling();
    }
    return next != null && followedByQuote(next);
  }

  private static boolean followedByQuote(Element answer) {
    @Nullable Element at = answer;
    for (int i = 0; i < MOST_SIBLINGS && at != null; i++) {
      if (at.normalName().equals("blockquote")) {
        return true;
      }
      at = at.nextElementSibling();
    }
    return false;
  }

  /// `On …, Ana wrote:` in an element of its own.
  private static @Nullable Element introAbove(Element holder) {
    @Nullable Element before = holder.previousElementSibling();
    while (before != null && HtmlText.of(before).isBlank()) {
      before = before.previousElementSibling();
    }
    if (before == null) {
      return null;
    }
    String text = HtmlText.of(before);
    List<Line> lines =
        text.length() > LONGEST_INTRO ? List.of() : text.lines().map(Line::of).toList();
    boolean whole = !lines.isEmpty() && Intro.at(lines, 0).lines() == lines.size();
    return whole || before.className().toLowerCase(Locale.ROOT).contains("cite-prefix")
        ? before
        : null;
  }

  static boolean isInside(Node node, Set<Node> holders) {
    for (@Nullable Node at = node.parent(); at != null; at = at.parent()) {
      if (holders.contains(at)) {
        return true;
      }
    }
    return false;
  }
}
