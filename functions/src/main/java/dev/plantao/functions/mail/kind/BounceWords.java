package dev.plantao.functions.mail.kind;

import dev.plantao.functions.mail.words.Phrases;
import java.util.List;
import java.util.regex.Pattern;

/// What mail systems write about mails they could not deliver; all lower case.
final class BounceWords {

  private static final List<String> SUBJECTS =
      Phrases.of(
          """
          failure notice | undelivered mail | undeliverable | undelivered message |
          delivery status notification | delivery failure | delivery failed | delivery has failed |
          mail delivery failed | mail delivery problem | delivery notification | delivery report |
          delivery problem | delivery error | returned mail | returned to sender | returned email |
          mail could not be delivered | could not be delivered | message not delivered |
          not delivered | non-delivery | nondeliverable | non delivery | unable to deliver |
          unzustellbar | nicht zugestellt | zustellung fehlgeschlagen |
          fehler bei der übermittlung | zustellungsfehler | não entregue | não foi entregue |
          falha na entrega | falha de entrega | devolvid | no entregado | no se puede entregar |
          no se pudo entregar | error de entrega | devuelto | не доставлено | не удалось доставить |
          недоставленное | недоставлено | ошибка доставки | non remis | échec de la remise |
          mancata consegna | warning: could not send | warning: message | delivery warning |
          delayed | mail delivery system | mail system error | user unknown | undeliverable mail |
          delivery attempt | mail failure | email error | message status | error mail |
          mailbox full | mail rejected | message rejected | rejected message | rejected: |
          email bounce | bounced mail | bounce notification | postmaster notify | deliver error |
          failed mail | failed delivery | message delivery | sending failed | failure delivery |
          mail error | undelivarable | 配信 | エラー | 送信 | 退信 | 投递失败 | 邮件投递 | 系统退信
          """);

  private static final Pattern CODE =
      Pattern.compile(
          "\\b(?:5[0-7]\\d|4[2-7]\\d)[ -](?:[45]\\.\\d{1,2}\\.\\d{1,3}|\\D)|\\b[45]\\.[0-7]\\.\\d{1,3}\\b");

  private static final List<String> TEXTS =
      Phrases.of(
          """
          could not be delivered | couldn't be delivered | could not deliver | couldn't deliver |
          unable to deliver | was not delivered | not be delivered | wasn't able to deliver |
          undeliverable | undelivered | delivery failed | delivery to the following |
          failed to deliver | delivery has failed | permanent error | permanent fatal errors |
          returned to sender | returned mail | user unknown | unknown user | no such user |
          mailbox full | mailbox is full | mailbox unavailable | over quota | quota exceeded |
          recipient address rejected | address rejected | unrouteable address | unrouteable mail |
          unknown recipient | recipient unknown | not listed in | host unknown | host not found |
          unknown host | message has not been | has been rejected | was rejected |
          rejected your message | was undeliverable | did not reach the following | had permanent |
          transcript of session | transcript of the session | does not exist |
          your message cannot be delivered | cannot be delivered | can not be delivered |
          the following addresses | following recipient | nicht zugestellt | konnte nicht |
          não pôde ser entregue | não foi possível entregar | não foi entregue |
          no se pudo entregar | no se ha podido entregar | no pudo ser entregado |
          не может быть доставлено | не удалось доставить | не было доставлено | n'a pas pu être |
          will keep trying | has been delayed | still trying | not yet been delivered |
          retry timeout exceeded | smtp error from remote | your mail to | reason for the problem |
          failed recipient | no mailbox | invalid recipient | delivery error | message status | 配信 |
          送信できません | 宛先 | エラー | 退信
          """);

  private static final List<String> UNMISTAKABLE =
      Phrases.of(
          """
          this is the qmail-send program |
          this message was created automatically by mail delivery software |
          this is the mail system at host | this is the postfix program at host |
          the original message was received at |
          this is an automatically generated delivery status notification |
          your message did not reach some or all of the intended recipients |
          this report relates to a message you sent | i was not able to deliver your message |
          this is the machine generated message from mail service |
          a message that you sent could not be delivered to one or more of its recipients |
          message from yahoo.com. unable to deliver | delivery has failed to these recipients |
          was undeliverable to the following | transcript of session follows |
          this is the exim mail
          """);

  /// What only mail systems speak of: their protocol, their mailboxes, the headers of a mail.
  private static final List<String> OF_MAIL =
      Phrases.of(
          """
          mailbox | mail server | mailserver | smtp | mailer-daemon | postmaster | received: |
          message-id: | return-path: | mail system | mail delivery | e-mail address | email address |
          e-mail account | mail account | rcpt to | domain name | host name | endereço de e-mail |
          caixa postal | servidor de e-mail | buzón | dirección de correo | servidor de correo |
          postfach | e-mail-adresse | mailserver | почтов | адрес электронной
          """);

  private static final Pattern ADDRESS =
      Pattern.compile("[a-z0-9._%+-]{1,64}@[a-z0-9-]{1,63}\\.[a-z0-9.-]{1,64}");

  private BounceWords() {}

  /// Whether a text tells of a mail: with a status of its protocol beside an address, or in words.
  static boolean ofMail(String lowerText) {
    return ADDRESS.matcher(lowerText).find()
        && (CODE.matcher(lowerText).find() || OF_MAIL.stream().anyMatch(lowerText::contains));
  }

  static boolean inSubject(String lowerSubject) {
    return SUBJECTS.stream().anyMatch(lowerSubject::contains);
  }

  static boolean inText(String lowerText) {
    return CODE.matcher(lowerText).find() || TEXTS.stream().anyMatch(lowerText::contains);
  }

  /// Sentences that only mail systems write, at the very beginning.
  static boolean isUnmistakable(String lowerText) {
    String beginning = lowerText.length() > 600 ? lowerText.substring(0, 600) : lowerText;
    return UNMISTAKABLE.stream().anyMatch(beginning::contains);
  }
}
