package dev.plantao.core;

import dev.plantao.core.conversation.Actor;
import dev.plantao.core.conversation.Conversation;
import dev.plantao.core.conversation.ConversationDecider;
import dev.plantao.core.conversation.ConversationEvolution;
import dev.plantao.core.conversation.ConversationId;
import dev.plantao.core.conversation.Message;
import dev.plantao.core.conversation.Opening;
import dev.plantao.core.conversation.Recorded;
import dev.plantao.core.conversation.Report;
import dev.plantao.core.conversation.Requester;
import dev.plantao.core.conversation.Text;
import dev.plantao.core.customer.CustomerId;
import dev.plantao.core.log.Entry;
import dev.plantao.core.people.EmailAddress;
import dev.plantao.core.people.Language;
import dev.plantao.core.policy.Origin;
import dev.plantao.core.policy.Plan;
import dev.plantao.core.policy.Policy;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// How a conversation begins: by a regular customer, at [Fixtures#NOW], under the built-in policy,
/// unless told otherwise.
public final class CaseBuilder {
  private final ConversationId id;
  private final Report report;
  private Origin origin;
  private @Nullable Plan plan = Plan.REGULAR;
  private @Nullable CustomerId customer = Fixtures.newCustomer();
  private @Nullable EmailAddress address;
  private Language language = Language.EN;
  private boolean emergency;
  private Instant openedAt = Fixtures.NOW;
  private Policy policy = Policy.DEFAULT;

  CaseBuilder(ConversationId id, Origin origin) {
    this.id = id;
    this.origin = origin;
    this.report = new Report(Text.of("nobody can pay"), null, null, null, null);
  }

  public CaseBuilder plan(Plan to) {
    plan = to;
    return this;
  }

  public CaseBuilder basic() {
    return plan(Plan.BASIC);
  }

  public CaseBuilder regular() {
    return plan(Plan.REGULAR);
  }

  public CaseBuilder premium() {
    return plan(Plan.PREMIUM);
  }

  public CaseBuilder of(CustomerId to) {
    customer = to;
    return this;
  }

  public CaseBuilder withAddress(EmailAddress to) {
    address = to;
    return this;
  }

  /// By mail from somebody who proved nothing.
  public CaseBuilder byMailFrom(EmailAddress sender) {
    origin = Origin.EMAIL;
    customer = null;
    plan = null;
    address = sender;
    return this;
  }

  public CaseBuilder origin(Origin to) {
    origin = to;
    return this;
  }

  public CaseBuilder emergency() {
    emergency = true;
    return this;
  }

  public CaseBuilder language(Language to) {
    language = to;
    return this;
  }

  public CaseBuilder openedAt(Instant to) {
    openedAt = to;
    return this;
  }

  public CaseBuilder under(Policy to) {
    policy = to;
    return this;
  }

  public ConversationId id() {
    return id;
  }

  public Instant openedAt() {
    return openedAt;
  }

  public Policy policy() {
    return policy;
  }

  /// What is asked.
  public Opening opening() {
    return new Opening(
        id,
        origin,
        new Requester(customer, address, Text.of("Caio")),
        plan,
        language,
        Text.of("payments fail"),
        Message.of("since this morning every payment fails"),
        report,
        emergency);
  }

  /// The first event.
  public Recorded opened() {
    return ConversationDecider.open(opening(), opener(), policy, openedAt);
  }

  /// Where it stands after its opening.
  public Conversation state() {
    var opened = ConversationEvolution.opened(id, opened());
    return ConversationEvolution.evolve(opened, ConversationDecider.afterOpening(opened, policy));
  }

  /// Its first entry, not yet written.
  public Entry.Draft draft() {
    var opened = ConversationEvolution.opened(id, opened());
    var following = ConversationDecider.afterOpening(opened, policy);
    return Entry.Draft.opening(Fixtures.newCommand(), null, opened, opened(), following);
  }

  public Actor opener() {
    return origin.signedIn() ? Fixtures.CUSTOMER : new Actor(Actor.Role.CUSTOMER, null, null);
  }
}
