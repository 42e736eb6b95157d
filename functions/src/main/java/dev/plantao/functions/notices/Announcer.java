package dev.plantao.functions.notices;

import dev.plantao.core.log.ConversationLog;
import dev.plantao.core.mail.LetterBook;
import dev.plantao.core.outbox.Effect;
import dev.plantao.core.outbox.EffectBook;
import dev.plantao.core.outbox.EffectUnderWayException;
import dev.plantao.core.outbox.Notices;
import dev.plantao.core.people.EmailAddress;
import dev.plantao.core.policy.Policies;
import dev.plantao.core.policy.Rung;
import dev.plantao.functions.letters.NoticePress;
import dev.plantao.functions.letters.Printed;
import dev.plantao.functions.ses.MailRefusedException;
import dev.plantao.functions.ses.SesMailer;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/// Sends notices to staff: one mail for all whom the policy names, marked before and after. No
/// budget holds it back: no machine answers it.
public final class Announcer {
  /// SES takes so many addresses in a call.
  private static final int MOST = 50;

  private static final Map<String, String> HEADERS =
      Map.of("Auto-Submitted", "auto-generated", "X-Auto-Response-Suppress", "All");

  private final ConversationLog log;
  private final EffectBook effects;
  private final LetterBook letters;
  private final Policies policies;
  private final SesMailer mailer;
  private final String support;
  private final NoticeComposer composer;
  private final NoticePress press = new NoticePress();

  /// @param support the desk's address; answers that come there all the same open a ticket
  public Announcer(
      ConversationLog log,
      EffectBook effects,
      LetterBook letters,
      Policies policies,
      SesMailer mailer,
      String support,
      NoticeComposer composer) {
    this.log = log;
    this.effects = effects;
    this.letters = letters;
    this.policies = policies;
    this.mailer = mailer;
    this.support = support;
    this.composer = composer;
  }

  /// What came of a notice.
  public enum Delivery {
    SENT,
    /// Sent, though an earlier attempt may have sent it too.
    REPEATED,
    /// It was done before; nothing was sent.
    DONE_BEFORE,
    /// The policy names nobody whom mail reaches.
    TO_NOBODY,
    /// Mail to all of them comes back.
    STOPPED
  }

  public Delivery deliver(Effect.SendNotice due, Instant now) {
    var entry =
        log.entry(due.conversation(), due.entry())
            .orElseThrow(() -> new IllegalStateException("no entry for " + due));
    var recorded = entry.events().get(Math.toIntExact(due.event() - entry.seq()));
    var intent = effects.intend(due, now);
    if (intent == LetterBook.Intent.UNDER_WAY) {
      throw new EffectUnderWayException();
    }
    if (intent == LetterBook.Intent.DONE) {
      return Delivery.DONE_BEFORE;
    }
    var named =
        Notices.addresses(
            Notices.of(
                recorded.event(),
                entry.after(),
                policies.current().organisation(),
                Rung.Channel.MAIL));
    var to = named.stream().filter(address -> !letters.stopped(address)).limit(MOST).toList();
    if (to.isEmpty()) {
      effects.done(due, named.isEmpty() ? "to nobody" : "stopped", now);
      return named.isEmpty() ? Delivery.TO_NOBODY : Delivery.STOPPED;
    }
    var printed = press.print(composer.compose(recorded, entry.after()));
    effects.done(due, "sent " + send(due, to, printed, now), now);
    return intent == LetterBook.Intent.REPEATED ? Delivery.REPEATED : Delivery.SENT;
  }

  private String send(Effect.SendNotice due, List<EmailAddress> to, Printed printed, Instant now) {
    try {
      return mailer.send(new SesMailer.Outgoing(to, support, printed, HEADERS));
    } catch (MailRefusedException refused) {
      effects.refused(due, now);
      throw refused;
    }
  }
}
