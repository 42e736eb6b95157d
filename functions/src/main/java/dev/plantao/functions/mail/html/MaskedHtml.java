package dev.plantao.functions.mail.html;

import dev.plantao.core.masking.Masker;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Document.OutputSettings;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/// HTML without secrets. Each text and each attribute is masked for itself; a secret that markup
/// splits, or that only its neighbours give away, cannot be masked so.
public final class MaskedHtml {

  private MaskedHtml() {}

  /// Nothing where a secret would survive.
  ///
  /// @param sanitised as [SafeHtml] leaves it
  /// @param mask masks one text
  public static Optional<String> of(String sanitised, UnaryOperator<String> mask, Masker masker) {
    Document page = Jsoup.parseBodyFragment(sanitised);
    page.outputSettings(new OutputSettings().prettyPrint(false));
    page.body().traverse((node, depth) -> mask(node, mask));
    String whole = page.body().html();
    boolean clean =
        masker.mask(HtmlText.of(whole)).kinds().isEmpty()
            && masker.mask(page.body().wholeText()).kinds().isEmpty();
    return clean ? Optional.of(whole) : Optional.empty();
  }

  private static void mask(Node node, UnaryOperator<String> mask) {
    if (node instanceof TextNode text) {
      String given = text.getWholeText();
      String masked = mask.apply(given);
      if (!masked.equals(given)) {
        text.text(masked);
      }
    } else if (node instanceof Element element) {
      for (Attribute attribute : element.attributes()) {
        String masked = mask.apply(attribute.getValue());
        if (!masked.equals(attribute.getValue())) {
          attribute.setValue(masked);
        }
      }
    }
  }
}
