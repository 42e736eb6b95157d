package dev.plantao.functions.mail;

import dev.plantao.functions.mail.fold.Folded;
import dev.plantao.functions.mail.kind.Verdict;
import dev.plantao.functions.mail.mime.ParsedMail;

/// A mail as the desk understands it.
///
/// @param mail what stands in it
/// @param body its text as reply, quoted history and signature
/// @param verdict who wrote it
/// @param language a BCP 47 tag of the desk's five languages, or `unknown`
public record ReadMail(ParsedMail mail, Folded body, Verdict verdict, String language) {}
