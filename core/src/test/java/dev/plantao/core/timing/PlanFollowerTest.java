package dev.plantao.core.timing;

import static dev.plantao.core.Commands.close;
import static dev.plantao.core.Fixtures.CUSTOMER;
import static dev.plantao.core.Fixtures.aChat;
import static dev.plantao.core.Fixtures.aTicket;
import static dev.plantao.core.Fixtures.after;
import static dev.plantao.core.Fixtures.newCustomer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plantao.core.TestPolicies;
import dev.plantao.core.customer.Customer;
import dev.plantao.core.customer.CustomerDirectory.Stored;
import dev.plantao.core.customer.CustomerId;
import dev.plantao.core.inmemory.InMemoryCustomerDirectory;
import dev.plantao.core.log.Conversations;
import dev.plantao.core.log.Entry;
import dev.plantao.core.log.ForwardingLog;
import dev.plantao.core.log.Patience;
import dev.plantao.core.policy.Plan;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("SL-8")
class PlanFollowerTest {
  private final TestDesk desk = new TestDesk();
  private final InMemoryCustomerDirectory customers = new InMemoryCustomerDirectory();
  private final PlanFollower follower =
      new PlanFollower(customers, desk.log, desk.conversations, Patience.OF_A_PERSON);
  private final CustomerId customer = newCustomer();

  private void plan(Plan plan) {
    long version = customers.find(customer).map(Customer::version).orElse(0L);
    var changed = new Customer(customer, "Padaria", plan, true, null, List.of(), version);
    assertThat(customers.store(changed)).isInstanceOf(Stored.Done.class);
  }

  @Test
  void a_new_plan_reaches_every_open_conversation_of_the_customer_and_no_other() {
    var ticket = desk.opened(aTicket().of(customer).basic());
    var chat = desk.opened(aChat().of(customer).basic());
    var closed = desk.opened(aTicket().of(customer).basic());
    desk.handle(closed, CUSTOMER, close(), after("PT1M"));
    var other = desk.opened(aTicket().basic());
    plan(Plan.PREMIUM);
    follower.follow(customer, after("PT10M"));

    assertThat(desk.state(ticket).firstResponse().due()).contains(after("PT30M"));
    assertThat(desk.state(chat).terms().plan()).isEqualTo(Plan.PREMIUM);
    assertThat(desk.state(closed).terms().plan()).isEqualTo(Plan.BASIC);
    assertThat(desk.state(other).terms().plan()).isEqualTo(Plan.BASIC);
  }

  @Test
  void it_can_run_again_and_changes_nothing_also_under_a_new_policy() {
    var ticket = desk.opened(aTicket().of(customer).basic());
    plan(Plan.PREMIUM);
    follower.follow(customer, after("PT10M"));
    var followed = desk.state(ticket);
    desk.policies.set(TestPolicies.firstResponse(3, Plan.PREMIUM, Duration.ofMinutes(5)));
    follower.follow(customer, after("PT11M"));
    plan(Plan.PREMIUM);
    follower.follow(customer, after("PT12M"));

    assertThat(desk.state(ticket)).isEqualTo(followed);
  }

  @Test
  void a_customer_that_is_not_known_has_no_plan_to_follow() {
    var ticket = desk.opened(aTicket().of(customer).basic());
    var before = desk.state(ticket);
    follower.follow(customer, after("PT10M"));

    assertThat(desk.state(ticket)).isEqualTo(before);
  }

  @Test
  void what_it_could_not_reach_is_told_so_that_it_is_run_again() {
    var ticket = desk.opened(aTicket().of(customer).basic());
    plan(Plan.PREMIUM);
    var contended =
        new ForwardingLog(desk.log) {
          @Override
          public Appended append(Entry previous, Entry.Draft next) {
            return new Appended.Lost();
          }
        };
    var unlucky =
        new PlanFollower(
            customers,
            contended,
            new Conversations(contended, desk.policies),
            Patience.OF_A_PERSON);

    assertThatThrownBy(() -> unlucky.follow(customer, after("PT10M")))
        .hasMessageContaining(ticket.value());
  }
}
