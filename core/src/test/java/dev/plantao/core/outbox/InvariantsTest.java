package dev.plantao.core.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plantao.core.CaseBuilder;
import dev.plantao.core.Fixtures;
import dev.plantao.core.RandomHistory;
import dev.plantao.core.TestPolicies;
import dev.plantao.core.conversation.Conversation;
import dev.plantao.core.conversation.ConversationEvent;
import dev.plantao.core.conversation.ConversationEvolution;
import dev.plantao.core.conversation.Paging;
import dev.plantao.core.conversation.Phase;
import dev.plantao.core.conversation.Recorded;
import dev.plantao.core.log.Entry;
import dev.plantao.core.mail.Letters;
import dev.plantao.core.policy.Organisation;
import dev.plantao.core.policy.Origin;
import dev.plantao.core.policy.Policy;
import dev.plantao.core.policy.Rung;
import dev.plantao.core.sla.PromiseKind;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.random.RandomGeneratorFactory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// 100,000 commands over 1,000 conversations, drawn by chance, under a ladder with warnings,
/// reminders and calls: what must hold whatever happens.
class InvariantsTest {
  private static final long SEED = 4_711;
  private static final int CONVERSATIONS = 1_000;
  private static final int COMMANDS = 100;
  private static final Policy POLICY = TestPolicies.withLadder();

  @Test
  @Tag("ES-1")
  @Tag("ES-2")
  @Tag("PR-4")
  @Tag("PR-6")
  @Tag("PR-7")
  @Tag("CH-6")
  void whatever_happens_the_invariants_hold() {
    var random = RandomGeneratorFactory.of("L64X128MixRandom").create(SEED);
    var seen = new Seen();
    for (int i = 0; i < CONVERSATIONS; i++) {
      var one = RandomHistory.aCase(random, Fixtures.NOW).under(POLICY);
      if (random.nextInt(3) > 0) {
        one.withAddress(Fixtures.newAddress());
      }
      try {
        check(one, RandomHistory.of(random, one, COMMANDS), seen);
      } catch (AssertionError e) {
        throw new AssertionError("seed " + SEED + ", conversation " + i, e);
      }
    }
    // Chance did not leave out what is being proved.
    assertThat(seen.violations).isGreaterThan(1_000);
    assertThat(seen.closes).isGreaterThan(1_000);
    assertThat(seen.steps).isGreaterThan(500);
    assertThat(seen.risks).isGreaterThan(50);
    assertThat(seen.calls).isGreaterThan(200);
    assertThat(seen.letters).isGreaterThan(10_000);
  }

  private static final class Seen {
    private int violations;
    private int closes;
    private int steps;
    private int risks;
    private int calls;
    private int letters;
  }

  private static void check(CaseBuilder one, RandomHistory history, Seen seen) {
    escalatedIfAndOnlyIfViolated(history, seen);
    everyStepOnceAndNoneAnEscalation(history, seen);
    atRiskOncePerTargetAndOnlyWhileItCanBeKept(history, seen);
    closedAfterWaitingIfAndOnlyIf48HoursOfWaiting(history, seen);
    oneFeedback(history);
    callsNeverStopSilently(history, seen);
    everyVisibleChangeHasItsLetter(history, seen);
    everyEffectOnce(history);
    assertThat(history.foldedEventByEvent().phase()).isEqualTo(history.last().phase());
    assertThat(one.policy()).isSameAs(POLICY);
  }

  private static void escalatedIfAndOnlyIfViolated(RandomHistory history, Seen seen) {
    for (var promise : PromiseKind.values()) {
      var escalated = instants(history, new ConversationEvent.EscalatedForViolation(promise));
      var violatedAt = history.last().promise(promise).violatedAt();
      assertThat(escalated).isEqualTo(violatedAt == null ? List.of() : List.of(violatedAt));
      var recorded =
          history.events().stream()
              .filter(
                  e -> e.event() instanceof ConversationEvent.Violated v && v.promise() == promise)
              .map(Recorded::at)
              .toList();
      assertThat(recorded).isEqualTo(escalated);
      seen.violations += escalated.size();
    }
  }

  private static List<Instant> instants(RandomHistory history, ConversationEvent event) {
    return history.events().stream()
        .filter(e -> e.event().equals(event))
        .map(Recorded::at)
        .toList();
  }

  private static void everyStepOnceAndNoneAnEscalation(RandomHistory history, Seen seen) {
    var reached = new HashSet<ConversationEvent>();
    var violated = new HashSet<PromiseKind>();
    for (var recorded : history.events()) {
      if (recorded.event() instanceof ConversationEvent.Violated v) {
        violated.add(v.promise());
      }
      if (recorded.event() instanceof ConversationEvent.LadderReached step) {
        assertThat(reached.add(step)).as("%s twice", step).isTrue();
        assertThat(violated.contains(step.promise()))
            .as("%s", step)
            .isEqualTo(step.percent() > Organisation.VIOLATION);
        seen.steps++;
      }
    }
  }

