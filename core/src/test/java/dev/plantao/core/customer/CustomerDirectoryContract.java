package dev.plantao.core.customer;

import static dev.plantao.core.Fixtures.newAddress;
import static dev.plantao.core.Fixtures.newCustomer;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plantao.core.Race;
import dev.plantao.core.customer.CustomerDirectory.Stored;
import dev.plantao.core.people.EmailAddress;
import dev.plantao.core.people.Language;
import dev.plantao.core.policy.Plan;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What every customer directory promises. All its tests can share one table.
public abstract class CustomerDirectoryContract {
  private static final int WRITERS = 8;

  private CustomerDirectory customers;

  protected abstract CustomerDirectory newDirectory();

  @BeforeEach
  void aDirectory() {
    customers = newDirectory();
  }

  private static Customer of(CustomerId id, EmailAddress... emails) {
    return new Customer(id, "Padaria São João", Plan.REGULAR, true, null, List.of(emails), 0);
  }

  private Customer stored(Customer customer) {
    var stored = customers.store(customer);
    assertThat(stored).isInstanceOf(Stored.Done.class);
    return ((Stored.Done) stored).customer();
  }

  @Test
  void whoever_was_never_stored_is_not_found() {
    assertThat(customers.find(newCustomer())).isEmpty();
    assertThat(customers.findByAddress(newAddress())).isEmpty();
  }

  @Test
  void a_customer_is_read_back_whole_one_version_higher() {
    var address = newAddress();
    var other = newAddress();
    var customer =
        new Customer(
            newCustomer(),
            "Bäckerei",
            Plan.PREMIUM,
            false,
            Language.DE,
            List.of(address, other),
            0);
    var stored = stored(customer);

    assertThat(stored).isEqualTo(customer.withVersion(1));
    assertThat(customers.find(customer.id())).contains(stored);
    assertThat(customers.findByAddress(address)).contains(customer.id());
    assertThat(customers.findByAddress(other)).contains(customer.id());
  }

  @Test
  void a_customer_without_addresses_and_language_is_read_back_whole() {
    var stored = stored(of(newCustomer()));

    assertThat(customers.find(stored.id())).contains(stored);
  }

  @Test
  void a_change_by_an_old_version_is_stale_and_leaves_all_as_it_was() {
    var first = stored(of(newCustomer(), newAddress()));
    var late = newAddress();
    var stale = new Customer(first.id(), "late", Plan.BASIC, true, null, List.of(late), 0);

    assertThat(customers.store(stale)).isEqualTo(new Stored.Stale());
    assertThat(customers.store(stale.withVersion(2))).isEqualTo(new Stored.Stale());
    assertThat(customers.find(first.id())).contains(first);
    assertThat(customers.findByAddress(late)).isEmpty();
  }

  @Test
  void a_customer_that_was_never_stored_has_no_version_to_change() {
    assertThat(customers.store(of(newCustomer()).withVersion(3))).isEqualTo(new Stored.Stale());
  }

  @Test
  void an_address_belongs_to_one_customer_only() {
    var address = newAddress();
    var owner = stored(of(newCustomer(), address));
    var free = newAddress();
    var other = of(newCustomer(), free, address);

    assertThat(customers.store(other)).isEqualTo(new Stored.AddressTaken(address));
    assertThat(customers.find(other.id())).isEmpty();
    assertThat(customers.findByAddress(address)).contains(owner.id());
    assertThat(customers.findByAddress(free)).as("all or nothing").isEmpty();
  }

  @Test
  void an_address_that_is_taken_away_is_free_for_another_and_the_others_stay() {
    var address = newAddress();
    var kept = newAddress();
    var owner = stored(of(newCustomer(), address, kept));
    var without = of(owner.id(), kept).withVersion(owner.version());
    assertThat(stored(without).version()).isEqualTo(2);
    assertThat(customers.findByAddress(address)).isEmpty();
    assertThat(customers.findByAddress(kept)).contains(owner.id());

    var next = stored(of(newCustomer(), address));
    assertThat(customers.findByAddress(address)).contains(next.id());
  }

  @Test
  void of_several_who_create_the_same_customer_at_once_exactly_one_is_done() {
    var id = newCustomer();
    var outcomes = Race.of(WRITERS, _ -> () -> customers.store(of(id, newAddress())));

    assertThat(outcomes).filteredOn(Stored.Done.class::isInstance).hasSize(1);
    assertThat(outcomes).filteredOn(new Stored.Stale()::equals).hasSize(WRITERS - 1);
    var found = customers.find(id).orElseThrow();
    assertThat(found.version()).isEqualTo(1);
    assertThat(customers.findByAddress(found.emails().getFirst())).contains(id);
  }

  @Test
  void of_several_who_claim_one_address_at_once_exactly_one_gets_it() {
    var address = newAddress();
    var claims = new ArrayList<Customer>();
    for (int i = 0; i < WRITERS; i++) {
      claims.add(of(newCustomer(), address));
    }
    var outcomes = Race.of(WRITERS, i -> () -> customers.store(claims.get(i)));

    assertThat(outcomes).filteredOn(Stored.Done.class::isInstance).hasSize(1);
    assertThat(outcomes).filteredOn(new Stored.AddressTaken(address)::equals).hasSize(WRITERS - 1);
    var owner = customers.findByAddress(address).orElseThrow();
    assertThat(claims).filteredOn(one -> customers.find(one.id()).isPresent()).hasSize(1);
    assertThat(customers.find(owner)).isPresent();
  }
}
