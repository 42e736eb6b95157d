package dev.plantao.functions.mail.kind;

import dev.plantao.functions.mail.mime.ParsedMail;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// Signs that a mail system returned a mail.
final class Bounces {

  /// A bounce says so in its first lines, in characters.
  private static final int HEAD = 8_000;

  private static final Pattern SYSTEM =
      Pattern.compile(
          "^(?:mailer[-_.]?daemon|mail[-_.]?daemon|post[-_.]?master|mdaemon|double-bounce|bounces?|mail-?system"
              + "|maildelivery|mail\\.delivery|smtp-?daemon|mail-?gateway|antispam|microsoftexchange[0-9a-f]{10,40}|qmailr?|daemon"
              + "|exim|smtpd?|mmdf)$");

  /// From where people and forms of websites write too.
  private static final Pattern SHARED =
      Pattern.compile("^(?:root|admin|administrator|noreply|no-reply|errors?|system)$");

  private static final Pattern SYSTEM_NAME =
      Pattern.compile(
          "mail delivery (?:sub)?system|mailer[- ]daemon|mail system|system administrator|postmaster"
              + "|mail delivery service|internet mail delivery|mail administrator|delivery subsystem"
              + "|systemadministrator|microsoft outlook|mdaemon|mail transfer service|delivery status");

  private Bounces() {}

  static Optional<String> sign(ParsedMail mail) {
    return structural(mail).or(() -> notified(mail)).or(() -> headers(mail)).or(() -> prose(mail));
  }

  private static Optional<String> structural(ParsedMail mail) {
    boolean status =
        mail.reports().stream().anyMatch(r -> r.contentType().endsWith("delivery-status"));
    boolean feedback =
        mail.reports().stream().anyMatch(r -> r.contentType().equals("message/feedback-report"));
    if (status && !feedback) {
      return Optional.of("part message/delivery-status (RFC 3464)");
    }
    boolean declared =
        mail.contentType()
            .parameter("report-type")
            .filter(type -> type.equalsIgnoreCase("delivery-status"))
            .isPresent();
    return declared ? Optional.of("Content-Type report-type=delivery-status") : Optional.empty();
  }

  /// SES tells of bounces through SNS, and SNS writes mails with JSON in them.
  private static Optional<String> notified(ParsedMail mail) {
    boolean bounce =
        mail.headers().has("x-amz-sns-message-id")
            && said(mail).contains("\"notificationtype\":\"bounce\"");
    return bounce ? Optional.of("SNS notification of a bounce") : Optional.empty();
  }

  private static Optional<String> headers(ParsedMail mail) {
    if (mail.headers().has("X-Failed-Recipients")) {
      return Optional.of("X-Failed-Recipients");
    }
    if (isReport(mail)) {
      return Optional.empty();
    }
    String local = localPart(mail);
    String said = said(mail);
    if (local.matches("mailer[-_.]?daemon|mail[-_.]?daemon")) {
      return Optional.of("From is a mail system");
    }
    boolean daemonPath =
        mail.headers().first("Return-Path").map(Bounces::isEmptyPath).orElse(false);
    boolean failed = BounceWords.inSubject(subject(mail)) || BounceWords.inText(said);
    if (daemonPath && failed) {
      return Optional.of("empty Return-Path, and words of a mail system");
    }
    boolean system =
        SYSTEM.matcher(local).matches()
            || SYSTEM_NAME.matcher(name(mail)).find()
            || (SHARED.matcher(local).matches() && BounceWords.ofMail(said));
    return system && failed
        ? Optional.of("From is a mail system that says so in words")
        : Optional.empty();
  }

  /// Receipts and complaints have forms of their own.
  private static boolean isReport(ParsedMail mail) {
    return mail.reports().stream()
        .anyMatch(r ->
            r.contentType().equals("message/feedback-report")
                || r.contentType().equals("message/disposition-notification"));
  }

  /// No header says so: then both the subject and the text must, it must be about mail, and nobody
  /// may be answering. A customer whose messages are not delivered writes of that, too.
  private static Optional<String> prose(ParsedMail mail) {
    if (isReport(mail) || isConversation(mail)) {
      return Optional.empty();
    }
    String said = said(mail);
    boolean both =
        BounceWords.inSubject(subject(mail))
            && BounceWords.inText(said)
            && BounceWords.ofMail(said);
    return both || BounceWords.isUnmistakable(said)
        ? Optional.of("subject and text are those of a mail system")
        : Optional.empty();
  }

  private static boolean isConversation(ParsedMail mail) {
    return subject(mail).matches("(?s)^(?:re|fwd?|aw|wg|enc|rv|res|tr|ha|пересл|ответ)\\s{0,3}:.*");
  }

  private static boolean isEmptyPath(String path) {
    String bare = path.replaceAll("[<>\\s\"]", "").toLowerCase(Locale.ROOT);
    return bare.isEmpty() || bare.startsWith("mailer-daemon");
  }

  private static String localPart(ParsedMail mail) {
    if (mail.from() == null) {
      return "";
    }
    String address = mail.from().comparable();
    int at = address.indexOf('@');
    return at < 0 ? address : address.substring(0, at);
  }

  private static String name(ParsedMail mail) {
    return mail.from() == null || mail.from().name() == null
        ? ""
        : mail.from().name().toLowerCase(Locale.ROOT);
  }

  private static String subject(ParsedMail mail) {
    return mail.subject().toLowerCase(Locale.ROOT);
  }

  private static String said(ParsedMail mail) {
    String text = mail.text();
    return (text.length() > HEAD ? text.substring(0, HEAD) : text)
        .toLowerCase(Locale.ROOT)
        .replaceAll("\\s+", " ");
  }
}
