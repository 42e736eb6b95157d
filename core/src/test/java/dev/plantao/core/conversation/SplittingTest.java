package dev.plantao.core.conversation;

import static dev.plantao.core.Commands.WORDS;
import static dev.plantao.core.Fixtures.AGENT;
import static dev.plantao.core.Fixtures.CUSTOMER;
import static dev.plantao.core.Fixtures.aChat;
import static dev.plantao.core.Fixtures.aTicket;
import static dev.plantao.core.Fixtures.after;
import static dev.plantao.core.Fixtures.newId;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plantao.core.conversation.ConversationEvent.CustomerWrote;
import dev.plantao.core.conversation.ConversationEvent.SplitFrom;
import dev.plantao.core.conversation.ConversationEvent.SplitOff;
import dev.plantao.core.policy.Origin;
import dev.plantao.core.policy.Policy;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("DU-2")
class SplittingTest {
  private static final Recorded WROTE = said("PT1H");
  private final ConversationId made = newId(Kind.TICKET);
  private final Conversation source = written(aTicket().state());

  private static Recorded said(String at) {
    return new Recorded(after(at), CUSTOMER, new CustomerWrote(WORDS));
  }

  private static Conversation written(Conversation state) {
    return ConversationEvolution.evolve(state, WROTE);
  }

  private JointDecision split(Conversation from, @Nullable Recorded event, String at) {
    var wanted = new Splitting.Wanted(made, Text.of("Another case"), 2, event);
    return Splitting.split(from, wanted, AGENT, Policy.DEFAULT, after(at));
  }

  private static JointDecision.Accepted accepted(JointDecision decision) {
    assertThat(decision).isInstanceOf(JointDecision.Accepted.class);
    return (JointDecision.Accepted) decision;
  }

  @Test
  void a_message_becomes_a_conversation_that_opened_when_it_came() {
    var split = accepted(split(source, WROTE, "PT2H"));
    var opened = Splitting.opened(made, split.second());

    assertThat(opened.intake().requester()).isEqualTo(source.intake().requester());
    assertThat(opened.intake().at()).isEqualTo(after("PT1H"));
    assertThat(opened.intake().subject().orEmpty()).isEqualTo("Another case");
    assertThat(opened.firstResponse().due()).contains(after("PT5H"));
    assertThat(((ConversationEvent.Opened) split.second().getFirst().event()).message())
        .isEqualTo(WORDS);
  }

  @Test
  void both_know_of_each_other_and_who_split_them_when() {
    var split = accepted(split(source, WROTE, "PT2H"));

    assertThat(split.first())
        .containsExactly(new Recorded(after("PT2H"), AGENT, new SplitOff(2, made)));
    assertThat(split.second().getLast())
        .isEqualTo(new Recorded(after("PT2H"), AGENT, new SplitFrom(source.id(), 2)));
    assertThat(Splitting.opened(made, split.second()).related().splitFrom()).isEqualTo(source.id());
  }

  @Test
  @Tag("ES-1")
  void what_has_fallen_due_since_the_message_came_is_settled_at_once() {
    var opened = Splitting.opened(made, accepted(split(source, WROTE, "PT6H")).second());

    assertThat(opened.firstResponse().violatedAt()).isEqualTo(after("PT5H"));
    assertThat(opened.handling().escalation())
        .isEqualTo(
            new Escalation.ForViolation(
                dev.plantao.core.sla.PromiseKind.FIRST_RESPONSE, after("PT5H")));
    assertThat(opened.updatedAt()).isEqualTo(after("PT6H"));
  }

  @Test
  void a_message_out_of_a_chat_becomes_a_ticket_that_is_answered_by_mail() {
    var opened =
        Splitting.opened(made, accepted(split(written(aChat().state()), WROTE, "PT2H")).second());

    assertThat(opened.intake().origin()).isEqualTo(Origin.PORTAL);
  }

  @Test
  void only_messages_of_the_customer_are_split_and_each_once() {
    var note = new Recorded(after("PT1H"), AGENT, new ConversationEvent.NoteAdded(WORDS));
    var no = new JointDecision.Refused(new Refusal.NoMessageToSplit());
    assertThat(split(source, null, "PT2H")).isEqualTo(no);
    assertThat(split(source, note, "PT2H")).isEqualTo(no);
    assertThat(split(source, aTicket().opened(), "PT2H")).isEqualTo(no);

    var after =
        ConversationEvolution.evolve(source, accepted(split(source, WROTE, "PT2H")).first());
    assertThat(split(after, WROTE, "PT3H"))
        .isEqualTo(new JointDecision.Refused(new Refusal.SplitBefore(made)));
  }

  @Test
  void nothing_is_split_from_what_goes_on_elsewhere() {
    var into = newId(Kind.TICKET);
    var merged =
        ConversationEvolution.evolve(
            source, new Recorded(after("PT2H"), AGENT, new ConversationEvent.MergedInto(into)));

    assertThat(split(merged, WROTE, "PT3H"))
        .isEqualTo(new JointDecision.Refused(new Refusal.MergedAway(into)));
  }
}
