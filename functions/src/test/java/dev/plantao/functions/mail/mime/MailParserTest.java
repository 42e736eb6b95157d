package dev.plantao.functions.mail.mime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("ML-7")
class MailParserTest {

  private static ParsedMail parse(String mail) {
    return MailParser.parse(mail.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void the_header_is_read_with_its_encoded_words() {
    ParsedMail mail =
        parse(
            """
            From: =?utf-8?Q?Jo=C3=A3o_Prado?= <Joao.Prado@Kunde.Example>
            To: "Desk, First" <help@plantao.example>, second@plantao.example
            Cc: Team: a@plantao.example, b@plantao.example;
            Subject: =?iso-8859-1?Q?Gr=FC=DFe?=
             =?iso-8859-1?Q?_aus_K=F6ln?=
            Message-ID: <first@kunde.example>
            In-Reply-To: <zero@plantao.example>
            References: <minus@plantao.example>
             <zero@plantao.example>
            Date: Mon, 2 Mar 2026 10:00:00 +0100 (CET)

            Hello
            """);

    assertThat(mail.from()).isEqualTo(new Address("João Prado", "Joao.Prado@Kunde.Example"));
    assertThat(mail.to()).extracting(Address::name).containsExactly("Desk, First", null);
    assertThat(mail.cc())
        .extracting(Address::address)
        .containsExactly("a@plantao.example", "b@plantao.example");
    assertThat(mail.subject()).isEqualTo("Grüße aus Köln");
    assertThat(mail.messageId()).isEqualTo("first@kunde.example");
    assertThat(mail.references()).containsExactly("minus@plantao.example", "zero@plantao.example");
    assertThat(String.valueOf(mail.date())).isEqualTo("2026-03-02T10:00+01:00");
    assertThat(mail.text()).isEqualTo("Hello");
    assertThat(mail.defects()).isEmpty();
  }

  @Test
  void an_encoded_display_name_cannot_bring_an_address_of_its_own() {
    ParsedMail mail =
        parse("From: =?utf-8?Q?Boss_=3Cboss=40plantao.example=3E=2C?= <x@evil.example>\n\nhi");

    assertThat(mail.from()).extracting(Address::address).isEqualTo("x@evil.example");
  }

  @Test
  void a_quoted_local_part_with_spaces_does_not_become_another_address() {
    assertThat(parse("From: \"big prize ana\"@b.example\n\nx").from())
        .isEqualTo(new Address(null, "\"big prize ana\"@b.example"));
    assertThat(parse("From: <big prize ana@b.example>\n\nx").from())
        .isEqualTo(new Address(null, "big prize ana@b.example"));
  }

  @Test
  void plain_text_wins_over_html_and_a_named_part_is_a_file() {
    ParsedMail mail =
        parse(
            """
            From: a@b.example
            Content-Type: multipart/mixed; boundary=outer

            --outer
            Content-Type: multipart/alternative; boundary=inner

            --inner
            Content-Type: text/plain; charset=utf-8
            Content-Transfer-Encoding: quoted-printable

            caf=C3=A9 =
            au lait
            --inner
            Content-Type: text/html

            <p>caf&eacute;<script>alert(1)</script></p>
            --inner--
            --outer
            Content-Type: application/pdf
            Content-Disposition: attachment; filename*0*=utf-8''Rech;
             filename*1*=n%C3%BCng.pdf
            Content-Transfer-Encoding: base64

            JVBERi0=
            --outer--
            """);

    assertThat(mail.text()).isEqualTo("café au lait");
    assertThat(mail.html()).contains("café").doesNotContain("script");
    assertThat(mail.attachments())
        .singleElement()
        .satisfies(file -> {
          assertThat(file.fileName()).isEqualTo("Rechnüng.pdf");
          assertThat(file.contentType()).isEqualTo("application/pdf");
          assertThat(file.size()).isEqualTo(5);
          assertThat(file.inline()).isFalse();
          assertThat(file.sha256()).hasSize(64);
        });
  }

  @Test
  void html_alone_becomes_text_with_lists_links_and_quotes() {
    ParsedMail mail =
        parse(
            "From: a@b.example\nContent-Type: text/html\n\n<style>p{}</style><p>One <b>bold</b></p><ul><li>first<li>second</ul>"
                + "<a href='https://plantao.example/x'>here</a><blockquote>old</blockquote>");

    assertThat(mail.text())
        .isEqualTo("One bold\n\n- first\n- second\n\nhere <https://plantao.example/x>\n\n> old");
  }

  @Test
  void a_forwarded_mail_is_a_file_named_by_its_subject() {
    ParsedMail mail =
        parse(
            """
            From: a@b.example
            Content-Type: multipart/mixed; boundary=x

            --x

            see below
            --x
            Content-Type: message/rfc822

            Subject: Old / story

            inner
            --x--
            """);

    assertThat(mail.text()).isEqualTo("see below");
    assertThat(mail.attachments())
        .extracting(Attachment::fileName)
        .containsExactly("Old story.eml");
  }

  @Test
  void text_is_read_in_the_charset_it_is_in_whatever_its_label() {
    String russian = "Здравствуйте, заказ не пришёл";
    assertThat(withBody("windows-1251", russian.getBytes(Charset.forName("windows-1251"))))
        .isEqualTo(russian);
    assertThat(withBody("unknown-8bit", russian.getBytes(Charset.forName("koi8-r"))))
        .isEqualTo(russian);
    assertThat(withBody("us-ascii", russian.getBytes(StandardCharsets.UTF_8))).isEqualTo(russian);
    assertThat(withBody("no-such-thing", "Käse für Jörg".getBytes(Charset.forName("windows-1252"))))
        .isEqualTo("Käse für Jörg");
    String chinese = "转发：整体提升企业服务水平";
    assertThat(withBody("unknown-8bit", chinese.getBytes(Charset.forName("gb2312"))))
        .isEqualTo(chinese);
    assertThat(withBody("no-such-thing", "«Não há ação»".getBytes(Charset.forName("windows-1252"))))
        .isEqualTo("«Não há ação»");
    assertThat(withBody("utf-7", "Gr+APwA3w-e".getBytes(StandardCharsets.US_ASCII)))
        .isEqualTo("Grüße");
    assertThat(withBody("iso-2022-jp", "テスト".getBytes(Charset.forName("iso-2022-jp"))))
        .isEqualTo("テスト");
  }

  private static String withBody(String charset, byte[] body) {
    String head =
        "From: a@b.example\nContent-Type: text/plain; charset="
            + charset
            + "\nContent-Transfer-Encoding: base64\n\n";
    return parse(head + Base64.getMimeEncoder().encodeToString(body)).text();
  }

  @Test
  void a_multipart_without_a_boundary_is_read_all_the_same() {
    ParsedMail mail =
        parse(
            "From: a@b.example\nContent-Type: multipart/mixed\n\n--zz\nContent-Type: text/plain\n\nfound\n--zz--\n");

    assertThat(mail.text()).isEqualTo("found");
    assertThat(mail.defects()).contains("a multipart without its boundary");
  }

  @Test
  void what_gateways_put_before_a_mail_and_garbage_in_its_header_lose_nothing() {
    ParsedMail mail =
        parse(
            "\uFEFF\nFrom a@b.example Mon Mar  2 10:00:00 2026\nSubject: one\nthis is no field\nFrom: Ana <ana@b.example>\n\ntext");

    assertThat(mail.subject()).isEqualTo("one");
    assertThat(mail.from()).isEqualTo(new Address("Ana", "ana@b.example"));
    assertThat(mail.text()).isEqualTo("text");
  }

  @Test
  void a_text_right_under_the_header_is_text_and_carriage_returns_are_lines() {
    assertThat(parse("Subject: x\nHello there\nmore").text()).isEqualTo("Hello there\nmore");
    assertThat(parse("Subject: x\r\rHello\rthere").text()).isEqualTo("Hello\nthere");
  }

  @Test
  void broken_encodings_and_dates_give_what_can_be_read() {
    ParsedMail mail =
        parse(
            "Date: the day before\nContent-Transfer-Encoding: base64\nFrom: <broken@b.example\n\nSGVsbG8\u00a7gd29ybGQ");

    assertThat(mail.text()).startsWith("Hello wor");
    assertThat(mail.date()).isNull();
    assertThat(mail.from()).extracting(Address::address).isEqualTo("broken@b.example");
  }

  @Test
  void files_hidden_in_uuencode_come_out() {
    ParsedMail mail =
        parse("From: a@b.example\n\nbefore\nbegin 644 cat.txt\n#0V%T\n`\nend\nafter\n");

    assertThat(mail.text()).isEqualTo("before\nafter");
    assertThat(mail.attachments())
        .extracting(Attachment::fileName, Attachment::size)
        .containsExactly(tuple("cat.txt", 3L));
  }

  @Test
  void a_file_name_brings_no_directories_and_no_tricks() {
    assertThat(FileNames.clean("..\\..\\etc/passwd")).isEqualTo("passwd");
    assertThat(FileNames.clean("cod\u202etxt.exe")).isEqualTo("codtxt.exe");
    assertThat(FileNames.clean("..")).isEmpty();
  }

  @Test
  void a_mail_that_is_only_another_mail_shows_that_ones_text() {
    ParsedMail mail =
        parse(
            "From: a@b.example\nContent-Type: message/rfc822\n\nSubject: in\n\nthe inner words\n");

    assertThat(mail.text()).isEqualTo("the inner words");
    assertThat(mail.attachments()).hasSize(1);
  }
}
