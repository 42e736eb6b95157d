package dev.plantao.functions.mailroom;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plantao.core.conversation.Attachment;
import dev.plantao.core.conversation.ConversationId;
import dev.plantao.core.conversation.Verdicts;
import dev.plantao.core.inmemory.InMemoryLetterBook;
import dev.plantao.core.mail.InboundMail;
import dev.plantao.core.mail.LetterBook;
import dev.plantao.core.masking.KeptEnds;
import dev.plantao.core.masking.Masker;
import dev.plantao.functions.mail.HostileMails;
import dev.plantao.functions.s3.S3Files;
import dev.plantao.functions.stored.KeyedFingerprint;
import dev.plantao.functions.stored.Signer;
import dev.plantao.functions.toy.ToyS3;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("ML-7")
class InboundMailsTest {
  private final ToyS3 s3 = new ToyS3();
  private final LetterBook book = new InMemoryLetterBook();
  private final ReplyAddresses addresses =
      new ReplyAddresses("support@example.com", new Signer(() -> new byte[32]));

  private InboundMail read(byte[] raw) throws IOException {
    var receipt =
        new SesReceipt(
            "ses-1", Instant.EPOCH, "", List.of("support@example.com"), Verdicts.ALL_PASS);
    return new InboundMails(
            new S3Files(s3, "files"),
            addresses,
            book,
            new Masker(KeptEnds.FOUR_AND_FOUR, new KeyedFingerprint(() -> new byte[32])))
        .read(receipt, raw);
  }

  private InboundMail read(String raw) throws IOException {
    return read(raw.getBytes(StandardCharsets.ISO_8859_1));
  }

  private byte[] bytes(Attachment file) {
    return Objects.requireNonNull(s3.objects().get("files/" + file.id()));
  }

  private static byte[] hostile(String name) {
    return Objects.requireNonNull(HostileMails.all().get(name));
  }

  private static List<String> names(byte[] archive) throws IOException {
    var names = new ArrayList<String>();
    try (var zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
      for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        names.add(entry.getName());
      }
    }
    return names;
  }

  @Test
  void files_that_an_entry_has_no_room_to_list_come_in_one_archive() throws IOException {
    var files = read(hostile("thousand-files")).message().attachments();

    var archive = files.getLast();
    assertThat(archive.fileName().orEmpty()).isEqualTo("more-files.zip");
    assertThat(files.size() - 1 + names(bytes(archive)).size()).isEqualTo(1_000);
    assertThat(files).hasSizeBetween(100, 300);
  }

  @Test
  void what_could_not_be_kept_is_told() throws IOException {
    var mail =
        new StringBuilder("From: a@b.example\nContent-Type: multipart/mixed; boundary=x\n\n");
    mail.append("--x\nContent-Type: image/png\n\nabc\n".repeat(1_500));

    var told = read(mail.append("--x--\n").toString()).message().attachments().getLast();

    assertThat(told.fileName().orEmpty()).isEqualTo("not-kept.txt");
    assertThat(new String(bytes(told), StandardCharsets.UTF_8)).contains("500 attachments");
  }

  @Test
  void a_media_type_that_no_header_takes_is_none() throws IOException {
    var file = read(hostile("media-type-of-garbage")).message().attachments().getFirst();

    assertThat(file.contentType()).isEqualTo("application/octet-stream");
  }

  @Test
  void ids_that_are_none_name_nothing() throws IOException {
    assertThat(read(hostile("references-that-are-none")).names()).isEmpty();
  }

  @Test
  void a_header_of_thousands_of_ids_names_a_few_of_them_the_nearest_first() throws IOException {
    var references = new StringBuilder("From: a@b.example\nReferences:");
    for (int i = 0; i < 900; i++) {
      references.append("\n <%s.1@example.com>".formatted(numbered(i).value()));
    }

    var names = read(references + "\n\nhi\n").names();

    assertThat(names).hasSize(10).startsWith(numbered(899), numbered(898));
  }

  private static ConversationId numbered(int number) {
    return ConversationId.of(dev.plantao.core.conversation.Kind.TICKET, number);
  }

  @Test
  void half_a_character_is_no_reason_to_lose_a_mail() throws IOException {
    var message = read(hostile("halves-of-surrogates")).message();

    assertThat(message.body().orEmpty()).startsWith("half \uFFFD and");
    assertThat(message.attachments().getFirst().fileName().orEmpty()).contains("\uFFFD");
  }

  private Attachment fileOf(String type, byte[] content) throws IOException {
    var encoded = Base64.getMimeEncoder().encodeToString(content);
    var mail =
        """
        From: ana@acme.example
        Subject: Logs
        MIME-Version: 1.0
        Content-Type: %s; name=gateway.log
        Content-Disposition: attachment; filename=gateway.log
        Content-Transfer-Encoding: base64

        %s
        """
            .formatted(type, encoded);
    return read(mail).message().attachments().getFirst();
  }

  @ParameterizedTest
  @CsvSource({
    "text/plain, UTF-8",
    "text/plain, ISO-8859-1",
    "image/png, UTF-8",
    "application/octet-stream, UTF-16LE"
  })
  @Tag("SE-1")
  @Tag("SE-2")
  void a_file_that_is_a_text_loses_its_secrets_whatever_it_is_announced_as(
      String type, String charset) throws IOException {
    var log = "\ufeffcafé\nmy password is Tr0ub4dor&3x\nafter";
    var content = charset.startsWith("UTF-16") ? log : log.substring(1);

    var kept = fileOf(type, content.getBytes(Charset.forName(charset)));

    var told = new String(bytes(kept), Charset.forName(charset));
    assertThat(told).contains("café", "after", "password").doesNotContain("Tr0ub4dor");
    assertThat(kept.size()).isEqualTo(bytes(kept).length);
  }

  @Test
  @Tag("SE-3")
  void the_kinds_that_were_masked_in_files_are_told_with_those_of_the_text() throws IOException {
    var mail =
        """
        From: ana@acme.example
        Subject: Logs
        Content-Type: text/plain; name=a.log
        Content-Disposition: attachment; filename=a.log

        my password is Tr0ub4dor&3x
        """;

    assertThat(read(mail).message().masked()).contains("password");
  }

  @Test
  void a_file_that_is_no_text_stays_byte_for_byte() throws IOException {
    byte[] picture = {(byte) 0x89, 'P', 'N', 'G', 0, 1, 2, (byte) 0xff, (byte) 0xfe};

    assertThat(bytes(fileOf("image/png", picture))).isEqualTo(picture);
  }
}
