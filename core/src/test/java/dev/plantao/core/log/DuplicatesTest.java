package dev.plantao.core.log;

import static dev.plantao.core.Commands.resolve;
import static dev.plantao.core.Fixtures.AGENT;
import static dev.plantao.core.Fixtures.aChat;
import static dev.plantao.core.Fixtures.aTicket;
import static dev.plantao.core.Fixtures.after;
import static dev.plantao.core.Fixtures.newAddress;
import static dev.plantao.core.Fixtures.newCommand;
import static dev.plantao.core.Fixtures.newCustomer;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plantao.core.CaseBuilder;
import dev.plantao.core.Race;
import dev.plantao.core.conversation.Likely;
import dev.plantao.core.customer.CustomerId;
import dev.plantao.core.inmemory.FixedPolicies;
import dev.plantao.core.inmemory.InMemoryConversationLog;
import dev.plantao.core.likeness.WordGists;
import dev.plantao.core.log.Openings.Alike;
import dev.plantao.core.policy.Origin;
import dev.plantao.core.policy.Policy;
import java.util.Objects;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// All cases built here say the same words.
@Tag("DU-1")
class DuplicatesTest {
  private final InMemoryConversationLog log = new InMemoryConversationLog();
  private final FixedPolicies policies = new FixedPolicies(Policy.DEFAULT);
  private final Openings openings = new Openings(log, policies, new WordGists());
  private final CustomerId customer = newCustomer();

  private Outcome open(CaseBuilder one, Alike alike) {
    var sent = new Openings.Sent(one.opener(), newCommand(), null, after("PT1H"));
    return openings.open(one.opening(), alike, sent, lost -> lost < 1000);
  }

  private Entry opened(CaseBuilder one, Alike alike) {
    var outcome = open(one, alike);
    assertThat(outcome).isInstanceOf(Outcome.Done.class);
    return ((Outcome.Done) outcome).entry();
  }

  private static Likely likely(Entry entry) {
    return Objects.requireNonNull(entry.after().related().likely());
  }

  @Test
  void a_second_case_is_answered_with_the_first_also_across_ticket_and_chat() {
    var first = opened(aTicket().of(customer), Alike.ANSWERED);

    var outcome = open(aChat().of(customer), Alike.ANSWERED);

    assertThat(outcome).isInstanceOf(Outcome.Duplicate.class);
    var duplicate = (Outcome.Duplicate) outcome;
    assertThat(duplicate.of()).isEqualTo(first.after().id());
    assertThat(duplicate.words()).contains("payment", "fails");
    assertThat(log.ids()).hasSize(1);
  }

  @Test
  void whoever_insists_opens_and_support_sees_the_link() {
    var first = opened(aTicket().of(customer), Alike.ANSWERED);
    var second = opened(aTicket().of(customer), Alike.OPENED);

    var likely = likely(second);
    assertThat(likely.conversation()).isEqualTo(first.after().id());
    assertThat(likely.words().orEmpty()).contains("payment");
  }

  @Test
  void somebody_elses_case_is_no_ones_duplicate() {
    opened(aTicket().of(newCustomer()), Alike.ANSWERED);

    assertThat(opened(aTicket().of(customer), Alike.ANSWERED).after().related().likely()).isNull();
  }

  @Test
  void a_case_that_only_the_address_has_in_common_is_linked_and_not_told() {
    var address = newAddress();
    var mailed = opened(aTicket().byMailFrom(address), Alike.OPENED);

    var second = opened(aTicket().of(customer).withAddress(address), Alike.ANSWERED);

    assertThat(likely(second).conversation()).isEqualTo(mailed.after().id());
  }

  @Test
  void a_form_opens_and_is_linked() {
    var address = newAddress();
    opened(aTicket().byMailFrom(address), Alike.OPENED);
    var form = aTicket().byMailFrom(address).origin(Origin.CONTACT_FORM);

    assertThat(opened(form, Alike.OPENED).after().related().likely()).isNotNull();
  }

  @Test
  void a_case_that_is_closed_is_no_duplicate_even_before_the_list_knows() {
    var first = opened(aTicket().of(customer), Alike.ANSWERED);
    var all = new Request.Reach.All();
    new Conversations(log, policies)
        .handle(
            first.after().id(),
            new Request(newCommand(), AGENT, all, null, null, resolve(), after("PT1H")),
            Patience.OF_A_PERSON);

    opened(aTicket().of(customer), Alike.ANSWERED);
  }

  @Test
  void the_list_does_not_forget_what_a_case_is_about_when_it_is_closed_and_reopened() {
    var first = opened(aTicket().of(customer), Alike.ANSWERED);
    var owner = new OpenCases.Owner.OfCustomer(customer);
    log.mark(owner, new OpenCases.Case(first.after().id(), after("P8D")));
    log.mark(owner, OpenCases.Case.of(first.after()));

    assertThat(open(aTicket().of(customer), Alike.ANSWERED)).isInstanceOf(Outcome.Duplicate.class);
  }

  @Test
  void of_sixteen_at_once_one_opens_and_the_others_are_answered_with_it() {
    var outcomes = Race.of(16, _ -> () -> open(aTicket().of(customer), Alike.ANSWERED));

    assertThat(outcomes.stream().filter(Outcome.Done.class::isInstance)).hasSize(1);
    assertThat(log.ids()).hasSize(1);
    var only = log.ids().iterator().next();
    assertThat(outcomes.stream().filter(Outcome.Duplicate.class::isInstance))
        .hasSize(15)
        .allMatch(outcome -> ((Outcome.Duplicate) outcome).of().equals(only));
  }
}
