package dev.plantao.core.conversation;

import static dev.plantao.core.Commands.note;
import static dev.plantao.core.Commands.plan;
import static dev.plantao.core.Commands.reopen;
import static dev.plantao.core.Commands.reply;
import static dev.plantao.core.Commands.replyAndWait;
import static dev.plantao.core.Commands.resolve;
import static dev.plantao.core.Commands.wake;
import static dev.plantao.core.Commands.write;
import static dev.plantao.core.Fixtures.AGENT;
import static dev.plantao.core.Fixtures.CUSTOMER;
import static dev.plantao.core.Fixtures.aTicket;
import static dev.plantao.core.Fixtures.after;
import static dev.plantao.core.Fixtures.newAddress;
import static dev.plantao.core.Fixtures.newCustomer;
import static dev.plantao.core.conversation.ConversationEvolution.evolve;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plantao.core.conversation.ConversationEvent.TookOver;
import dev.plantao.core.conversation.ConversationEvent.TookOver.Inherited;
import dev.plantao.core.policy.Plan;
import dev.plantao.core.policy.Policy;
import dev.plantao.core.sla.PromiseKind;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Regular customers are promised a first response in 4 h, a solution in 48 h.
@Tag("DU-2")
class MergingTest {
  private static final dev.plantao.core.customer.CustomerId ACME = newCustomer();
  private final Conversation older = aTicket().of(ACME).state();
  private final Conversation newer = aTicket().of(ACME).openedAt(after("PT1H")).state();

  /// Two after a command on both.
  private record Both(Conversation from, Conversation into) {
    private Both unmerged(String at) {
      return both(Merging.unmerge(from, into, AGENT, after(at)), from, into);
    }
  }

  private static Both both(JointDecision decision, Conversation from, Conversation into) {
    assertThat(decision).isInstanceOf(JointDecision.Accepted.class);
    var accepted = (JointDecision.Accepted) decision;
    return new Both(evolve(from, accepted.first()), evolve(into, accepted.second()));
  }

  private static Both merged(Conversation from, Conversation into, String at) {
    return both(Merging.merge(from, into, AGENT, after(at)), from, into);
  }

  private static Conversation does(Conversation state, String at, ConversationCommand command) {
    var decision = ConversationDecider.decide(state, AGENT, command, Policy.DEFAULT, after(at));
    assertThat(decision).isInstanceOf(Decision.Accepted.class);
    return evolve(state, ((Decision.Accepted) decision).events());
  }

  private static void refused(Conversation from, Conversation into, Refusal why) {
    assertThat(Merging.merge(from, into, AGENT, after("PT2H")))
        .isEqualTo(new JointDecision.Refused(why));
  }

  private static Instant due(Conversation state, PromiseKind kind) {
    return state.promise(kind).due().orElseThrow();
  }

  @Test
  void the_one_that_lives_on_inherits_the_earliest_due_instant_of_each_promise() {
    var both = merged(older, newer, "PT2H");

    assertThat(due(both.into(), PromiseKind.FIRST_RESPONSE)).isEqualTo(after("PT4H"));
    assertThat(due(both.into(), PromiseKind.RESOLUTION)).isEqualTo(after("PT48H"));
    assertThat(both.into().terms()).isEqualTo(newer.terms());
  }

  @Test
  void a_due_instant_that_is_earlier_already_stays() {
    var both = merged(newer, older, "PT2H");

    assertThat(both.into().firstResponse()).isEqualTo(older.firstResponse());
    assertThat(both.into().resolution()).isEqualTo(older.resolution());
  }

  @Test
  void what_is_taken_over_stands_on_record() {
    var accepted = (JointDecision.Accepted) Merging.merge(older, newer, AGENT, after("PT2H"));

    assertThat(accepted.second())
        .containsExactly(
            new Recorded(
                after("PT2H"),
                AGENT,
                new TookOver(
                    older.id(),
                    new Inherited(Duration.ofHours(1), after("PT4H")),
                    new Inherited(Duration.ofHours(1), after("PT48H")))));
  }

  @Test
  void what_was_answered_already_inherits_nothing() {
    var answered = does(newer, "PT90M", reply());
    var both = merged(older, answered, "PT2H");

    assertThat(both.into().firstResponse()).isEqualTo(answered.firstResponse());
    assertThat(due(both.into(), PromiseKind.RESOLUTION)).isEqualTo(after("PT48H"));
  }

  @Test
  @Tag("SL-3")
  @Tag("ES-1")
  void the_merged_one_is_exempt_and_never_escalates_afterwards() {
    var from = merged(older, newer, "PT2H").from();

    assertThat(from.closed()).isTrue();
    assertThat(Deadlines.of(from)).isEmpty();
    assertThat(from.firstResponse().fulfilledAt()).isNull();
    assertThat(ConversationDecider.decide(from, Actor.SYSTEM, wake(), Policy.DEFAULT, after("P9D")))
        .isEqualTo(new Decision.Accepted(java.util.List.of()));
  }

