package dev.plantao.local.smtp;

import dev.plantao.local.letter.Addresses;
import dev.plantao.local.letter.Dates;
import dev.plantao.local.letter.Header;
import dev.plantao.local.template.Arns;
import java.nio.charset.StandardCharsets;
import java.time.Instant;

/// The fields that SES puts on top of a letter before it keeps it.
final class Stamps {
  private Stamps() {}

  static Header of(
      String id, Envelope envelope, Header own, Verdicts verdicts, boolean scanned, Instant at) {
    var from = envelope.from().isEmpty() ? "postmaster@" + envelope.helo() : envelope.from();
    var said =
        "client-ip=%s; envelope-from=%s; helo=%s;"
            .formatted(envelope.client(), from, envelope.helo());
    var author = Addresses.bare(own.first("From").orElse("")).stream().findFirst().orElse(from);
    var signer = Addresses.domain(author);
    var spf = verdicts.word("spf");
    var text =
        """
        Return-Path: <%s>
        Received: from %s (%s [%s])
         by inbound-smtp.%s.amazonaws.com with SMTP id %s
         for %s;
         %s (UTC)
        X-SES-Spam-Verdict: %s
        X-SES-Virus-Verdict: %s
        Received-SPF: %s (spfCheck: domain of %s) %s
        Authentication-Results: amazonses.com;
         spf=%s (spfCheck: domain of %s) %s
         dkim=%s header.i=@%s;
         dmarc=%s header.from=%s;
        X-SES-RECEIPT: %s
        """
            .formatted(
                envelope.from(),
                envelope.helo(),
                envelope.helo(),
                envelope.client(),
                Arns.REGION,
                id,
                envelope.recipients().getFirst(),
                Dates.of(at),
                verdicts.of("spam", scanned),
                verdicts.of("virus", scanned),
                spf,
                Addresses.domain(from),
                said,
                spf,
                Addresses.domain(from),
                said,
                verdicts.word("dkim"),
                signer,
                verdicts.word("dmarc"),
                signer,
                id);
    return Header.of(text.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8));
  }
}
