package dev.plantao.core.timing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plantao.core.Fixtures;
import dev.plantao.core.RandomHistory;
import dev.plantao.core.conversation.Conversation;
import dev.plantao.core.conversation.ConversationEvent.CustomerWrote;
import dev.plantao.core.conversation.ConversationEvent.EscalatedForViolation;
import dev.plantao.core.conversation.ConversationEvent.GaveBack;
import dev.plantao.core.conversation.ConversationEvent.MergedInto;
import dev.plantao.core.conversation.ConversationEvent.Unmerged;
import dev.plantao.core.conversation.ConversationId;
import dev.plantao.core.conversation.Deadlines;
import dev.plantao.core.conversation.Kind;
import dev.plantao.core.conversation.Recorded;
import dev.plantao.core.conversation.Text;
import dev.plantao.core.customer.CustomerId;
import dev.plantao.core.likeness.Gists;
import dev.plantao.core.log.Entry;
import dev.plantao.core.log.JointRequest;
import dev.plantao.core.log.Merges;
import dev.plantao.core.log.Outcome;
import dev.plantao.core.log.Patience;
import dev.plantao.core.log.Splits;
import dev.plantao.core.sla.PromiseKind;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Cases of one customer, worked on, merged, taken apart and split in any order.
@Tag("DU-2")
class MergeSimulationTest {
  private static final long SEED = 4711;
  private static final int DESKS = 200;
  private static final int CASES = 4;
  private static final int STEPS = 40;

  private static final class Sequence {
    private final RandomGenerator random;
    private final TestDesk desk = new TestDesk();
    private final Merges merges = new Merges(desk.log);
    private final Splits splits = new Splits(desk.log, desk.policies, Gists.NONE);
    private final List<ConversationId> ids = new ArrayList<>();
    private final CustomerId customer = Fixtures.newCustomer();
    private Instant now = Fixtures.NOW;
    private int merged;
    private int unmerged;
    private int split;

    Sequence(RandomGenerator random) {
      this.random = random;
      for (int i = 0; i < CASES; i++) {
        ids.add(desk.opened(RandomHistory.aCase(random, now).of(customer)));
      }
    }

    private ConversationId any() {
      return ids.get(random.nextInt(ids.size()));
    }

    private JointRequest request() {
      return new JointRequest(Fixtures.newCommand(), Fixtures.AGENT, null, null, now);
    }

    void run() {
      for (int i = 0; i < STEPS; i++) {
        now = now.plus(RandomHistory.gap(random));
        switch (random.nextInt(6)) {
          case 0 -> merge(any(), any());
          case 1 -> unmerge(any());
          case 2 -> split(any());
          default -> {
            var step = RandomHistory.step(random, now);
            desk.handle(any(), step.by(), step.command(), now);
          }
        }
        ids.forEach(this::check);
      }
    }

    private void merge(ConversationId from, ConversationId into) {
      var outcome = merges.merge(from, into, request(), Patience.OF_A_PERSON);
      if (outcome instanceof Outcome.Done done) {
        merged++;
        for (var kind : PromiseKind.values()) {
          checkInherited(kind, before(done.entry()), desk.state(into));
        }
      }
    }

    /// The state of the one that ended, just before it did.
    private Conversation before(Entry entry) {
      var id = entry.after().id();
      var all = desk.log.entries(id, 0, 200);
      var state = all.get(all.size() - 2).after();
      for (var recorded : entry.events()) {
        if (!(recorded.event() instanceof MergedInto)) {
          state =
              dev.plantao.core.conversation.ConversationEvolution.evolve(state, List.of(recorded));
        }
      }
      return state;
    }

    /// No open promise of the one that lives on falls due later than that of the one that ended.
    private static void checkInherited(PromiseKind kind, Conversation from, Conversation into) {
      var theirs = from.promise(kind).due();
      var own = into.promise(kind).due();
      if (theirs.isPresent() && own.isPresent()) {
        assertThat(own.get()).isBeforeOrEqualTo(theirs.get());
      }
    }

