package dev.plantao.core.staffing;

import dev.plantao.core.conversation.Actor;
import dev.plantao.core.conversation.CommandId;
import dev.plantao.core.conversation.Conversation;
import dev.plantao.core.conversation.ConversationCommand;
import dev.plantao.core.conversation.ConversationId;
import dev.plantao.core.desk.DeskLists;
import dev.plantao.core.log.ConversationLog;
import dev.plantao.core.log.Conversations;
import dev.plantao.core.log.Outcome;
import dev.plantao.core.log.Patience;
import dev.plantao.core.log.Request;
import dev.plantao.core.people.AgentId;
import dev.plantao.core.policy.Organisation;
import dev.plantao.core.policy.Policies;
import dev.plantao.core.policy.Team;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;

/// Gives a case that nobody has to somebody of its team: one who is not away and speaks the
/// customer's language, with the fewest open cases (SV-2). Does nothing unless the policy wants it.
///
/// A reaction to every entry of an unassigned case, so a case that found nobody tries again when
/// something happens to it. Run twice, it assigns once.
public final class Assigner {
  private final ConversationLog log;
  private final DeskLists lists;
  private final Workloads workloads;
  private final Absences absences;
  private final Conversations conversations;
  private final Policies policies;
  private final Patience patience;

  public Assigner(
      ConversationLog log,
      DeskLists lists,
      Workloads workloads,
      Absences absences,
      Conversations conversations,
      Policies policies,
      Patience patience) {
    this.log = log;
    this.lists = lists;
    this.workloads = workloads;
    this.absences = absences;
    this.conversations = conversations;
    this.policies = policies;
    this.patience = patience;
  }

  /// Assigns a case to somebody, if nobody has it.
  public void assign(ConversationId id, Instant now) {
    var organisation = policies.current().organisation();
    if (organisation.assignment().automatic()) {
      log.newest(id)
          .map(newest -> newest.after())
          .filter(state -> !state.closed() && state.handling().assignee() == null)
          .ifPresent(state -> assign(state, organisation, now));
    }
  }

  private void assign(Conversation state, Organisation organisation, Instant now) {
    var asked = state.handling().team();
    var name = asked == null ? organisation.assignment().firstTeam() : asked;
    organisation
        .team(name)
        .flatMap(team -> choose(state, team))
        .map(agent -> new ConversationCommand.Assign(name, agent))
        .ifPresent(command -> give(state, command, now));
  }

  /// Of those with equally few cases the one whom the case's id names, so that cases that open at
  /// the same instant do not all go to the same one.
  private Optional<AgentId> choose(Conversation state, Team team) {
    var away = absences.away().keySet();
    var able =
        team.members().stream()
            .filter(member -> member.speaks(state.handling().language()))
            .map(Team.Member::agent)
            .filter(agent -> !away.contains(agent))
            .toList();
    return able.size() < 2 ? able.stream().findFirst() : fewest(able, state.id());
  }

  private Optional<AgentId> fewest(List<AgentId> able, ConversationId id) {
    var open = new HashMap<AgentId, Integer>();
    able.forEach(agent -> open.put(agent, workloads.openCases(agent)));
    return able.stream()
        .min(
            Comparator.<AgentId, Integer>comparing(agent -> open.getOrDefault(agent, 0))
                .thenComparingInt(agent -> drawn(id, agent))
                .thenComparing(AgentId::value));
  }

  /// The same for the same two, and even over many: the finish of MurmurHash3 (public domain).
  private static int drawn(ConversationId id, AgentId agent) {
    int hash = 31 * id.value().hashCode() + agent.value().hashCode();
    hash = (hash ^ (hash >>> 16)) * 0x85EBCA6B;
    hash = (hash ^ (hash >>> 13)) * 0xC2B2AE35;
    return hash ^ (hash >>> 16);
  }

  /// Listed at once, so that whoever is assigned next is chosen by the new count.
  private void give(Conversation state, ConversationCommand.Assign command, Instant now) {
    var request =
        new Request(
            new CommandId("assign-" + state.lastSeq()),
            Actor.SYSTEM,
            new Request.Reach.All(),
            null,
            null,
            command,
            now);
    switch (conversations.handle(state.id(), request, patience)) {
      case Outcome.Done done -> lists.keep(done.entry().after());
      case Outcome.Contended _ ->
          throw new IllegalStateException(state.id() + " was not assigned; run it again");
      case Outcome.Unchanged _,
          Outcome.Repeated _,
          Outcome.NotFound _,
          Outcome.KeyReused _,
          Outcome.Duplicate _,
          Outcome.Stale _,
          Outcome.Refused _ -> {}
    }
  }
}
