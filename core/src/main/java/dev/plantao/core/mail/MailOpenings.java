package dev.plantao.core.mail;

import dev.plantao.core.conversation.CommandId;
import dev.plantao.core.conversation.ConversationDecider;
import dev.plantao.core.conversation.ConversationEvolution;
import dev.plantao.core.conversation.ConversationId;
import dev.plantao.core.conversation.Kind;
import dev.plantao.core.conversation.Links;
import dev.plantao.core.conversation.Opening;
import dev.plantao.core.conversation.Report;
import dev.plantao.core.conversation.Requester;
import dev.plantao.core.customer.Customer;
import dev.plantao.core.customer.CustomerDirectory;
import dev.plantao.core.likeness.Gists;
import dev.plantao.core.log.Claim;
import dev.plantao.core.log.ConversationLog;
import dev.plantao.core.log.ConversationLog.Appended;
import dev.plantao.core.log.Entry;
import dev.plantao.core.log.Novelty;
import dev.plantao.core.log.OpenCases;
import dev.plantao.core.people.Language;
import dev.plantao.core.policy.Origin;
import dev.plantao.core.policy.Policies;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Opens tickets for mails.
final class MailOpenings {
  private final ConversationLog log;
  private final CustomerDirectory customers;
  private final Policies policies;
  private final Function<Kind, ConversationId> draw;
  private final Gists gists;
  private final Novelty novelty;

  MailOpenings(
      ConversationLog log,
      CustomerDirectory customers,
      Policies policies,
      Function<Kind, ConversationId> draw,
      Gists gists) {
    this.log = log;
    this.customers = customers;
    this.policies = policies;
    this.draw = draw;
    this.gists = gists;
    this.novelty = new Novelty(log);
  }

  /// Opens a ticket; null when another mail of the same sender came first, and everything is to be
  /// looked at again.
  ///
  /// The list of open cases of the address is read before the log is asked for open tickets the
  /// next time, and must not have changed: two first mails of one sender make one ticket (ML-4).
  @Nullable MailOutcome open(InboundMail mail, Links links, Claim claim, Instant now) {
    var facts = mail.facts();
    var requester = new Requester(null, facts.from(), facts.fromName());
    var cases = OpenCases.ownersOf(requester).stream().map(log::openCases).toList();
    if (links.follows() == null && openAgain(cases)) {
      return null;
    }
    var customer = customers.findByAddress(facts.from()).flatMap(customers::find);
    var id = draw.apply(Kind.TICKET);
    var gist = gists.of(mail.facts().subject().orEmpty(), mail.message().body().orEmpty());
    var likely = links.likely() == null ? novelty.likely(gist, cases).orElse(null) : links.likely();
    var event =
        ConversationDecider.open(
            opening(id, mail, requester, customer, links.with(likely)),
            MailRoom.sender(mail),
            policies.current(),
            now);
    var opened = ConversationEvolution.opened(id, event);
    var command = new CommandId("mail-" + claim.value());
    var draft = Entry.Draft.opening(command, null, opened, event);
    return switch (log.open(draft, gist.signature(), cases, claim)) {
      case Appended.Written written -> new MailOutcome.Opened(written.entry().after().id());
      case Appended.Mine mine -> new MailOutcome.Duplicate(mine.entry().after().id());
      case Appended.Claimed claimed -> new MailOutcome.Duplicate(claimed.holder());
      case Appended.Lost _ -> null;
    };
  }

  /// Whether a ticket was opened since the threading looked.
  private boolean openAgain(Iterable<OpenCases> cases) {
    for (var list : cases) {
      for (var one : list.cases()) {
        if (one.reopenUntil() == null
            && log.newest(one.id()).filter(e -> !e.after().closed()).isPresent()) {
          return true;
        }
      }
    }
    return false;
  }

  private static Opening opening(
      ConversationId id,
      InboundMail mail,
      Requester requester,
      Optional<Customer> customer,
      Links links) {
    // The customer's setting, else what the text tells, else English (CH-7).
    var language =
        customer
            .map(Customer::language)
            .or(() -> Optional.ofNullable(mail.language()))
            .orElse(Language.EN);
    return new Opening(
        id,
        Origin.EMAIL,
        requester,
        customer.map(Customer::plan).orElse(null),
        language,
        mail.facts().subject(),
        mail.message(),
        Report.EMPTY,
        false,
        links);
  }
}