  @Test
  @Tag("ES-1")
  void what_fell_due_before_the_merge_is_violated_and_escalated_on_its_own_log() {
    var both = merged(older, newer, "PT4H30M");

    assertThat(both.from().firstResponse().violatedAt()).isEqualTo(after("PT4H"));
    assertThat(both.from().handling().escalation()).isNotNull();
    assertThat(both.into().firstResponse().violated()).isFalse();
    assertThat(due(both.into(), PromiseKind.FIRST_RESPONSE)).isEqualTo(after("PT5H"));
  }

  @Test
  void words_in_the_one_that_ends_make_it_supports_turn_in_the_other() {
    var waiting = does(newer, "PT90M", replyAndWait());

    assertThat(merged(older, waiting, "PT2H").into().phase()).isEqualTo(new Phase.Open());
    var both = merged(does(older, "PT90M", replyAndWait()), waiting, "PT2H");
    assertThat(both.into().phase()).isInstanceOf(Phase.Waiting.class);
  }

  @Test
  void the_merged_one_takes_no_work_and_says_where_it_goes_on() {
    var from = merged(older, newer, "PT2H").from();
    var gone = new Decision.Refused(new Refusal.MergedAway(newer.id()));

    for (var command : java.util.List.of(write(), reply(), resolve(), reopen())) {
      assertThat(ConversationDecider.decide(from, CUSTOMER, command, Policy.DEFAULT, after("PT3H")))
          .isEqualTo(gone);
    }
    assertThat(does(from, "PT3H", note()).closed()).isTrue();
    assertThat(does(from, "PT3H", plan(Plan.PREMIUM)).terms()).isEqualTo(from.terms());
  }

  @Test
  void only_cases_of_one_customer_or_one_sender_are_merged() {
    var sender = newAddress();
    var mailed = aTicket().byMailFrom(sender).state();
    refused(older, aTicket().state(), new Refusal.AnotherRequester());
    refused(mailed, aTicket().byMailFrom(newAddress()).state(), new Refusal.AnotherRequester());
    merged(mailed, aTicket().byMailFrom(sender).state(), "PT2H");
  }

  @Test
  void a_customers_case_does_not_go_on_where_the_customer_cannot_see_it() {
    var sender = newAddress();
    var mailed = aTicket().byMailFrom(sender).state();
    var signedIn = aTicket().of(ACME).withAddress(sender).state();

    refused(signedIn, mailed, new Refusal.AnotherRequester());
    merged(mailed, signedIn, "PT2H");
  }

  @Test
  void nothing_is_merged_with_itself_or_twice_or_into_what_is_gone_or_closed() {
    var both = merged(older, newer, "PT2H");
    var third = aTicket().of(ACME).state();

    refused(older, older, new Refusal.MergeWithItself());
    refused(both.from(), third, new Refusal.MergedAway(newer.id()));
    refused(third, both.from(), new Refusal.MergedAway(newer.id()));
    refused(both.into(), both.from(), new Refusal.MergedAway(newer.id()));
    refused(does(older, "PT1H", resolve()), third, new Refusal.MergeOfClosed());
    refused(third, does(older, "PT1H", resolve()), new Refusal.MergeOfClosed());
  }

  @Test
  void no_more_than_fifty_continue_in_one() {
    var into = newer;
    for (int i = 0; i < Related.MOST; i++) {
      into = merged(aTicket().of(ACME).state(), into, "PT2H").into();
    }

    refused(older, into, new Refusal.TooManyRelated(50));
  }

  @Test
  void a_merge_taken_back_leaves_both_with_their_own_clocks() {
    var both = merged(older, newer, "PT2H").unmerged("PT3H");

    assertThat(both.from().phase()).isEqualTo(new Phase.Open());
    assertThat(both.from().related()).isEqualTo(Related.NONE);
    // It stood still for the hour in which nobody was asked to answer it.
    assertThat(due(both.from(), PromiseKind.FIRST_RESPONSE)).isEqualTo(after("PT5H"));
    assertThat(due(both.into(), PromiseKind.FIRST_RESPONSE)).isEqualTo(after("PT5H"));
    assertThat(due(both.into(), PromiseKind.RESOLUTION)).isEqualTo(after("PT49H"));
    assertThat(both.into().related()).isEqualTo(Related.NONE);
  }

  @Test
  void of_two_that_went_on_here_the_one_that_stays_still_counts() {
    var target = aTicket().of(ACME).openedAt(after("PT3H")).state();
    var one = merged(older, target, "PT3H");
    var two = merged(newer, one.into(), "PT3H");
    assertThat(due(two.into(), PromiseKind.FIRST_RESPONSE)).isEqualTo(after("PT4H"));

    var left = new Both(one.from(), two.into()).unmerged("PT3H30M");

    assertThat(due(left.into(), PromiseKind.FIRST_RESPONSE)).isEqualTo(after("PT5H"));
  }

  @Test
  void what_is_not_merged_cannot_be_taken_back() {
    assertThat(Merging.unmerge(older, newer, AGENT, after("PT2H")))
        .isEqualTo(new JointDecision.Refused(new Refusal.NotMerged()));
  }
}
