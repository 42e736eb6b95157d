package dev.plantao.functions.mail.html;

import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Node;

/// HTML as plain text: blocks on their own lines, lists with marks, links with their targets,
/// quotes with `>`.
public final class HtmlText {

  private HtmlText() {}

  public static String of(String html) {
    return of(parsed(html).body());
  }

  /// The document of a mail; broken markup is mended as browsers mend it.
  public static Document parsed(String html) {
    return Jsoup.parse(html);
  }

  /// The text of a node and what it holds.
  public static String of(Node node) {
    return of(node, Set.of());
  }

  /// The text of a node without what these others hold. Leaving out is cheaper than removing, which
  /// renumbers all that follows.
  public static String of(Node node, Set<Node> left) {
    TextWriter writer = new TextWriter(left);
    node.traverse(writer);
    return writer.text();
  }
}
