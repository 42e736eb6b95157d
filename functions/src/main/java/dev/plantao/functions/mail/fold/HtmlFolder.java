package dev.plantao.functions.mail.fold;

import dev.plantao.functions.mail.html.HtmlText;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;

/// Folds HTML by the marks of the client that wrote it, then folds the rest as text.
public final class HtmlFolder {

  private static final String SIGNATURES =
      ".gmail_signature, [data-smartmail=gmail_signature], .moz-signature, #ms-outlook-mobile-signature,"
          + " #Signature, #AppleMailSignature, #lineBreakAtBeginningOfSignature, .protonmail_signature_block,"
          + " .tutanota_signature, #divtagdefaultwrapper_signature";

  private static final int MOST_SIGNATURES = 20;

  private HtmlFolder() {}

  public static Folded fold(String html) {
    Element body = HtmlText.parsed(html).body();
    Set<Node> folded = Collections.newSetFromMap(new IdentityHashMap<>());
    List<Node> quotes = QuoteMarks.in(body);
    folded.addAll(quotes);
    List<Node> signatures = signatures(body, folded);
    folded.addAll(signatures);
    Folded rest = TextFolder.fold(HtmlText.of(body, folded));
    if (rest.reply().isBlank()) {
      return TextFolder.fold(HtmlText.of(body));
    }
    return new Folded(
        rest.reply(), joined(rest.quoted(), quotes), joined(rest.signature(), signatures));
  }

  private static List<Node> signatures(Element body, Set<Node> quotes) {
    List<Node> found = new ArrayList<>();
    for (Element element : body.select(SIGNATURES)) {
      if (found.size() < MOST_SIGNATURES && !QuoteMarks.isInside(element, quotes)) {
        found.add(element);
      }
    }
    return found;
  }

  private static String joined(String text, List<Node> nodes) {
    StringBuilder out = new StringBuilder(text);
    for (Node node : nodes) {
      String more = HtmlText.of(node);
      out.append(out.isEmpty() || more.isBlank() ? "" : "\n\n").append(more);
    }
    return out.toString().strip();
  }
}
