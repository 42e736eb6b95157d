package dev.plantao.core.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plantao.core.CaseBuilder;
import dev.plantao.core.Fixtures;
import dev.plantao.core.policy.Policy;
import java.util.ArrayList;
import java.util.List;

/// Given these events, when this command, then those events or this refusal.
///
/// Instants are written as the time since [Fixtures#NOW], at which cases open by default.
final class Scenario {
  private final Conversation state;
  private final Policy policy;

  private Scenario(Conversation state, Policy policy) {
    this.state = state;
    this.policy = policy;
  }

  static Scenario given(CaseBuilder opened, Recorded... then) {
    return new Scenario(
        ConversationEvolution.evolve(opened.state(), List.of(then)), opened.policy());
  }

  static Recorded agent(String at, ConversationEvent event) {
    return new Recorded(Fixtures.after(at), Fixtures.AGENT, event);
  }

  static Recorded customer(String at, ConversationEvent event) {
    return new Recorded(Fixtures.after(at), Fixtures.CUSTOMER, event);
  }

  static Recorded desk(String at, ConversationEvent event) {
    return new Recorded(Fixtures.after(at), Actor.SYSTEM, event);
  }

  /// The policy that is in force from here on.
  Scenario nowUnder(Policy other) {
    return new Scenario(state, other);
  }

  Then when(String at, Actor by, ConversationCommand command) {
    return new Then(
        this, ConversationDecider.decide(state, by, command, policy, Fixtures.after(at)));
  }

  Conversation state() {
    return state;
  }

  /// What the command came to.
  record Then(Scenario before, Decision decision) {

    /// These events, no others, in this order; where it leaves things can be asked further.
    Scenario then(Recorded... events) {
      assertThat(decision).isEqualTo(new Decision.Accepted(List.of(events)));
      return done();
    }

    void thenNothing() {
      assertThat(decision).isEqualTo(new Decision.Accepted(List.of()));
    }

    void thenRefused(Refusal why) {
      assertThat(decision).isEqualTo(new Decision.Refused(why));
    }

    /// Goes on from what was accepted, whatever it was.
    Scenario done() {
      assertThat(decision).isInstanceOf(Decision.Accepted.class);
      var events = new ArrayList<Recorded>();
      if (decision instanceof Decision.Accepted accepted) {
        events.addAll(accepted.events());
      }
      return new Scenario(ConversationEvolution.evolve(before.state, events), before.policy);
    }
  }
}
