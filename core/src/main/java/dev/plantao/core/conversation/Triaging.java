package dev.plantao.core.conversation;

import dev.plantao.core.conversation.ConversationCommand.Assign;
import dev.plantao.core.conversation.ConversationCommand.Cause;
import dev.plantao.core.conversation.ConversationCommand.ChangePlan;
import dev.plantao.core.conversation.ConversationCommand.EscalateToTeam;
import dev.plantao.core.conversation.ConversationCommand.Triage;
import dev.plantao.core.people.TeamName;
import dev.plantao.core.policy.Organisation;
import dev.plantao.core.policy.Plan;
import dev.plantao.core.policy.Policy;
import dev.plantao.core.policy.Provider;
import dev.plantao.core.policy.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// Severity, team, assignee, cause and language (SV-2, SL-6), and what a change of them does to the
/// terms (SL-8). Only what really changes is put on record.
final class Triaging {

  private Triaging() {}

  static Answer decide(Conversation state, Triage triage, Policy policy) {
    if (triage.cause() instanceof Cause.External(var name) && provider(name, policy) == null) {
      var known = new TreeSet<String>();
      policy.providers().forEach(provider -> known.add(provider.name()));
      return Answer.no(new Refusal.UnknownProvider(name, known));
    }
    var organisation = policy.organisation();
    if (triage.team() != null && !organisation.hasTeam(triage.team())) {
      return Answer.no(unknown(triage.team(), organisation));
    }
    if (triage.assignee() != null && !organisation.employs(triage.assignee())) {
      return Answer.no(new Refusal.UnknownAssignee(triage.assignee()));
    }
    var events = new ArrayList<ConversationEvent>();
    addSeverity(events, state, triage.severity(), policy);
    addAssignment(events, state.handling(), triage);
    if (triage.cause() != null) {
      addCause(events, state.handling().cause(), wanted(triage.cause(), policy));
    }
    var language = state.handling().language();
    if (triage.language() != null && triage.language() != language) {
      events.add(new ConversationEvent.LanguageChanged(language, triage.language()));
    }
    return new Answer.Yes(events);
  }

  /// To a technical team. Whoever was assigned stays: support stays the customer's contact (SV-4).
  static Answer escalate(Conversation state, EscalateToTeam escalate, Policy policy) {
    if (state.closed()) {
      return Answer.no(new Refusal.IsClosed());
    }
    return policy.organisation().hasTeam(escalate.team())
        ? Answer.yes(new ConversationEvent.EscalatedToTeam(escalate.team(), escalate.reason()))
        : Answer.no(unknown(escalate.team(), policy.organisation()));
  }

  private static Refusal unknown(TeamName team, Organisation organisation) {
    var known = new TreeSet<String>();
    organisation.teams().forEach(one -> known.add(one.name().value()));
    return new Refusal.UnknownTeam(team, known);
  }

  /// Nothing where somebody is assigned already: a person's word stands, and twice is once.
  static Answer assign(Conversation state, Assign assign) {
    var handling = state.handling();
    if (state.closed() || handling.assignee() != null) {
      return Answer.yes();
    }
    var events = new ArrayList<ConversationEvent>();
    if (!assign.team().equals(handling.team())) {
      events.add(new ConversationEvent.TeamChanged(handling.team(), assign.team()));
    }
    events.add(new ConversationEvent.AssigneeChanged(null, assign.assignee()));
    return new Answer.Yes(events);
  }

  static Answer changePlan(Conversation state, ChangePlan change, Policy policy) {
    var events = new ArrayList<ConversationEvent>();
    if (!state.closed() && change.plan() != state.terms().plan()) {
      addTerms(events, state, change.plan(), state.handling().severity(), policy);
    }
    return new Answer.Yes(events);
  }

  private static void addSeverity(
      List<ConversationEvent> to, Conversation state, @Nullable Severity wanted, Policy policy) {
    var severity = state.handling().severity();
    if (wanted == null || wanted == severity) {
      return;
    }
    to.add(new ConversationEvent.SeverityChanged(severity, wanted));
    if (tells(state, wanted, policy) && !state.closed()) {
      addTerms(to, state, state.terms().plan(), wanted, policy);
    }
  }

  /// A case that follows a calendar still does where the policy has none any more.
  private static boolean tells(Conversation state, Severity wanted, Policy policy) {
    return policy.tells(state.handling().severity(), wanted)
        || (state.terms().calendar() != null && Policy.roundTheClock(wanted));
  }

  private static void addTerms(
      List<ConversationEvent> to,
      Conversation state,
      @Nullable Plan plan,
      Severity severity,
      Policy policy) {
    var from = state.terms();
    var wanted = policy.termsFor(state.intake().origin(), plan, severity).climbing(from.ladder());
    if (!wanted.promiseTheSameAs(from) || wanted.plan() != from.plan()) {
      to.add(new ConversationEvent.TermsChanged(from, wanted));
    }
  }

  private static void addAssignment(List<ConversationEvent> to, Handling now, Triage triage) {
    if (triage.team() != null && !triage.team().equals(now.team())) {
      to.add(new ConversationEvent.TeamChanged(now.team(), triage.team()));
    }
    if (triage.assignee() != null && !triage.assignee().equals(now.assignee())) {
      to.add(new ConversationEvent.AssigneeChanged(now.assignee(), triage.assignee()));
    }
  }

  private static void addCause(
      List<ConversationEvent> to, @Nullable Provider from, @Nullable Provider wanted) {
    if (!java.util.Objects.equals(from, wanted)) {
      to.add(new ConversationEvent.CauseChanged(from, wanted));
    }
  }

  private static @Nullable Provider wanted(Cause cause, Policy policy) {
    return switch (cause) {
      case Cause.Ours _ -> null;
      case Cause.External external -> provider(external.provider(), policy);
    };
  }

  private static @Nullable Provider provider(String name, Policy policy) {
    for (var provider : policy.providers()) {
      if (provider.name().equals(name)) {
        return provider;
      }
    }
    return null;
  }
}