  /// Said at three quarters of the target or later, before the due instant, before any answer,
  /// while the clock runs; again only after other terms.
  private static void atRiskOncePerTargetAndOnlyWhileItCanBeKept(RandomHistory history, Seen seen) {
    var said = new HashSet<PromiseKind>();
    @Nullable Conversation before = null;
    for (var recorded : history.events()) {
      if (recorded.event() instanceof ConversationEvent.TermsChanged) {
        said.clear();
      }
      if (recorded.event() instanceof ConversationEvent.PutAtRisk risk) {
        var promise = Objects.requireNonNull(before).promise(risk.promise());
        assertThat(said.add(risk.promise())).as("%s twice", risk).isTrue();
        assertThat(promise.open() && promise.running()).as("%s", risk).isTrue();
        assertThat(recorded.at()).isBefore(risk.due());
        assertThat(promise.spentBy(recorded.at()).multipliedBy(100))
            .isGreaterThanOrEqualTo(promise.target().multipliedBy(risk.percent()));
        seen.risks++;
      }
      before =
          before == null
              ? ConversationEvolution.opened(history.last().id(), recorded)
              : ConversationEvolution.evolve(before, recorded);
    }
  }

  /// The close comes 48 hours after the wait that it ends began: to the instant, or right behind
  /// what support wrote between that and the timer.
  private static void closedAfterWaitingIfAndOnlyIf48HoursOfWaiting(
      RandomHistory history, Seen seen) {
    @Nullable Instant since = null;
    var before = Fixtures.NOW;
    for (var recorded : history.events()) {
      switch (recorded.event()) {
        case ConversationEvent.WaitStarted _ -> since = recorded.at();
        case ConversationEvent.ClosedAfterWaiting _ -> {
          var due = Objects.requireNonNull(since).plus(Duration.ofHours(48));
          assertThat(recorded.at()).isEqualTo(before.isAfter(due) ? before : due);
          since = null;
          seen.closes++;
        }
        case ConversationEvent.WaitEnded _,
            ConversationEvent.Resolved _,
            ConversationEvent.ClosedByCustomer _,
            ConversationEvent.Reopened _ ->
            since = null;
        default -> {}
      }
      before = recorded.at();
    }
    if (history.last().phase() instanceof Phase.Waiting waiting) {
      assertThat(waiting.since()).isEqualTo(since);
      assertThat(waiting.closesAt()).isEqualTo(waiting.since().plus(Duration.ofHours(48)));
    }
  }

  private static void oneFeedback(RandomHistory history) {
    int first = 0;
    for (var recorded : history.events()) {
      if (recorded.event() instanceof ConversationEvent.FeedbackGiven given) {
        assertThat(given.changed()).isEqualTo(first > 0);
        first++;
      }
    }
    assertThat(history.last().feedback() == null).isEqualTo(first == 0);
  }

  private static void callsNeverStopSilently(RandomHistory history, Seen seen) {
    @Nullable Paging ringing = null;
    for (var entry : history.entries()) {
      for (var recorded : entry.events()) {
        if (recorded.event() instanceof ConversationEvent.Paged paged) {
          assertThat(paged.attempt()).isEqualTo(ringing == null ? 1 : ringing.attempt() + 1);
          assertThat(paged.nextAt()).isAfter(recorded.at());
          seen.calls++;
        }
      }
      var paging = entry.after().paging();
      ringing = paging != null && paging.ringing() ? paging : null;
      if (ringing != null) {
        assertThat(entry.after().closed()).isFalse();
      }
    }
    assertThat(history.entries().getFirst().after().paging() != null)
        .isEqualTo(history.last().intake().emergency());
  }

  /// Whoever reads no chat reads their letters: every change that a customer sees is told by one.
  private static void everyVisibleChangeHasItsLetter(RandomHistory history, Seen seen) {
    var intake = history.last().intake();
    var reached = intake.requester().address() != null && intake.origin() != Origin.WIDGET;
    for (var entry : history.entries()) {
      var letters = Letters.of(entry);
      seen.letters += letters.size();
      long seq = entry.seq();
      for (var recorded : entry.events()) {
        long event = seq++;
        if (reached && toldByLetter(recorded.event())) {
          assertThat(letters).as("%s", recorded.event()).anyMatch(l -> l.event() == event);
        }
      }
    }
  }

  private static boolean toldByLetter(ConversationEvent event) {
    return event instanceof ConversationEvent.Opened
        || event instanceof ConversationEvent.AgentReplied
        || event instanceof ConversationEvent.ExpectedResolutionChanged
        || event instanceof ConversationEvent.CustomerReminded
        || event instanceof ConversationEvent.Resolved
        || event instanceof ConversationEvent.ClosedByCustomer
        || event instanceof ConversationEvent.ClosedAfterWaiting
        || event instanceof ConversationEvent.Reopened;
  }

  /// Each escalation, step and call brings one effect; nothing else calls anybody.
  private static void everyEffectOnce(RandomHistory history) {
    var notices = new ArrayList<Effect>();
    var calls = new ArrayList<Effect>();
    int told = 0;
    int called = 0;
    for (Entry entry : history.entries()) {
      for (var effect : Effects.of(entry)) {
        switch (effect) {
          case Effect.SendNotice notice -> notices.add(notice);
          case Effect.CallOut call -> calls.add(call);
          case Effect.SendLetter _, Effect.Push _, Effect.Publish _ -> {}
        }
      }
      for (var recorded : entry.events()) {
        told += hears(recorded.event(), entry.after()) ? 1 : 0;
        called += recorded.event() instanceof ConversationEvent.Paged ? 1 : 0;
      }
    }
    assertThat(notices).doesNotHaveDuplicates().hasSize(told);
    assertThat(calls).doesNotHaveDuplicates().hasSize(called);
  }

  /// Somebody hears of it by mail, whatever team has the case.
  private static boolean hears(ConversationEvent event, Conversation after) {
    return !Notices.of(event, after, POLICY.organisation(), Rung.Channel.MAIL).isEmpty();
  }
}
