package dev.plantao.functions.mail;

import dev.plantao.core.conversation.Verdicts;
import dev.plantao.core.inmemory.InMemoryLetterBook;
import dev.plantao.core.masking.KeptEnds;
import dev.plantao.core.masking.Masker;
import dev.plantao.functions.mailroom.InboundMails;
import dev.plantao.functions.mailroom.ReplyAddresses;
import dev.plantao.functions.mailroom.SesReceipt;
import dev.plantao.functions.s3.S3Files;
import dev.plantao.functions.stored.KeyedFingerprint;
import dev.plantao.functions.stored.Signer;
import dev.plantao.functions.toy.ToyS3;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/// Reads every hostile mail as the mail function does, the bytes of the intake held as there, and
/// prints a line for each. Started in a JVM of its own, with that function's memory.
final class ReadUnderMemory {

  private ReadUnderMemory() {}

  public static void main(String... none) throws IOException {
    var mails = HostileMails.all();
    mails.put("empty", HostileMails.empty());
    // Twice: what one call leaves behind must not starve the next one in the same instance.
    var largest = HostileMails.ofSize("large@hostile.example", HostileMails.LARGEST);
    mails.put("largest", largest);
    mails.put("largest-again", largest);
    for (var mail : mails.entrySet()) {
      var begun = System.nanoTime();
      var files = new ToyS3();
      var message = read(mail, files).message();
      System.out.printf(
          "%s %d ms, %d files%n",
          mail.getKey(), (System.nanoTime() - begun) / 1_000_000, message.attachments().size());
    }
    System.out.println("all read");
  }

  private static dev.plantao.core.mail.InboundMail read(Map.Entry<String, byte[]> mail, ToyS3 files)
      throws IOException {
    var addresses = new ReplyAddresses("support@example.com", new Signer(() -> new byte[32]));
    return new InboundMails(
            new S3Files(files, "files"),
            addresses,
            new InMemoryLetterBook(),
            new Masker(KeptEnds.FOUR_AND_FOUR, new KeyedFingerprint(() -> new byte[32])))
        .read(
            new SesReceipt(
                mail.getKey(),
                Instant.EPOCH,
                "",
                List.of("support@example.com"),
                Verdicts.ALL_PASS),
            mail.getValue());
  }
}
