package dev.plantao.local.imports;

import dev.plantao.core.conversation.Actor;
import dev.plantao.core.conversation.CommandId;
import dev.plantao.core.conversation.ConversationCommand;
import dev.plantao.core.conversation.ConversationId;
import dev.plantao.core.conversation.Kind;
import dev.plantao.core.conversation.Message;
import dev.plantao.core.conversation.Opening;
import dev.plantao.core.conversation.Report;
import dev.plantao.core.conversation.Requester;
import dev.plantao.core.conversation.Text;
import dev.plantao.core.customer.Customer;
import dev.plantao.core.customer.CustomerDirectory;
import dev.plantao.core.log.ConversationLog;
import dev.plantao.core.log.Conversations;
import dev.plantao.core.log.Entry;
import dev.plantao.core.log.Openings;
import dev.plantao.core.log.Outcome;
import dev.plantao.core.log.Patience;
import dev.plantao.core.log.Request;
import dev.plantao.core.masking.Masker;
import dev.plantao.core.people.Language;
import dev.plantao.core.policy.Policies;
import dev.plantao.functions.stored.Words;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Brings past tickets into the log, each step a command received when it happened. A step is known
/// by the command it was written by: whatever an earlier run did is left alone.
final class TicketImport {
  private static final int PAGE = 200;
  private static final Text SOLVED = Text.of("Solved before the import.");

  private final ConversationLog log;
  private final Openings openings;
  private final Conversations conversations;
  private final CustomerDirectory customers;
  private final Masker masker;
  private final Patience patience;

  TicketImport(
      ConversationLog silent,
      Policies policies,
      CustomerDirectory customers,
      Masker masker,
      Patience patience) {
    this.log = silent;
    this.openings = new Openings(silent, policies);
    this.conversations = new Conversations(silent, policies);
    this.customers = customers;
    this.masker = masker;
    this.patience = patience;
  }

  /// The id that a ticket has here.
  static ConversationId idOf(PastTicket ticket) {
    return ConversationId.of(
        Kind.TICKET, ByteBuffer.wrap(sha256(ticket.source() + " " + ticket.id())).getLong());
  }

  /// Whether nothing of it is here yet.
  boolean isNew(PastTicket ticket) {
    return log.newest(idOf(ticket)).isEmpty();
  }

  /// Brings in whatever of it is not here yet.
  ///
  /// @return how many steps that were
  int take(PastTicket ticket) {
    var id = idOf(ticket);
    var done = done(id);
    var steps = open(ticket, id, done);
    var at = ticket.openedAt();
    for (var remark : ticket.remarks()) {
      at = later(at, remark.at());
      steps += step(ticket, remark.id(), by(ticket, remark), command(remark), at, done);
    }
    if (ticket.solvedAt().isPresent()) {
      var solved = new ConversationCommand.Resolve(new Message(SOLVED, java.util.List.of()), false);
      at = later(at, ticket.solvedAt().get());
      steps += step(ticket, "solved", new Actor(Actor.Role.AGENT, null, null), solved, at, done);
    }
    return steps;
  }

  private static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }

  private Set<CommandId> done(ConversationId id) {
    var done = new HashSet<CommandId>();
    long after = 0;
    for (var page = log.entries(id, after, PAGE);
        !page.isEmpty();
        page = log.entries(id, after, PAGE)) {
      page.stream().map(Entry::command).forEach(done::add);
      after = page.getLast().after().lastSeq();
    }
    return done;
  }

  private int open(PastTicket ticket, ConversationId id, Set<CommandId> done) {
    var command = command(ticket, "opened");
    if (done.contains(command)) {
      return 0;
    }
    var customer =
        customers.findByAddress(ticket.requester()).flatMap(customers::find).orElse(null);
    var opening =
        new Opening(
            id,
            ticket.origin(),
            new Requester(
                customer == null ? null : customer.id(), ticket.requester(), text(name(ticket))),
            customer == null ? null : customer.plan(),
            language(customer),
            text(ticket.subject()),
            message(ticket.description()),
            Report.EMPTY,
            false);
    var by = new Actor(Actor.Role.CUSTOMER, null, text(name(ticket)));
    require(openings.open(opening, by, command, null, ticket.openedAt(), patience));
    return 1;
  }

  private static String name(PastTicket ticket) {
    return ticket.requesterName().isEmpty() ? ticket.requester().value() : ticket.requesterName();
  }

  private static Language language(@Nullable Customer customer) {
    return customer == null || customer.language() == null ? Language.EN : customer.language();
  }

  private int step(
      PastTicket ticket,
      String what,
      Actor by,
      ConversationCommand command,
      Instant at,
      Set<CommandId> done) {
    var id = command(ticket, what);
    if (done.contains(id)) {
      return 0;
    }
    var request = new Request(id, by, new Request.Reach.All(), null, null, command, at);
    require(conversations.handle(idOf(ticket), request, patience));
    return 1;
  }

  private static void require(Outcome outcome) {
    if (!(outcome instanceof Outcome.Done || outcome instanceof Outcome.Unchanged)) {
      throw new FlawException("the desk says " + outcome);
    }
  }

  private static CommandId command(PastTicket ticket, String what) {
    var named = sha256("import " + ticket.source() + " " + ticket.id() + " " + what);
    return new CommandId("i-" + Base64.getUrlEncoder().withoutPadding().encodeToString(named));
  }

  private static byte[] sha256(String text) {
    return Words.sha256(text.getBytes(StandardCharsets.UTF_8));
  }

  private Actor by(PastTicket ticket, PastTicket.Remark remark) {
    var name = remark.author().isEmpty() ? null : text(remark.author());
    return switch (remark.kind()) {
      case CUSTOMER -> new Actor(Actor.Role.CUSTOMER, null, text(name(ticket)));
      case AGENT, NOTE -> new Actor(Actor.Role.AGENT, null, name);
    };
  }

  private ConversationCommand command(PastTicket.Remark remark) {
    var message = message(remark.text());
    return switch (remark.kind()) {
      case CUSTOMER -> new ConversationCommand.Write(message);
      case AGENT -> new ConversationCommand.Reply(message, false, false);
      case NOTE -> new ConversationCommand.AddNote(message);
    };
  }

  private Text text(String plain) {
    return Text.of(masker.mask(plain).text());
  }

  private Message message(String plain) {
    var masked = masker.mask(plain);
    return new Message(Text.of(masked.text()), masked.kinds());
  }
}
