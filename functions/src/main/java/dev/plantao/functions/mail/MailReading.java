package dev.plantao.functions.mail;

import dev.plantao.core.masking.Masker;
import dev.plantao.functions.mail.fold.Folded;
import dev.plantao.functions.mail.fold.MailFolder;
import dev.plantao.functions.mail.kind.Classifier;
import dev.plantao.functions.mail.language.Languages;
import dev.plantao.functions.mail.mime.MailParser;
import dev.plantao.functions.mail.mime.ParsedMail;

/// Raw mail to [ReadMail]: the one way in for whoever receives mail. Never throws on any bytes.
public final class MailReading {

  private MailReading() {}

  /// Reads a mail and takes its secrets out.
  ///
  /// @param masker what is handed out went through it
  public static ReadMail read(byte[] mail, Masker masker) {
    ParsedMail parsed = MailParser.parse(mail);
    Folded body = MailFolder.fold(parsed);
    String told = Languages.detect(body.reply());
    String language = told.equals(Languages.UNKNOWN) ? Languages.detect(parsed.subject()) : told;
    var masking = new MailMasking(masker);
    ParsedMail mailWithout = masking.masked(parsed);
    Folded bodyWithout = masking.masked(body);
    return new ReadMail(
        mailWithout, bodyWithout, Classifier.judge(parsed), language, masking.kinds());
  }
}
