package dev.plantao.functions.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import dev.plantao.functions.mail.fold.TextFolder;
import dev.plantao.functions.mail.mime.MailParser;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.Random;
import java.util.function.Supplier;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Mails that nobody sends by accident end in bounded time and memory.
@Tag("ML-7")
class HostileMailTest {

  /// The rule's bound for one mail.
  private static final Duration BOUND = Duration.ofSeconds(5);

  private static ReadMail read(String mail) {
    return within(
        () -> MailReading.read(mail.getBytes(StandardCharsets.ISO_8859_1), Without.MASKER));
  }

  private static <T> T within(Supplier<T> work) {
    return assertTimeout(BOUND, work::get);
  }

  @Test
  void a_mail_of_40_megabytes_arrives_with_its_file() {
    String head =
        "From: a@b.example\nContent-Type: multipart/mixed; boundary=x\n\n--x\n\nhello\n--x\nContent-Type: application/octet-stream; name=big.bin\nContent-Transfer-Encoding: base64\n\n";
    byte[] mail = new byte[MailParser.LARGEST];
    Arrays.fill(mail, (byte) 'A');
    for (int i = 76; i < mail.length; i += 77) {
      mail[i] = '\n';
    }
    byte[] start = head.getBytes(StandardCharsets.US_ASCII);
    System.arraycopy(start, 0, mail, 0, start.length);

    ReadMail read = within(() -> MailReading.read(mail, Without.MASKER));

    assertThat(read.body().reply()).isEqualTo("hello");
    assertThat(read.mail().attachments())
        .singleElement()
        .extracting(file -> file.size())
        .asInstanceOf(InstanceOfAssertFactories.LONG)
        .isGreaterThan(30_000_000L);
  }

  @Test
  void attachments_beyond_a_thousand_are_counted() {
    StringBuilder mail =
        new StringBuilder("From: a@b.example\nContent-Type: multipart/mixed; boundary=x\n\n");
    for (int i = 0; i < 1_500; i++) {
      mail.append("--x\nContent-Type: image/png; name=").append(i).append(".png\n\nabc\n");
    }

    ReadMail read = read(mail.append("--x--\n").toString());

    assertThat(read.mail().attachments()).hasSize(1_000);
    assertThat(read.mail().defects()).contains("500 attachments beyond 1000 are left out");
  }

  @Test
  void a_million_empty_parts_take_no_million_objects() {
    String mail =
        "From: a@b.example\nContent-Type: multipart/mixed; boundary=x\n\n"
            + "--x\n\n\n".repeat(1_000_000);

    assertThat(read(mail).mail().defects())
        .anyMatch(defect -> defect.contains("parts beyond 3000"));
  }

  @Test
  void parts_200_deep_are_opened_and_parts_too_deep_are_kept_whole() {
    assertThat(read(nested(200)).body().reply()).isEqualTo("core");

    ReadMail deeper = read(nested(20_000));
    assertThat(deeper.mail().attachments()).hasSize(1);
    assertThat(deeper.mail().defects()).anyMatch(defect -> defect.contains("unopened"));
  }

  private static String nested(int depth) {
    StringBuilder mail = new StringBuilder("From: a@b.example\n");
    for (int i = 0; i < depth; i++) {
      mail.append("Content-Type: multipart/mixed; boundary=b%dz\n\n--b%dz\n".formatted(i, i));
    }
    mail.append("\ncore\n");
    for (int i = depth - 1; i >= 0; i--) {
      mail.append("--b").append(i).append("z--\n");
    }
    return mail.toString();
  }

  @Test
  void multiparts_without_boundaries_inside_one_another_end() {
    StringBuilder mail = new StringBuilder("From: a@b.example\n");
    for (int i = 0; i < 5_000; i++) {
      mail.append("Content-Type: multipart/mixed\n\n--b").append(i).append('\n');
    }

    assertThat(read(mail.append("\ncore\n").toString()).mail().defects()).isNotEmpty();
  }

  @Test
  void a_header_of_a_megabyte_survives() {
    String many = "someone@b.example, ".repeat(55_000);
    ReadMail read =
        read(
            "From: a@b.example\nTo: "
                + many
                + "\nSubject: "
                + "=?utf-8?Q?a?= ".repeat(70_000)
                + "\n\nhi");

    assertThat(read.body().reply()).isEqualTo("hi");
    assertThat(read.mail().subject()).startsWith("aaaa");
    assertThat(read.mail().to()).hasSizeGreaterThan(5_000);
  }

  @Test
  void a_zip_bomb_stays_packed() throws Exception {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(packed)) {
      zip.putNextEntry(new ZipEntry("zeros"));
      zip.write(new byte[20_000_000]);
    }
    String body = Base64.getMimeEncoder().encodeToString(packed.toByteArray());

    ReadMail read =
        read(
            "From: a@b.example\nContent-Type: application/zip; name=b.zip\nContent-Transfer-Encoding: base64\n\n"
                + body);

    assertThat(read.mail().attachments())
        .singleElement()
        .extracting(file -> file.size())
        .isEqualTo((long) packed.size());
  }

  @Test
  void any_bytes_give_a_mail() {
    Random random = new Random(42);
    for (int i = 0; i < 300; i++) {
      byte[] bytes = new byte[random.nextInt(3_000)];
      random.nextBytes(bytes);
      MailReading.read(bytes, Without.MASKER);
    }
    assertThat(MailReading.read(new byte[0], Without.MASKER).body().reply()).isEmpty();
  }

  @Test
  void a_good_mail_with_any_byte_changed_gives_a_mail() {
    String good =
        "From: =?utf-8?B?w6Q=?= <a@b.example>\nSubject: s\nContent-Type: multipart/alternative; boundary=\"x\"\n\n--x\nContent-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: base64\n\nSGVsbG8=\n--x\nContent-Type: text/html\n\n<p>Hello</p>\n--x--\n";
    byte[] bytes = good.getBytes(StandardCharsets.US_ASCII);
    Random random = new Random(7);
    for (int i = 0; i < bytes.length; i++) {
      byte[] changed = bytes.clone();
      changed[i] = (byte) random.nextInt(256);
      MailReading.read(changed, Without.MASKER);
    }
  }

  @Test
  void texts_made_to_make_patterns_slow_are_folded_in_time() {
    String[] seeds = {
      "> ",
      "On ",
      "On 1 ",
      "-- \n",
      "From: ",
      "<",
      "From: a\n",
      "On Mon, 2026 10:00 a <\n",
      "a@",
      "- - ",
      "________\n",
      "begin 644 a\n",
      " \n"
    };
    for (String seed : seeds) {
      within(() -> TextFolder.fold(seed.repeat(1_500_000 / seed.length())));
    }
  }

  @Test
  void html_made_to_be_slow_is_read_in_time() {
    String head = "From: a@b.example\nContent-Type: text/html\n\n";
    read(head + "<div>".repeat(20_000));
    read(head + "<blockquote type=cite>a".repeat(10_000));
    read(head + "<blockquote type=cite>a</blockquote>b".repeat(20_000));
    read(head + "<hr id=stopSpelling>" + "<p>a</p>".repeat(50_000));
    read(head + "<table><tr><td>".repeat(10_000));
  }
}
