package dev.plantao.functions.mail.html;

import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;
import org.jspecify.annotations.Nullable;

/// Writes text while a document is walked; the walk is a loop, so no nesting overflows the stack.
final class TextWriter implements NodeVisitor {

  private static final Set<String> SILENT =
      Set.of("style", "script", "head", "title", "meta", "noscript", "template", "object", "svg");

  private static final Set<String> PARAGRAPHS =
      Set.of(
          "p", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "dl", "pre", "table", "blockquote");

  private final Set<Node> left;
  private final StringBuilder out = new StringBuilder();
  private int quotesBefore;
  private int silent;
  private int preformatted;
  private int quotes;
  private int breaks;
  private boolean space;
  private boolean begun;

  /// A writer that leaves these nodes out, with all they hold.
  TextWriter(Set<Node> left) {
    this.left = left;
  }

  @Override
  public void head(Node node, int depth) {
    silent += left.contains(node) ? 1 : 0;
    if (node instanceof TextNode text) {
      if (silent == 0) {
        text(text.getWholeText());
      }
    } else if (node instanceof Element element) {
      open(element, element.normalName().toLowerCase(Locale.ROOT));
    }
  }

  @Override
  public void tail(Node node, int depth) {
    if (node instanceof Element element) {
      close(element, element.normalName());
    }
    silent -= left.contains(node) ? 1 : 0;
  }

  String text() {
    return out.toString().stripTrailing();
  }

  private void open(Element element, String name) {
    if (SILENT.contains(name)) {
      silent++;
    } else if (silent == 0) {
      switch (name) {
        case "br" -> lineBreak();
        case "hr" -> {
          atLeast(1);
          word("---");
          atLeast(1);
        }
        case "li" -> {
          atLeast(1);
          word("- ");
          space = false;
        }
        case "td", "th" -> space = true;
        case "img" -> image(element);
        default -> block(element, name);
      }
      preformatted += name.equals("pre") ? 1 : 0;
      quotes += name.equals("blockquote") ? 1 : 0;
    }
  }

  private void close(Element element, String name) {
    if (SILENT.contains(name)) {
      silent--;
    } else if (silent == 0) {
      preformatted -= name.equals("pre") ? 1 : 0;
      block(element, name);
      quotes -= name.equals("blockquote") ? 1 : 0;
      if (name.equals("a")) {
        target(element);
      }
    }
  }

  private void block(Element element, String name) {
    if (PARAGRAPHS.contains(name)) {
      atLeast(isTight(element, name) ? 1 : 2);
    } else if (element.isBlock() || name.equals("tr")) {
      atLeast(1);
    }
  }

  /// Outlook writes every line as a paragraph without margins.
  private static boolean isTight(Element element, String name) {
    boolean outlook = name.equals("p") && element.className().startsWith("Mso");
    boolean list = name.equals("ul") || name.equals("ol");
    @Nullable Element parent = element.parent();
    return outlook || (list && parent != null && parent.normalName().equals("li"));
  }

  private void image(Element element) {
    String alt = element.attr("alt").strip();
    if (!alt.isEmpty() && alt.length() <= 80 && !element.attr("src").startsWith("cid:")) {
      text(alt);
    }
  }

  /// The target in brackets, when the words do not already say it.
  private void target(Element element) {
    String href = element.attr("href").strip();
    String words = element.text().strip();
    boolean web = href.startsWith("http://") || href.startsWith("https://");
    if (web && href.length() <= 500 && !words.isEmpty() && !said(words, href)) {
      space = true;
      word("<" + href + ">");
    }
  }

  private static boolean said(String words, String href) {
    String bare = href.replaceFirst("^https?://", "").replaceFirst("/$", "");
    return words.contains(bare);
  }

  private void text(String raw) {
    for (int i = 0; i < raw.length(); i++) {
      char c = raw.charAt(i);
      if (preformatted > 0 && (c == '\n' || c == ' ')) {
        if (c == '\n') {
          lineBreak();
        } else {
          put(' ');
        }
      } else if (c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f') {
        space = true;
      } else if (c != '\u200b' && c != '\ufeff' && c != '\u00ad') {
        put(c == '\u00a0' ? ' ' : c);
      }
    }
  }

  private void word(String text) {
    text.chars().forEach(c -> put((char) c));
  }

  private void put(char c) {
    if (breaks > 0 && begun) {
      String between = prefix(Math.min(quotes, quotesBefore)).stripTrailing();
      for (int i = Math.min(breaks, 3); i > 0; i--) {
        out.append('\n').append(i > 1 ? between : "");
      }
    }
    if (breaks > 0 || !begun) {
      out.append(prefix(quotes));
    } else if (space) {
      out.append(' ');
    }
    quotesBefore = quotes;
    breaks = 0;
    space = false;
    begun = true;
    out.append(c);
  }

  private static String prefix(int quotes) {
    return "> ".repeat(Math.min(quotes, 20));
  }

  private void lineBreak() {
    breaks++;
    space = false;
  }

  private void atLeast(int count) {
    breaks = Math.max(breaks, count);
    space = false;
  }
}
