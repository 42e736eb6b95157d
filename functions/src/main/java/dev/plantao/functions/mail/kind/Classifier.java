package dev.plantao.functions.mail.kind;

import dev.plantao.core.conversation.MailKind;
import dev.plantao.functions.mail.mime.ParsedMail;
import java.util.List;
import java.util.Optional;

/// Judges who wrote a mail: what says so most clearly is asked first.
///
/// Words in subjects and texts come last and need company, because a person may write about an
/// absence or a bounce; headers that only programs set suffice alone.
public final class Classifier {

  private Classifier() {}

  public static Verdict judge(ParsedMail mail) {
    Optional<String> bounce = Bounces.sign(mail);
    if (bounce.isPresent()) {
      DeliveryReport report = DeliveryReports.of(mail);
      return report.isTrouble()
          ? new Verdict(MailKind.BOUNCE, List.of(bounce.get()), Optional.of(report))
          : Verdict.of(MailKind.AUTO_REPLY, "delivery report of a success");
    }
    return Automata.sign(mail)
        .map(reason -> Verdict.of(MailKind.AUTO_REPLY, reason))
        .or(() -> Lists.sign(mail).map(reason -> Verdict.of(MailKind.LIST, reason)))
        .or(() -> Absences.sign(mail).map(reason -> Verdict.of(MailKind.AUTO_REPLY, reason)))
        .orElseGet(() -> new Verdict(MailKind.HUMAN, List.of(), Optional.empty()));
  }
}
