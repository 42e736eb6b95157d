package dev.plantao.functions.ses;

import dev.plantao.core.people.EmailAddress;
import dev.plantao.functions.letters.Printed;
import java.util.List;
import java.util.Map;
import org.apache.james.mime4j.codec.EncoderUtil;
import software.amazon.awssdk.services.sesv2.SesV2Client;
import software.amazon.awssdk.services.sesv2.model.Content;
import software.amazon.awssdk.services.sesv2.model.MessageHeader;
import software.amazon.awssdk.services.sesv2.model.SesV2Exception;

/// Sends by SESv2. SES sets Message-ID and Date itself; there is no token against sending twice.
public final class SesMailer {
  private static final String UTF_8 = "UTF-8";
  private static final int INTERNAL = 500;

  private final SesV2Client ses;
  private final String from;
  private final String configurationSet;

  /// A sender.
  ///
  /// @param from the desk's address alone
  public SesMailer(SesV2Client ses, String from, String configurationSet) {
    this.ses = ses;
    this.from = from;
    this.configurationSet = configurationSet;
  }

  /// A letter on its way.
  ///
  /// @param to at most 50
  /// @param headers at most 15, each value at most 995 characters (SESv2)
  public record Outgoing(
      List<EmailAddress> to, String replyTo, Printed printed, Map<String, String> headers) {}

  /// Sends it.
  ///
  /// @return the id that SES gave: the local part of the Message-ID that it set
  /// @throws MailRefusedException where it was surely not sent
  public String send(Outgoing letter) {
    try {
      return sent(letter);
    } catch (SesV2Exception answered) {
      // After an internal error nobody knows.
      if (answered.statusCode() == INTERNAL) {
        throw answered;
      }
      throw new MailRefusedException(answered);
    }
  }

  private String sent(Outgoing letter) {
    var headers =
        letter.headers().entrySet().stream()
            .map(h -> MessageHeader.builder().name(h.getKey()).value(h.getValue()).build())
            .toList();
    return ses.sendEmail(send ->
            send.fromEmailAddress(named(letter.printed().sender()))
                .configurationSetName(configurationSet)
                .replyToAddresses(List.of(letter.replyTo()))
                .destination(
                    to -> to.toAddresses(letter.to().stream().map(EmailAddress::value).toList()))
                .content(content ->
                    content.simple(mail ->
                        mail.headers(headers)
                            .subject(utf8(letter.printed().subject()))
                            .body(body ->
                                body.text(utf8(letter.printed().text()))
                                    .html(utf8(letter.printed().html()))))))
        .messageId();
  }

  /// SES takes ASCII only; what is not comes as encoded words (RFC 2047).
  private String named(String sender) {
    return EncoderUtil.encodeAddressDisplayName(sender) + " <" + from + ">";
  }

  private static Content utf8(String data) {
    return Content.builder().charset(UTF_8).data(data).build();
  }
}
