package dev.plantao.core.policy;

import static dev.plantao.core.Fixtures.after;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plantao.core.Race;
import dev.plantao.core.TestPolicies;
import dev.plantao.core.people.AgentId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// What every policy book promises, and the policy that is in force by it. Each test has a book of
/// its own.
public abstract class PolicyBookContract {
  private Instant now = after("PT0S");
  private PolicyBook book;
  private Policies policies;

  /// An empty book.
  protected abstract PolicyBook newBook();

  /// The policy in force by the newest book and this test's clock.
  protected abstract Policies policies();

  protected final Instant now() {
    return now;
  }

  @BeforeEach
  void nothing_on_record() {
    book = newBook();
    policies = policies();
  }

  private Edition edition(int version, Instant effectiveAt) {
    var policy = TestPolicies.firstResponse(version, Plan.BASIC, Duration.ofHours(version));
    return new Edition(policy, new AgentId("admin"), "reason " + version, now, effectiveAt);
  }

  private void put(int version, Instant effectiveAt) {
    assertThat(book.add(edition(version, effectiveAt))).isTrue();
  }

  /// Past the minute for which a policy may be remembered.
  private int versionInForce(String at) {
    now = after(at);
    return policies.current().version();
  }

  @Test
  void without_any_on_record_the_built_in_one_holds() {
    assertThat(book.editions(Integer.MAX_VALUE, 10)).isEmpty();
    assertThat(policies.current()).isEqualTo(Policy.DEFAULT);
  }

  @Test
  @Tag("SL-8")
  void what_is_put_on_record_is_read_back_whole() {
    var first = new Edition(TestPolicies.staffed(1), new AgentId("admin"), "why", now, now);
    assertThat(book.add(first)).isTrue();

    assertThat(book.editions(Integer.MAX_VALUE, 10)).containsExactly(first);
    assertThat(policies.current()).isEqualTo(first.policy());
  }

  @Test
  @Tag("SL-8")
  void an_edition_follows_the_newest_one_or_is_not_added() {
    assertThat(book.add(edition(2, now))).isFalse();
    put(1, now);
    assertThat(book.add(edition(1, now))).isFalse();
    assertThat(book.add(edition(3, now))).isFalse();
    put(2, now);

    assertThat(book.editions(Integer.MAX_VALUE, 10))
        .extracting(Edition::version)
        .containsExactly(2, 1);
  }

  @Test
  void of_two_who_write_the_same_version_one_wins() {
    var won = Race.of(4, i -> () -> book.add(edition(1, now.plusSeconds(i))));

    assertThat(won.stream().filter(it -> it)).hasSize(1);
    assertThat(book.editions(Integer.MAX_VALUE, 10)).hasSize(1);
  }

  @Test
  void editions_are_paged_from_the_newest_back() {
    for (int version = 1; version <= 12; version++) {
      put(version, now);
    }

    assertThat(versions(book.editions(Integer.MAX_VALUE, 5))).containsExactly(12, 11, 10, 9, 8);
    assertThat(versions(book.editions(8, 5))).containsExactly(7, 6, 5, 4, 3);
    assertThat(versions(book.editions(3, 5))).containsExactly(2, 1);
    assertThat(book.editions(1, 5)).isEmpty();
  }

  @Test
  @Tag("SL-8")
  void a_planned_policy_holds_from_its_instant_on_and_not_before() {
    put(1, now);
    put(2, after("P1D"));

    assertThat(versionInForce("PT0S")).isEqualTo(1);
    assertThat(versionInForce("PT23H59M59.999S")).isEqualTo(1);
    assertThat(versionInForce("P1D")).isEqualTo(2);
  }

  @Test
  @Tag("SL-8")
  void a_newer_policy_withdraws_the_planned_one() {
    put(1, now);
    put(2, after("P1D"));
    put(3, now);

    assertThat(versionInForce("PT2M")).isEqualTo(3);
    assertThat(versionInForce("P2D")).isEqualTo(3);
  }

  @Test
  void many_planned_ones_do_not_hide_the_one_in_force() {
    put(1, now);
    for (int version = 2; version <= 30; version++) {
      put(version, after("P1D").plusSeconds(version));
    }

    assertThat(versionInForce("PT2M")).isEqualTo(1);
    assertThat(versionInForce("P2D")).isEqualTo(30);
  }

  private static List<Integer> versions(List<Edition> editions) {
    return editions.stream().map(Edition::version).toList();
  }
}
