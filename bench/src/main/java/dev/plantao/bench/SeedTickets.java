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
import dev.plantao.core.log.Entry;
import dev.plantao.core.log.OpenCases;
import dev.plantao.core.people.EmailAddress;
import dev.plantao.core.people.Language;
import dev.plantao.core.policy.Origin;
import dev.plantao.core.policy.Plan;
import dev.plantao.core.policy.Policy;
import dev.plantao.functions.dynamodb.DynamoDbConversationLog;
import dev.plantao.functions.dynamodb.DynamoDbDeskLists;
import java.time.Instant;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/// Open tickets as the desk's own adapters store them: the entry, the list of open cases, the place
/// in queue and lists. Some are of people who wrote by mail, the others of customers who signed in.
///
/// What follows through the stream is left out: alarms, letters, events, the index of words.
final class SeedTickets {
  /// Odd, so that multiplying by it visits every id once.
  private static final long SCATTER = 0x9E3779B97F4A7C15L;

  private SeedTickets() {}

  /// The address of the requester of a ticket, by its number from 0.
  static String address(int number) {
    return "customer-" + number + "@seeded.example";
  }

  /// A ticket, by its number from 0.
  static ConversationId id(int number) {
    return ConversationId.of(Kind.TICKET, (number + 1) * SCATTER);
  }

  /// Writes so many.
  ///
  /// @param byMail how many of them came by mail: the first ones
  static void into(DynamoDbClient dynamo, String table, int count, int byMail, Instant now) {
    var batched = new BatchedWrites(dynamo);
    var log = new DynamoDbConversationLog(batched, table, _ -> false);
    var lists = new DynamoDbDeskLists(batched, table);
    for (int number = 0; number < count; number++) {
      var first = draft(number, number < byMail, now);
      var owners = OpenCases.ownersOf(first.after().intake().requester());
      log.open(first, owners.stream().map(OpenCases::none).toList());
      lists.keep(first.after());
    }
    batched.flush();
  }

  private static Requester requester(int number, boolean byMail) {
    var name = Text.of("Customer " + number);
    return byMail
        ? new Requester(null, new EmailAddress(address(number)), name)
        : new Requester(new CustomerId("customer-" + number), null, name);
  }

  private static Entry.Draft draft(int number, boolean byMail, Instant now) {
    var id = id(number);
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
    return Entry.Draft.opening(new CommandId("seed-" + number), null, opened, event);
  }
}
