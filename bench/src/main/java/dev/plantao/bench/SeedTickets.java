package dev.plantao.bench;

import dev.plantao.core.conversation.Actor;
import dev.plantao.core.conversation.CommandId;
import dev.plantao.core.conversation.ConversationDecider;
import dev.plantao.core.conversation.ConversationEvolution;
import dev.plantao.core.conversation.ConversationId;
import dev.plantao.core.conversation.Kind;
import dev.plantao.core.conversation.Message;
import dev.plantao.core.conversation.Opening;
import dev.plantao.core.conversation.Report;
import dev.plantao.core.conversation.Requester;
import dev.plantao.core.conversation.Text;
import dev.plantao.core.customer.CustomerId;
import dev.plantao.core.log.ConversationLog;
import dev.plantao.core.log.Entry;
import dev.plantao.core.log.OpenCases;
import dev.plantao.core.people.EmailAddress;
import dev.plantao.core.people.Language;
import dev.plantao.core.policy.Origin;
import dev.plantao.core.policy.Plan;
import dev.plantao.core.policy.Policy;
import java.time.Instant;
import java.util.concurrent.Executors;

/// Open tickets, put straight into the log: lists and alarms follow through the stream. Some are of
/// people who wrote by mail, and bring a letter each; the others are of customers who signed in.
final class SeedTickets {
  private static final int THREADS = 8;

  /// Odd, so that multiplying by it visits every id once.
  private static final long SCATTER = 0x9E3779B97F4A7C15L;

  private SeedTickets() {}

  /// The address of the requester of a ticket, by its number from 0.
  static String address(int number) {
    return "customer-" + number + "@seeded.example";
  }

  static void into(ConversationLog log, int count, int byMail, Instant now) {
    try (var threads = Executors.newFixedThreadPool(THREADS)) {
      for (int i = 0; i < count; i++) {
        int number = i;
        threads.submit(() -> one(log, number, number < byMail, now));
      }
    }
  }

  private static Requester requester(int number, boolean byMail) {
    var name = Text.of("Customer " + number);
    return byMail
        ? new Requester(null, new EmailAddress(address(number)), name)
        : new Requester(new CustomerId("customer-" + number), null, name);
  }

  private static void one(ConversationLog log, int number, boolean byMail, Instant now) {
    var id = ConversationId.of(Kind.TICKET, (number + 1) * SCATTER);
    var opening =
        new Opening(
            id,
            byMail ? Origin.EMAIL : Origin.PORTAL,
            requester(number, byMail),
            byMail ? null : Plan.REGULAR,
            Language.EN,
            Text.of("Seeded " + number),
            Message.of("One of many."),
            Report.EMPTY,
            false);
    var event = ConversationDecider.open(opening, Actor.SYSTEM, Policy.DEFAULT, now);
    var opened = ConversationEvolution.opened(id, event);
    var cases = OpenCases.ownersOf(opening.requester()).stream().map(log::openCases).toList();
    log.open(Entry.Draft.opening(new CommandId("seed-" + number), null, opened, event), cases);
  }
}
