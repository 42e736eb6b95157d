package dev.plantao.functions.mail.html;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document.OutputSettings;
import org.jsoup.safety.Safelist;

/// The part of a mail's HTML that a browser may show: structure, links and inline pictures, but no
/// script, style, form or remote picture (which would tell the sender who read the mail and when).
public final class SafeHtml {

  private static final Safelist ALLOWED =
      Safelist.relaxed()
          .removeProtocols("img", "src", "http", "https")
          .addProtocols("img", "src", "cid")
          .removeProtocols("a", "href", "ftp")
          .addTags("hr", "s", "del", "ins", "font", "center", "tt", "address")
          .addAttributes(":all", "dir")
          .addEnforcedAttribute("a", "rel", "noopener noreferrer nofollow")
          .addEnforcedAttribute("a", "target", "_blank");

  private SafeHtml() {}

  public static String of(String html) {
    return Jsoup.clean(html, "", ALLOWED, new OutputSettings().prettyPrint(false));
  }
}
