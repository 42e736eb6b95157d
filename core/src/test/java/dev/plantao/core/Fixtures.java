package dev.plantao.core;

import dev.plantao.core.conversation.Actor;
import dev.plantao.core.conversation.CommandId;
import dev.plantao.core.conversation.ConversationId;
import dev.plantao.core.conversation.IdempotencyKey;
import dev.plantao.core.conversation.Kind;
import dev.plantao.core.conversation.Text;
import dev.plantao.core.customer.CustomerId;
import dev.plantao.core.people.EmailAddress;
import dev.plantao.core.policy.Origin;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;

/// Test data with telling defaults. Whatever it makes is new within one run of the tests, so that
/// tests of one adapter can share a table.
public final class Fixtures {
  /// A Monday. Every case opens at it unless it says otherwise.
  public static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");

  public static final Actor AGENT = new Actor(Actor.Role.AGENT, "agent-ana", Text.of("Ana"));
  public static final Actor CUSTOMER = new Actor(Actor.Role.CUSTOMER, "user-caio", Text.of("Caio"));

  /// Odd, so that multiplying by it visits every id once.
  private static final long SCATTER = 0x9E3779B97F4A7C15L;

  private static final AtomicLong COUNTER = new AtomicLong();

  private Fixtures() {}

  /// A ticket from the portal by a new regular customer.
  public static CaseBuilder aTicket() {
    return new CaseBuilder(newId(Kind.TICKET), Origin.PORTAL);
  }

  /// A chat from the widget by a new regular customer.
  public static CaseBuilder aChat() {
    return new CaseBuilder(newId(Kind.CHAT), Origin.WIDGET);
  }

  /// The instant that lies so long after [#NOW], as an ISO 8601 duration.
  public static Instant after(String duration) {
    return NOW.plus(Duration.parse(duration));
  }

  public static ConversationId newId(Kind kind) {
    return ConversationId.of(kind, COUNTER.incrementAndGet() * SCATTER);
  }

  public static CustomerId newCustomer() {
    return new CustomerId("customer-" + COUNTER.incrementAndGet());
  }

  public static EmailAddress newAddress() {
    return new EmailAddress("someone-" + COUNTER.incrementAndGet() + "@example.com");
  }

  public static CommandId newCommand() {
    return new CommandId("command-" + COUNTER.incrementAndGet());
  }

  /// A key that was not used before, with a body that fits it.
  public static IdempotencyKey newKey() {
    return keyOf("key-" + COUNTER.incrementAndGet(), "body");
  }

  public static IdempotencyKey keyOf(String hash, String body) {
    return new IdempotencyKey(hash, body);
  }

  /// A word that was not used before, fit for a team's name.
  public static String newWord(String prefix) {
    return prefix + "-" + COUNTER.incrementAndGet();
  }
}
