package dev.plantao.functions.mail;

import dev.plantao.functions.mail.fold.Folded;
import dev.plantao.functions.mail.kind.Verdict;
import dev.plantao.functions.mail.mime.ParsedMail;
import java.util.List;

/// A mail as the desk understands it, without its secrets.
///
/// @param mail what stands in it
/// @param body its text as reply, quoted history and signature
/// @param verdict who wrote it
/// @param language a BCP 47 tag of the desk's five languages, or `unknown`
/// @param masked the kinds of secrets that were masked in it
public record ReadMail(
    ParsedMail mail, Folded body, Verdict verdict, String language, List<String> masked) {
  public ReadMail {
    masked = List.copyOf(masked);
  }
}
