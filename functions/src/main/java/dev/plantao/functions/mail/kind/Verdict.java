package dev.plantao.functions.mail.kind;

import dev.plantao.core.conversation.MailKind;
import java.util.List;
import java.util.Optional;

/// Who wrote a mail, and what says so.
///
/// @param reasons the headers and parts that decided, for the record; empty for a human
/// @param delivery what a bounce tells about the mail that was not delivered
public record Verdict(MailKind kind, List<String> reasons, Optional<DeliveryReport> delivery) {

  public Verdict {
    reasons = List.copyOf(reasons);
  }

  static Verdict of(MailKind kind, String reason) {
    return new Verdict(kind, List.of(reason), Optional.empty());
  }
}
