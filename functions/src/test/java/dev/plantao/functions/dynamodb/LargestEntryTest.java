package dev.plantao.functions.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plantao.core.Fixtures;
import dev.plantao.core.conversation.ConversationCommand;
import dev.plantao.core.conversation.ConversationDecider;
import dev.plantao.core.conversation.Decision;
import dev.plantao.core.conversation.Verdicts;
import dev.plantao.core.inmemory.InMemoryLetterBook;
import dev.plantao.core.log.Entry;
import dev.plantao.core.masking.KeptEnds;
import dev.plantao.core.masking.Masker;
import dev.plantao.core.policy.Policy;
import dev.plantao.functions.mailroom.InboundMails;
import dev.plantao.functions.mailroom.ReplyAddresses;
import dev.plantao.functions.mailroom.SesReceipt;
import dev.plantao.functions.s3.S3Files;
import dev.plantao.functions.stored.KeyedFingerprint;
import dev.plantao.functions.stored.Signer;
import dev.plantao.functions.toy.ToyS3;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// The largest entry that a mail can make fits into an item, so that no mail fails for ever.
@Tag("ML-7")
class LargestEntryTest {
  /// What DynamoDB takes, in bytes of names and values.
  private static final int ITEM = 400 * 1024;

  private static long size(AttributeValue value) {
    long size = 3;
    if (value.s() != null) {
      size += utf8(value.s());
    } else if (value.n() != null) {
      size += 21;
    } else if (value.hasL()) {
      size += value.l().stream().mapToLong(LargestEntryTest::size).sum();
    } else if (value.hasM()) {
      size += size(value.m());
    }
    return size;
  }

  private static long size(Map<String, AttributeValue> item) {
    return item.entrySet().stream()
        .mapToLong(member -> utf8(member.getKey()) + size(member.getValue()) + 1)
        .sum();
  }

  private static int utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8).length;
  }

  /// Every part of it as long as can be: names, addresses, texts, pages, files.
  private static String mail() {
    var mail = new StringBuilder("From: ").append("Я".repeat(900)).append(" <ana@example.org>\n");
    for (var field : List.of("To: ", "Cc: ")) {
      mail.append(field);
      for (int i = 0; i < 60; i++) {
        mail.append("%03d%s@example.com,\n ".formatted(i + field.hashCode() % 97, "ж".repeat(200)));
      }
      mail.append("last@example.com\n");
    }
    mail.append("Subject: ").append("😀".repeat(3_000)).append('\n');
    mail.append("Message-ID: <").append("m".repeat(3_000)).append("@example.org>\n");
    mail.append("Content-Type: multipart/mixed; boundary=x\n\n");
    mail.append("--x\nContent-Type: multipart/alternative; boundary=y\n\n");
    mail.append("--y\nContent-Type: text/plain; charset=utf-8\n\n");
    mail.append("Ответ здесь. \n".repeat(30_000));
    mail.append("\nOn Monday, Ana <ana@example.org> wrote:\n").append("> цитата\n".repeat(30_000));
    mail.append("\n-- \n").append("подпись\n".repeat(20));
    mail.append("--y\nContent-Type: text/html; charset=utf-8\n\n<p>");
    mail.append("ы".repeat(23_000)).append("</p>\n--y--\n");
    for (int i = 0; i < 1_000; i++) {
      mail.append("--x\nContent-Disposition: attachment; filename=\"").append(i);
      mail.append("ф".repeat(180)).append("\"\n\nfile ").append(i).append('\n');
    }
    return mail.append("--x--\n").toString();
  }

  @Test
  void the_largest_mail_makes_an_entry_that_fits() throws IOException {
    var addresses = new ReplyAddresses("support@example.com", new Signer(() -> new byte[32]));
    var mails =
        new InboundMails(
            new S3Files(new ToyS3(), "files"),
            addresses,
            new InMemoryLetterBook(),
            new Masker(KeptEnds.FOUR_AND_FOUR, new KeyedFingerprint(() -> new byte[32])));
    var receipt =
        new SesReceipt(
            "ses-1", Fixtures.NOW, "", List.of("support@example.com"), Verdicts.ALL_PASS);
    var message = mails.read(receipt, mail().getBytes(StandardCharsets.UTF_8)).message();
    var state = Fixtures.aTicket().byMailFrom(Fixtures.newAddress()).state();
    var decision =
        (Decision.Accepted)
            ConversationDecider.decide(
                state,
                Fixtures.CUSTOMER,
                new ConversationCommand.Write(message),
                Policy.DEFAULT,
                Fixtures.NOW);

    var draft = Entry.Draft.following(state, Fixtures.newCommand(), null, decision.events());
    long size = size(LogItems.item(draft, ""));

    System.out.println("largest entry of a mail: " + size + " bytes");
    assertThat(size).isBetween(250_000L, (long) ITEM - 20_000);
  }
}
