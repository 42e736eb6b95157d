package dev.plantao.local.ses;

import dev.plantao.local.letter.Addresses;
import dev.plantao.local.letter.Composer;
import dev.plantao.local.letter.Dates;
import dev.plantao.local.letter.Header;
import dev.plantao.local.smtp.Envelope;
import dev.plantao.local.smtp.Intake;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// The simulator's `ooto@` address: answers like somebody on holiday (RFC 3834).
public final class OutOfOffice {
  private final Intake intake;

  public OutOfOffice(Intake intake) {
    this.intake = intake;
  }

  /// Answers where the letter wants its answers, if mail for that place comes in here.
  void answer(SentLetter letter, String recipient, Instant at) {
    var to =
        Addresses.bare(letter.header().first("Reply-To").orElse(letter.from())).stream()
            .filter(intake::accepts)
            .toList();
    if (to.isEmpty()) {
      System.err.println("No receipt rule takes the automatic reply of " + recipient + ".");
      return;
    }
    var envelope = new Envelope("", to, "simulator.amazonses.com", "127.0.0.1");
    try {
      var reply = new ByteArrayInputStream(compose(letter, recipient, to, at));
      intake.take(envelope, reply, Consequences.DELAY);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] compose(SentLetter letter, String recipient, List<String> to, Instant at) {
    var answered = SentLetter.messageId(letter.id());
    return Composer.compose(
        new Composer.Parts(
            recipient,
            to,
            List.of(),
            List.of(),
            "Out of office: " + letter.header().decoded("Subject"),
            Optional.of("I am out of the office and will answer when I am back.\r\n"),
            Optional.empty(),
            List.of(),
            List.of(
                field("Date", Dates.of(at)),
                field("Message-ID", "<" + UUID.randomUUID() + "@simulator.amazonses.com>"),
                field("In-Reply-To", answered),
                field("References", answered),
                field("Auto-Submitted", "auto-replied"),
                field("X-Auto-Response-Suppress", "All"))));
  }

  private static Header.Field field(String name, String value) {
    return new Header.Field(name, value, "");
  }
}
