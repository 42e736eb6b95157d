package dev.plantao.functions.mail.corpus;

import dev.plantao.core.masking.Fingerprint;
import dev.plantao.core.masking.KeptEnds;
import dev.plantao.core.masking.Masker;
import dev.plantao.functions.mail.MailReading;
import dev.plantao.functions.mail.Without;
import dev.plantao.functions.mail.corpus.Corpus.Case;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Mails of every kind, of which hardly one tells a password.
@Tag("SE-1")
class MaskedMailsTest {
  private static final List<String> TEXTS =
      List.of("email-reply-trimmer", "email-reply-parser", "email-forward-parser");

  private final Masker masker = new Masker(KeptEnds.FOUR_AND_FOUR, Fingerprint.NONE);

  @Test
  void words_of_mails_are_not_taken_for_passwords() {
    Score score = new Score("mails without a password");
    for (var folder : Corpus.MAILS) {
      for (Case mail : Corpus.cases(folder)) {
        var read = MailReading.read(mail.bytes(), Without.MASKER);
        var body = read.body();
        var parts = List.of(read.mail().subject(), body.reply(), body.quoted(), body.signature());
        score.add(keeps(String.join("\n\n", parts)), mail.id());
      }
    }
    for (var folder : TEXTS) {
      Corpus.cases(folder).forEach(mail -> score.add(keeps(mail.text()), mail.id()));
    }
    score.atLeast(99.6);
  }

  private boolean keeps(String text) {
    return !masker.mask(text).kinds().contains("password");
  }
}
