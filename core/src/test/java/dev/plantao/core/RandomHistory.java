package dev.plantao.core;

import dev.plantao.core.conversation.Actor;
import dev.plantao.core.conversation.Conversation;
import dev.plantao.core.conversation.ConversationCommand;
import dev.plantao.core.conversation.ConversationDecider;
import dev.plantao.core.conversation.ConversationEvolution;
import dev.plantao.core.conversation.Decision;
import dev.plantao.core.conversation.IdempotencyKey;
import dev.plantao.core.conversation.Phase;
import dev.plantao.core.conversation.Recorded;
import dev.plantao.core.log.Entry;
import dev.plantao.core.policy.Origin;
import dev.plantao.core.policy.Plan;
import dev.plantao.core.policy.Policy;
import dev.plantao.core.policy.Severity;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/// The one place that draws cases and commands by chance. Whoever uses it fixes the seed and prints
/// it with the step on failure.
public final class RandomHistory {

  /// Somebody does something.
  public record Step(Actor by, ConversationCommand command) {}

  private static final int LONGEST_GAP_IN_MINUTES = 50 * 60;

  private final RandomGenerator random;
  private final Policy policy;
  private final List<Entry> entries = new ArrayList<>();
  private Conversation state;
  private Instant now;

  private RandomHistory(RandomGenerator random, CaseBuilder opened) {
    this.random = random;
    this.policy = opened.policy();
    this.now = opened.openedAt();
    this.state = opened.state();
    entries.add(opened.draft().withDigest("1"));
  }

  /// A ticket or chat of any plan and origin, now and then an emergency.
  public static CaseBuilder aCase(RandomGenerator random, Instant openedAt) {
    var one = random.nextInt(3) == 0 ? Fixtures.aChat() : Fixtures.aTicket();
    one.openedAt(openedAt).plan(pick(random, Plan.values()));
    if (random.nextInt(8) == 0) {
      one.emergency();
    }
    return random.nextInt(4) == 0 ? one.origin(Origin.CONTACT_FORM) : one;
  }

  /// A history with nothing in it but the opening.
  public static RandomHistory started(RandomGenerator random, CaseBuilder opened) {
    return new RandomHistory(random, opened);
  }

  /// A history of so many tries; what is refused leaves no entry.
  public static RandomHistory of(RandomGenerator random, CaseBuilder opened, int tries) {
    var history = started(random, opened);
    for (int i = 0; i < tries; i++) {
      history.now = history.now.plus(gap(random));
      var step = history.step();
      history.apply(step.by(), step.command(), history.now);
    }
    return history;
  }

  /// Mostly minutes, now and then days, sometimes nothing.
  public static Duration gap(RandomGenerator random) {
    return switch (random.nextInt(6)) {
      case 0 -> Duration.ZERO;
      case 1 -> Duration.ofMillis(random.nextInt(10_000));
      case 2, 3 -> Duration.ofMinutes(random.nextInt(60));
      case 4 -> Duration.ofMinutes(random.nextInt(10 * 60));
      default -> Duration.ofMinutes(random.nextInt(LONGEST_GAP_IN_MINUTES));
    };
  }

  /// Any command; now and then somebody takes what rings, or a customer stays silent for days.
  private Step step() {
    if (state.phase() instanceof Phase.Waiting && random.nextInt(4) == 0) {
      now = now.plus(Duration.ofHours(49));
      return new Step(Actor.SYSTEM, Commands.wake());
    }
    var paging = state.paging();
    return paging != null && random.nextInt(15) == 0
        ? new Step(Fixtures.AGENT, new ConversationCommand.AcknowledgePage(paging.id()))
        : step(random, now);
  }

  /// Any command, by somebody who could give it.
  public static Step step(RandomGenerator random, Instant now) {
    return switch (random.nextInt(21)) {
      case 0, 1, 2 -> new Step(Fixtures.CUSTOMER, Commands.write());
      case 3, 4 -> new Step(Fixtures.AGENT, Commands.reply());
      case 5, 6 -> new Step(Fixtures.AGENT, Commands.replyAndWait());
      case 7 -> new Step(Fixtures.AGENT, Commands.holding());
      case 8 -> new Step(Fixtures.AGENT, Commands.note());
      case 9 -> new Step(Fixtures.AGENT, Commands.severity(pick(random, Severity.values())));
      case 10 -> new Step(Fixtures.AGENT, Commands.causedBy("meta"));
      case 11 -> new Step(Fixtures.AGENT, Commands.ours());
      case 12 -> new Step(Fixtures.AGENT, Commands.escalate("network"));
      case 13 -> new Step(Fixtures.AGENT, Commands.expect(now.plus(gap(random))));
      case 14 -> new Step(Fixtures.AGENT, Commands.resolve());
      case 15 -> new Step(Fixtures.CUSTOMER, Commands.close());
      case 16 ->
          new Step(random.nextBoolean() ? Fixtures.AGENT : Fixtures.CUSTOMER, Commands.reopen());
      case 17 -> new Step(Fixtures.CUSTOMER, Commands.rate(1 + random.nextInt(5)));
      case 18 -> new Step(Actor.SYSTEM, Commands.plan(pick(random, Plan.values())));
      case 19 -> new Step(Fixtures.AGENT, Commands.assignee(random.nextBoolean() ? "ana" : "bo"));
      default -> new Step(Actor.SYSTEM, Commands.wake());
    };
  }

  public static <T> T pick(RandomGenerator random, T[] from) {
    return from[random.nextInt(from.length)];
  }

  /// Decides one command; an idempotency key comes with every second one.
  public void apply(Actor by, ConversationCommand command, Instant at) {
    IdempotencyKey key = random.nextBoolean() ? Fixtures.newKey() : null;
    if (ConversationDecider.decide(state, by, command, policy, at)
            instanceof Decision.Accepted accepted
        && !accepted.events().isEmpty()) {
      var draft = Entry.Draft.following(state, Fixtures.newCommand(), key, accepted.events());
      entries.add(draft.withDigest(Integer.toString(entries.size() + 1)));
      state = draft.after();
    }
  }

  public List<Entry> entries() {
    return List.copyOf(entries);
  }

  public List<Recorded> events() {
    return entries.stream().flatMap(entry -> entry.events().stream()).toList();
  }

  public Conversation last() {
    return state;
  }

  /// The state as every single event makes it, from the first on.
  public Conversation foldedEventByEvent() {
    var events = events();
    var folded = ConversationEvolution.opened(state.id(), events.getFirst());
    return ConversationEvolution.evolve(folded, events.subList(1, events.size()));
  }
}
