package dev.plantao.core.statement;

import dev.plantao.core.conversation.Conversation;
import dev.plantao.core.conversation.ConversationEvent;
import dev.plantao.core.conversation.ConversationEvolution;
import dev.plantao.core.conversation.Phase;
import dev.plantao.core.sla.Promise;
import dev.plantao.core.sla.PromiseKind;
import dev.plantao.core.sla.WorkingTime;
import dev.plantao.core.statement.Account.Verdict;
import dev.plantao.core.statement.Segment.State;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Follows one promise through a log, event by event.
///
/// It takes from each state only whether the clock runs, why it does not, and the target in force.
/// The sum and the due instant are its own addition: a second opinion on the clock's.
final class Bookkeeper {
  private final PromiseKind kind;
  private final List<Grant> grants = new ArrayList<>();
  private final List<Segment> segments = new ArrayList<>();
  private Segment open;

  /// In which the clock of the open segment moves on.
  private WorkingTime hours;

  /// Of the segments that have ended.
  private Duration ran = Duration.ZERO;

  private @Nullable Instant due;
  private @Nullable Long fulfilled;
  private @Nullable Long violated;
  private @Nullable Long escalated;

  Bookkeeper(PromiseKind kind, Conversation opened) {
    this.kind = kind;
    this.open = begun(opened);
    this.hours = opened.terms().hours(kind);
    grant(opened);
    due = dueNow();
  }

  void book(ConversationEvent event, Conversation after) {
    var promise = after.promise(kind);
    var others = after.terms().hours(kind);
    if (stateOf(after) != open.state() || (open.state().runs() && !others.equals(hours))) {
      ran = sum(after.updatedAt());
      var ended = open.endedBy(after.lastSeq(), after.updatedAt());
      segments.addAll(ended.cutBy(hours, after.updatedAt()));
      open = begun(after);
    }
    hours = others;
    if (!grants.getLast().target().equals(target(after)) || granted(after)) {
      grant(after);
    }
    if (fulfilled == null && promise.fulfilledAt() != null) {
      fulfilled = after.lastSeq();
    } else if (promise.fulfilledAt() == null) {
      fulfilled = null;
    }
    follow(event, after.lastSeq());
    if (violated == null && fulfilled == null) {
      due = dueNow();
    }
  }

  /// The due instant stays as it was when the promise was broken or kept.
  private void follow(ConversationEvent event, long seq) {
    if (event instanceof ConversationEvent.Violated broken && broken.promise() == kind) {
      violated = seq;
    }
    if (event instanceof ConversationEvent.EscalatedForViolation called
        && called.promise() == kind) {
      escalated = seq;
    }
  }

  private boolean granted(Conversation after) {
    var last = grants.getLast();
    return last.policyVersion() != after.terms().policyVersion()
        || last.plan() != after.terms().plan()
        || !last.hours().equals(after.terms().hours(kind));
  }

  private void grant(Conversation state) {
    var terms = state.terms();
    var promised =
        switch (kind) {
          case FIRST_RESPONSE -> terms.targets().firstResponse();
          case RESOLUTION -> terms.targets().resolution();
        };
    grants.add(
        new Grant(
            state.lastSeq(),
            state.updatedAt(),
            terms.policyVersion(),
            terms.plan(),
            promised,
            target(state),
            terms.hours(kind)));
  }

  /// What the clock may show. Where a duplicate was taken over that was due earlier, the desk runs
  /// its clock ahead (DU-2); here the sum stays what it is, and the target is the nearer one.
  private Duration target(Conversation state) {
    var promise = state.promise(kind);
    var sum = sum(state.updatedAt());
    return promise.target().minus(promise.spentBy(state.updatedAt()).minus(sum));
  }

  private Segment begun(Conversation state) {
    return new Segment(stateOf(state), state.updatedAt(), state.lastSeq(), null, null);
  }

  private @Nullable Instant dueNow() {
    var left = grants.getLast().target().minus(ran);
    return open.state().runs() ? hours.after(open.from(), left) : null;
  }

  /// Of all running segments, hours at which nobody works left out.
  private Duration sum(Instant upTo) {
    return open.state().runs() ? ran.plus(hours.between(open.from(), upTo)) : ran;
  }

  private State stateOf(Conversation state) {
    var promise = state.promise(kind);
    if (promise.running()) {
      return State.RUNNING;
    }
    if (promise.fulfilledAt() != null) {
      return State.FULFILLED;
    }
    return switch (state.phase()) {
      case Phase.Closed _ -> State.CLOSED;
      case Phase.Waiting _ ->
          state.handling().cause() == null ? State.WAITING_FOR_CUSTOMER : State.CAUSE_AT_PROVIDER;
      case Phase.Open _ -> State.CAUSE_AT_PROVIDER;
    };
  }

  Account account(Conversation last) {
    var all = new ArrayList<>(segments);
    all.addAll(open.cutBy(hours, last.updatedAt()));
    var promise = last.promise(kind);
    return new Account(
        kind,
        grants,
        all,
        sum(last.updatedAt()),
        due,
        verdict(last, promise),
        fulfilled,
        promise.fulfilledAt(),
        violated,
        escalated);
  }

  private Verdict verdict(Conversation last, Promise promise) {
    if (violated != null) {
      return Verdict.VIOLATED;
    }
    if (promise.fulfilledAt() != null) {
      return ConversationEvolution.holds(last, kind) ? Verdict.MET : Verdict.EXEMPT;
    }
    if (last.closed() || !ConversationEvolution.holds(last, kind)) {
      return Verdict.EXEMPT;
    }
    return open.state().runs() ? Verdict.RUNNING : Verdict.PAUSED;
  }
}
