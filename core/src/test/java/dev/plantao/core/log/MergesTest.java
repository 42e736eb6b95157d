package dev.plantao.core.log;

import static dev.plantao.core.Commands.write;
import static dev.plantao.core.Fixtures.AGENT;
import static dev.plantao.core.Fixtures.CUSTOMER;
import static dev.plantao.core.Fixtures.aTicket;
import static dev.plantao.core.Fixtures.after;
import static dev.plantao.core.Fixtures.keyOf;
import static dev.plantao.core.Fixtures.newCommand;
import static dev.plantao.core.Fixtures.newCustomer;
import static dev.plantao.core.Fixtures.newId;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plantao.core.Race;
import dev.plantao.core.conversation.ConversationId;
import dev.plantao.core.conversation.Kind;
import dev.plantao.core.conversation.Refusal;
import dev.plantao.core.conversation.Text;
import dev.plantao.core.customer.CustomerId;
import dev.plantao.core.inmemory.FixedPolicies;
import dev.plantao.core.inmemory.InMemoryConversationLog;
import dev.plantao.core.likeness.Gists;
import dev.plantao.core.policy.Policy;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("DU-2")
class MergesTest {
  private static final Patience LONG = lost -> lost < 100;

  private final InMemoryConversationLog log = new InMemoryConversationLog();
  private final FixedPolicies policies = new FixedPolicies(Policy.DEFAULT);
  private final Merges merges = new Merges(log);
  private final Splits splits = new Splits(log, policies, Gists.NONE);
  private final CustomerId customer = newCustomer();
  private final ConversationId one = ticket();
  private final ConversationId two = ticket();

  private ConversationId ticket() {
    var ticket = aTicket().of(customer);
    var cases = List.of(log.openCases(new OpenCases.Owner.OfCustomer(customer)));
    log.open(ticket.draft(), cases);
    return ticket.id();
  }

  private static JointRequest request() {
    return request(null, null);
  }

  private static JointRequest request(@Nullable String key, @Nullable Long expectedSeq) {
    var idempotent = key == null ? null : keyOf(key, "body");
    return new JointRequest(newCommand(), AGENT, idempotent, expectedSeq, after("PT1H"));
  }

  private Outcome merge(ConversationId from, ConversationId into) {
    return merges.merge(from, into, request(), LONG);
  }

  private Entry newest(ConversationId id) {
    return log.newest(id).orElseThrow();
  }

  @Test
  void a_merge_is_an_entry_on_both_logs() {
    assertThat(merge(one, two)).isEqualTo(new Outcome.Done(newest(one)));

    assertThat(newest(one).after().related().mergedInto()).isEqualTo(two);
    assertThat(newest(two).after().related().absorbed())
        .singleElement()
        .matches(absorbed -> absorbed.id().equals(one));
    assertThat(newest(one).command()).isEqualTo(newest(two).command());
  }

  @Test
  void of_two_merges_that_would_close_a_circle_one_is_refused() {
    for (int i = 0; i < 50; i++) {
      var a = ticket();
      var b = ticket();
      var outcomes = Race.of(2, n -> () -> n == 0 ? merge(a, b) : merge(b, a));

      assertThat(outcomes.stream().filter(Outcome.Done.class::isInstance)).hasSize(1);
      assertThat(outcomes.stream().filter(Outcome.Refused.class::isInstance)).hasSize(1);
    }
  }

  @Test
  void a_merge_taken_back_and_made_again_leaves_one_pointer() {
    merge(one, two);
    assertThat(merges.unmerge(one, request(), LONG)).isInstanceOf(Outcome.Done.class);
    assertThat(newest(two).after().related().absorbed()).isEmpty();
    assertThat(merge(two, one)).isInstanceOf(Outcome.Done.class);
  }

  @Test
  void the_same_key_is_answered_once_and_a_stale_version_refused() {
    var first = merges.merge(one, two, request("k", 1L), LONG);
    assertThat(first).isInstanceOf(Outcome.Done.class);
    assertThat(merges.merge(one, two, request("k", 1L), LONG))
        .isEqualTo(new Outcome.Repeated(newest(one)));
    assertThat(merges.unmerge(one, request(null, 1L), LONG)).isEqualTo(new Outcome.Stale(2));
    assertThat(merges.unmerge(two, request(), LONG))
        .isEqualTo(new Outcome.Refused(new Refusal.NotMerged()));
  }

  @Test
  void what_is_not_there_is_not_merged() {
    var nothing = newId(Kind.TICKET);
    assertThat(merge(nothing, two)).isEqualTo(new Outcome.NotFound());
    assertThat(merge(one, nothing))
        .isEqualTo(new Outcome.Refused(new Refusal.MergeTargetUnknown()));
    assertThat(merge(one, one)).isEqualTo(new Outcome.Refused(new Refusal.MergeWithItself()));
  }

  @Test
  void a_lost_race_is_decided_again() {
    var losing =
        new ForwardingLog(log) {
          private int left = 2;

          @Override
          public Appended appendBoth(
              Entry previous, Entry.Draft next, Entry otherPrevious, Entry.Draft otherNext) {
            return left-- > 0
                ? new Appended.Lost()
                : super.appendBoth(previous, next, otherPrevious, otherNext);
          }
        };
    assertThat(new Merges(losing).merge(one, two, request(), lost -> lost < 2))
        .isEqualTo(new Outcome.Contended());
    assertThat(new Merges(losing).merge(one, two, request(), LONG))
        .isInstanceOf(Outcome.Done.class);
  }

  private void writes() {
    var all = new Request.Reach.All();
    var request = new Request(newCommand(), CUSTOMER, all, null, null, write(), after("PT30M"));
    new Conversations(log, policies).handle(one, request, LONG);
  }

  @Test
  void a_split_opens_another_conversation_and_lists_it() {
    writes();
    var made = newId(Kind.TICKET);
    var wanted = new Splits.Wanted(one, 2, Text.of("Another"), made);
    var outcome = splits.split(wanted, request("k", 2L), LONG);

    assertThat(outcome).isEqualTo(new Outcome.Done(newest(made)));
    assertThat(newest(one).after().related().splits()).hasSize(1);
    assertThat(log.openCases(new OpenCases.Owner.OfCustomer(customer)).cases())
        .anyMatch(open -> open.id().equals(made));
    assertThat(newest(made).folded(null)).isEqualTo(newest(made).after());
    assertThat(newest(made).auditAt()).isAfterOrEqualTo(after("PT1H"));
    assertThat(splits.split(wanted, request("k", 2L), LONG))
        .isEqualTo(new Outcome.Repeated(newest(made)));
  }

  @Test
  void a_split_is_undone_by_merging_it_back() {
    writes();
    var made = newId(Kind.TICKET);
    splits.split(new Splits.Wanted(one, 2, Text.of("Another"), made), request(), LONG);

    assertThat(merge(made, one)).isInstanceOf(Outcome.Done.class);
    assertThat(newest(made).after().related().mergedInto()).isEqualTo(one);
  }

  @Test
  void a_message_split_twice_at_once_makes_one_conversation() {
    writes();
    var outcomes =
        Race.of(
            8,
            _ ->
                () ->
                    splits.split(
                        new Splits.Wanted(one, 2, Text.of("Another"), newId(Kind.TICKET)),
                        request(),
                        LONG));

    assertThat(outcomes.stream().filter(Outcome.Done.class::isInstance)).hasSize(1);
    assertThat(log.openCases(new OpenCases.Owner.OfCustomer(customer)).cases()).hasSize(3);
  }
}
