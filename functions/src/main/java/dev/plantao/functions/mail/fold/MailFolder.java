package dev.plantao.functions.mail.fold;

import dev.plantao.functions.mail.mime.ParsedMail;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Folds a mail: its plain text where it has one, helped by the marks that clients leave in HTML.
public final class MailFolder {

  /// How clients begin the subject of a forward, in the desk's languages and some others.
  private static final Pattern FORWARD =
      Pattern.compile(
          "^\\s*(?:fwd?|wg|enc|rv|tr|doorst|vb|vs|pd|i|пересл|пер|перенапр)\\s?:",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private MailFolder() {}

  public static Folded fold(ParsedMail mail) {
    boolean forward = FORWARD.matcher(mail.subject()).find();
    Folded plain = TextFolder.fold(mail.text(), forward);
    @Nullable String html = mail.htmlSource();
    if (html == null || forward || !plain.quoted().isEmpty()) {
      return plain;
    }
    Folded marked = HtmlFolder.fold(html);
    boolean better =
        !marked.quoted().isEmpty()
            || (plain.signature().isEmpty() && !marked.signature().isEmpty());
    return better ? marked : plain;
  }
}
