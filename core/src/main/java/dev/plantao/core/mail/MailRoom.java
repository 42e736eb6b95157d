package dev.plantao.core.mail;

import dev.plantao.core.conversation.Actor;
import dev.plantao.core.conversation.CommandId;
import dev.plantao.core.conversation.Conversation;
import dev.plantao.core.conversation.ConversationCommand;
import dev.plantao.core.conversation.ConversationDecider;
import dev.plantao.core.conversation.ConversationId;
import dev.plantao.core.conversation.Decision;
import dev.plantao.core.conversation.Kind;
import dev.plantao.core.conversation.MailKind;
import dev.plantao.core.customer.CustomerDirectory;
import dev.plantao.core.likeness.Gists;
import dev.plantao.core.log.Claim;
import dev.plantao.core.log.ConversationLog;
import dev.plantao.core.log.ConversationLog.Appended;
import dev.plantao.core.log.Entry;
import dev.plantao.core.log.Patience;
import dev.plantao.core.policy.Policies;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Where every mail goes. The sender's address decides whose tickets it may join (ML-1, ML-2); what
/// the mail names only chooses among them. The claim stands in the same transaction as the entry: a
/// mail delivered twice, or twice at once, makes one message, and a crash loses none.
public final class MailRoom {
  private final ConversationLog log;
  private final Policies policies;
  private final MailStore store;
  private final Threading threading;
  private final MailOpenings openings;
  private final Patience patience;

  /// A mail room.
  ///
  /// @param draw gives a new ticket its id
  /// @param patience with others who write to the same ticket or open for the same sender; mail is
  ///   never answered with loss, so it is long (law 4)
  public MailRoom(
      ConversationLog log,
      CustomerDirectory customers,
      Policies policies,
      MailStore store,
      Function<Kind, ConversationId> draw,
      Patience patience) {
    this(log, customers, policies, store, draw, patience, Gists.NONE);
  }

  /// As above.
  ///
  /// @param gists tell what a mail is about
  public MailRoom(
      ConversationLog log,
      CustomerDirectory customers,
      Policies policies,
      MailStore store,
      Function<Kind, ConversationId> draw,
      Patience patience,
      Gists gists) {
    this.log = log;
    this.policies = policies;
    this.store = store;
    this.threading = new Threading(log);
    this.openings = new MailOpenings(log, customers, policies, draw, gists);
    this.patience = patience;
  }

  /// Takes a mail in.
  public MailOutcome receive(InboundMail mail, Instant now) {
    if (mail.facts().kind() != MailKind.HUMAN) {
      return record(mail, now);
    }
    if (!mail.facts().verdicts().trusted()) {
      store.keep(new KeptMail(KeptMail.Reason.QUARANTINE, mail, now, null));
      return new MailOutcome.Quarantined(mail.id());
    }
    return thread(mail, now);
  }

  /// Lets a held mail through: it threads as if it had just come.
  ///
  /// @return empty where no such mail is held
  public Optional<MailOutcome> release(String id, String agent, Instant now) {
    var held = store.find(id).filter(kept -> kept.reason() == KeptMail.Reason.QUARANTINE);
    return held.map(kept -> {
      var outcome = thread(kept.mail(), now);
      store.released(id, new KeptMail.Release(now, agent));
      return outcome;
    });
  }

  private MailOutcome thread(InboundMail mail, Instant now) {
    var claim = new Claim(mail.claim());
    for (int lost = 0; lost == 0 || patience.again(lost); lost++) {
      var place = threading.place(mail, now);
      var outcome =
          switch (place) {
            case Threading.Place.Join join -> join(join.newest(), mail, claim, now);
            case Threading.Place.Open open -> openings.open(mail, open.links(), claim, now);
          };
      if (outcome != null) {
        return outcome;
      }
    }
    throw busy(mail);
  }

  private @Nullable MailOutcome join(Entry newest, InboundMail mail, Claim claim, Instant now) {
    var command = new ConversationCommand.Write(mail.message());
    return append(newest, command, mail, claim, now, false);
  }

  /// Keeps what no person wrote: beside the letter it answers if the sender's address is that
  /// conversation's, a bounce also beside the letter that came back; else aside.
  private MailOutcome record(InboundMail mail, Instant now) {
    var claim = new Claim(mail.claim());
    for (int lost = 0; lost == 0 || patience.again(lost); lost++) {
      var newest = threading.named(mail).orElse(null);
      if (newest == null) {
        store.keep(new KeptMail(KeptMail.Reason.AUTOMATIC, mail, now, null));
        return new MailOutcome.Recorded(null);
      }
      var failure = mail.failure();
      var command =
          failure == null
              ? new ConversationCommand.RecordMail(mail.message())
              : new ConversationCommand.RecordLetterFailure(failure);
      var outcome = append(newest, command, mail, claim, now, true);
      if (outcome != null) {
        return outcome;
      }
    }
    throw busy(mail);
  }

  private @Nullable MailOutcome append(
      Entry newest,
      ConversationCommand command,
      InboundMail mail,
      Claim claim,
      Instant now,
      boolean recorded) {
    var state = newest.after();
    var decision =
        ConversationDecider.decide(state, sender(mail), command, policies.current(), now);
    return switch (decision) {
      // Closed for good between look and decision: look again.
      case Decision.Refused _ -> null;
      case Decision.Accepted accepted -> {
        var id = new CommandId("mail-" + claim.value());
        var draft = Entry.Draft.following(state, id, null, accepted.events());
        yield outcome(state, log.append(newest, draft, claim), recorded);
      }
    };
  }

  private static @Nullable MailOutcome outcome(
      Conversation state, Appended appended, boolean recorded) {
    return switch (appended) {
      case Appended.Written written ->
          recorded
              ? new MailOutcome.Recorded(state.id())
              : new MailOutcome.Joined(state.id(), written.entry().after().lastSeq());
      case Appended.Mine mine -> new MailOutcome.Duplicate(mine.entry().after().id());
      case Appended.Claimed claimed -> new MailOutcome.Duplicate(claimed.holder());
      case Appended.Lost _ -> null;
    };
  }

  static Actor sender(InboundMail mail) {
    var role = mail.facts().kind() == MailKind.HUMAN ? Actor.Role.CUSTOMER : Actor.Role.SYSTEM;
    return new Actor(role, null, mail.facts().fromName());
  }

  private static IllegalStateException busy(InboundMail mail) {
    return new IllegalStateException(
        "mail " + mail.id() + " found its ticket busy too long; deliver it again");
  }
}