    private void unmerge(ConversationId id) {
      if (merges.unmerge(id, request(), Patience.OF_A_PERSON) instanceof Outcome.Done) {
        unmerged++;
      }
    }

    private void split(ConversationId id) {
      long seq = 1;
      @Nullable Long message = null;
      for (var recorded : events(id)) {
        message = recorded.event() instanceof CustomerWrote ? Long.valueOf(seq) : message;
        seq++;
      }
      if (message != null) {
        var made = Fixtures.newId(Kind.TICKET);
        var wanted = new Splits.Wanted(id, message, Text.of("Another"), made);
        if (splits.split(wanted, request(), Patience.OF_A_PERSON) instanceof Outcome.Done) {
          ids.add(made);
          split++;
        }
      }
    }

    private List<Recorded> events(ConversationId id) {
      return desk.log.entries(id, 0, 200).stream()
          .map(Entry::events)
          .flatMap(List::stream)
          .toList();
    }

    private void check(ConversationId id) {
      var state = desk.state(id);
      endsSomewhereAndInNoCircle(id);
      mergedNeverEscalates(id);
      for (var one : state.related().absorbed()) {
        assertThat(desk.state(one.id()).related().mergedInto()).isEqualTo(id);
      }
      if (state.related().mergedInto() != null) {
        assertThat(state.closed()).isTrue();
        assertThat(Deadlines.of(state)).isEmpty();
        assertThat(desk.state(state.related().mergedInto()).related().absorbed())
            .anyMatch(one -> one.id().equals(id));
      }
      folds(id);
    }

    private void endsSomewhereAndInNoCircle(ConversationId id) {
      var seen = new HashSet<ConversationId>();
      @Nullable ConversationId next = id;
      while (next != null) {
        assertThat(seen.add(next)).isTrue();
        next = desk.state(next).related().mergedInto();
      }
    }

    private void mergedNeverEscalates(ConversationId id) {
      var gone = false;
      for (var recorded : events(id)) {
        gone = recorded.event() instanceof MergedInto || (gone && !back(recorded));
        assertThat(gone && recorded.event() instanceof EscalatedForViolation).isFalse();
      }
    }

    private static boolean back(Recorded recorded) {
      return recorded.event() instanceof Unmerged;
    }

    private void folds(ConversationId id) {
      @Nullable Conversation state = null;
      for (var entry : desk.log.entries(id, 0, 200)) {
        assertThat(entry.folded(state)).isEqualTo(entry.after());
        assertThat(state == null || !entry.at().isBefore(state.updatedAt())).isTrue();
        state = entry.after();
      }
    }

    /// Once every merge is taken back, nothing is ahead of its own clock.
    void takeAllBack() {
      now = now.plusSeconds(1);
      ids.forEach(this::unmerge);
      for (var id : ids) {
        assertThat(desk.state(id).related().absorbed()).isEmpty();
        var given =
            events(id).stream().map(Recorded::event).filter(GaveBack.class::isInstance).count();
        var taken =
            events(id).stream()
                .map(Recorded::event)
                .filter(dev.plantao.core.conversation.ConversationEvent.TookOver.class::isInstance)
                .count();
        assertThat(given).isEqualTo(taken);
      }
    }
  }

  @Test
  @Tag("ES-1")
  void no_circles_no_escalation_of_what_is_merged_and_no_due_instant_is_lost() {
    var random = RandomGeneratorFactory.of("L64X128MixRandom").create(SEED);
    int merged = 0;
    int unmerged = 0;
    int split = 0;
    for (int i = 0; i < DESKS; i++) {
      var sequence = new Sequence(random);
      try {
        sequence.run();
        sequence.takeAllBack();
      } catch (AssertionError e) {
        throw new AssertionError("seed " + SEED + ", desk " + i, e);
      }
      merged += sequence.merged;
      unmerged += sequence.unmerged;
      split += sequence.split;
    }
    assertThat(merged).isGreaterThan(DESKS);
    assertThat(unmerged).isGreaterThan(DESKS / 2);
    assertThat(split).isGreaterThan(DESKS / 2);
  }
}
