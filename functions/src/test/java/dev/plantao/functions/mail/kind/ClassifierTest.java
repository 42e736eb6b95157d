package dev.plantao.functions.mail.kind;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plantao.core.conversation.MailKind;
import dev.plantao.functions.mail.mime.MailParser;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("ML-5")
class ClassifierTest {

  private static Verdict judge(String mail) {
    return Classifier.judge(MailParser.parse(mail.getBytes(StandardCharsets.UTF_8)));
  }

  private static MailKind kindWith(String header) {
    return judge(
            "From: Ana <ana@kunde.example>\n"
                + header
                + "\nSubject: Printer\n\nIt does not print.\n")
        .kind();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Auto-Submitted: auto-replied                | AUTO_REPLY
          Auto-Submitted: auto-generated (rule)       | AUTO_REPLY
          X-Autoreply: yes                            | AUTO_REPLY
          X-Auto-Response-Suppress: OOF, AutoReply    | AUTO_REPLY
          Precedence: auto_reply                      | AUTO_REPLY
          Precedence: bulk                            | LIST
          List-Id: News <news.shop.example>           | LIST
          List-Unsubscribe: <https://shop.example/u>  | LIST
          X-Failed-Recipients: bob@x.example          | BOUNCE
          Auto-Submitted: no                          | HUMAN
          X-Autoreply: no                             | HUMAN
          Precedence: normal                          | HUMAN
          Feedback-ID: 1.eu-west-1.abc:AmazonSES      | HUMAN
          X-MS-Exchange-Inbox-Rules-Loop: a@b.example | HUMAN
          """)
  void headers_of_programs_decide(String header, MailKind kind) {
    assertThat(kindWith(header)).isEqualTo(kind);
  }

  @Test
  void a_delivery_report_is_a_bounce_and_tells_of_the_lost_mail() {
    Verdict verdict =
        judge(
            """
            From: mail system <mailer-daemon@mx.example>
            Subject: Undelivered
            Content-Type: multipart/report; report-type=delivery-status; boundary=x

            --x

            It failed.
            --x
            Content-Type: message/delivery-status

            Reporting-MTA: dns; mx.example

            Final-Recipient: rfc822; bob@x.example
            Action: failed
            Status: 5.1.1
            --x
            Content-Type: message/rfc822

            Message-ID: <ours@plantao.example>

            text
            --x--
            """);

    assertThat(verdict.kind()).isEqualTo(MailKind.BOUNCE);
    DeliveryReport report = verdict.delivery().orElseThrow();
    assertThat(report.recipients())
        .containsExactly(new DeliveryReport.Recipient("bob@x.example", "failed", "5.1.1"));
    assertThat(report.originalMessageId()).contains("ours@plantao.example");
    assertThat(report.recipients().getFirst().isPermanent()).isTrue();
  }

  @Test
  void a_bounce_without_any_standard_is_known_by_its_sender_and_words() {
    assertThat(
            judge(
                    "Return-Path: <>\nFrom: postmaster@x.example\nSubject: failure notice\n\n<bob@x.example>: 550 no such user\n")
                .kind())
        .isEqualTo(MailKind.BOUNCE);
    assertThat(judge("From: MAILER-DAEMON (Mail System)\nSubject: hm\n\nno\n").kind())
        .isEqualTo(MailKind.BOUNCE);
  }

  @Test
  void a_read_receipt_and_a_complaint_report_are_automatic() {
    for (String type :
        new String[] {"message/disposition-notification", "message/feedback-report"}) {
      assertThat(
              judge(
                      "From: a@b.example\nContent-Type: multipart/report; boundary=x\n\n--x\n\nread\n--x\nContent-Type: "
                          + type
                          + "\n\nA: b\n--x--\n")
                  .kind())
          .isEqualTo(MailKind.AUTO_REPLY);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Automatic reply: your ticket",
        "Automatische Antwort: Ihr Ticket",
        "Resposta automática: seu chamado",
        "Respuesta automática: su caso",
        "Автоматический ответ: заявка"
      })
  void the_subjects_that_programs_write_decide_when_nothing_else_does(String subject) {
    assertThat(judge("From: a@b.example\nSubject: " + subject + "\n\ntext\n").kind())
        .isEqualTo(MailKind.AUTO_REPLY);
  }

  @Test
  void an_absence_notice_without_headers_is_known_by_subject_and_text() {
    assertThat(
            judge("From: a@b.example\nSubject: Abwesend\n\nIch bin bis Montag nicht im Haus.\n")
                .kind())
        .isEqualTo(MailKind.AUTO_REPLY);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Out of office\n\nHow do I set up an out of office message in your product?",
        "Away this week\n\nI will be back on Monday. Can you keep the ticket open?",
        "Undelivered parcel\n\nMy parcel was not delivered. Where is it?",
        "Fwd: Undeliverable: offer\n\nI got this when I wrote to you, why? 550 5.1.1 user unknown",
        "My mails bounce\n\nYour system says: mailbox full."
      })
  void a_person_who_writes_about_absences_and_bounces_is_a_person(String mail) {
    assertThat(judge("From: Ana <ana@kunde.example>\nSubject: " + mail + "\n").kind())
        .isEqualTo(MailKind.HUMAN);
  }

  @Test
  void a_customer_who_writes_to_a_support_address_that_is_a_google_group_is_a_person() {
    String head =
        "From: Ana <ana@kunde.example>\nList-ID: <support.plantao.example>\nList-Unsubscribe: <https://groups.example/u>\nX-Google-Group-Id: 1\nX-Original-Sender: ana@kunde.example\nPrecedence: list\n";

    assertThat(judge(head + "Subject: Help\n\nIt is broken.\n").kind()).isEqualTo(MailKind.HUMAN);
    assertThat(judge(head + "Feedback-ID: 1:2\nSubject: News\n\nBuy.\n").kind())
        .isEqualTo(MailKind.LIST);
  }

  @Test
  void a_calendar_answer_is_automatic_and_an_invitation_is_not() {
    String mail =
        "From: a@b.example\nSubject: Accepted: Call\nContent-Type: multipart/mixed; boundary=x\n\n--x\n\n\n--x\nContent-Type: text/calendar; method=%s\n\nBEGIN:VCALENDAR\nMETHOD:%s\nEND:VCALENDAR\n--x--\n";

    assertThat(judge(mail.formatted("REPLY", "REPLY")).kind()).isEqualTo(MailKind.AUTO_REPLY);
    assertThat(judge(mail.formatted("REQUEST", "REQUEST")).kind()).isEqualTo(MailKind.HUMAN);
  }

  @Test
  void the_verdict_names_its_reason() {
    assertThat(judge("From: a@b.example\nAuto-Submitted: auto-replied\n\nx\n").reasons())
        .containsExactly("Auto-Submitted: auto-replied");
  }
}
