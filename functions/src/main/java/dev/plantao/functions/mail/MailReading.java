package dev.plantao.functions.mail;

import dev.plantao.functions.mail.fold.Folded;
import dev.plantao.functions.mail.fold.MailFolder;
import dev.plantao.functions.mail.kind.Classifier;
import dev.plantao.functions.mail.language.Languages;
import dev.plantao.functions.mail.mime.MailParser;
import dev.plantao.functions.mail.mime.ParsedMail;

/// Raw mail to [ReadMail]: the one way in for whoever receives mail. Never throws on any bytes.
public final class MailReading {

  private MailReading() {}

  public static ReadMail read(byte[] mail) {
    ParsedMail parsed = MailParser.parse(mail);
    Folded body = MailFolder.fold(parsed);
    String told = Languages.detect(body.reply());
    String language = told.equals(Languages.UNKNOWN) ? Languages.detect(parsed.subject()) : told;
    return new ReadMail(parsed, body, Classifier.judge(parsed), language);
  }
}
