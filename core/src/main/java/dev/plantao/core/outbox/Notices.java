package dev.plantao.core.outbox;

import dev.plantao.core.conversation.Conversation;
import dev.plantao.core.conversation.ConversationEvent;
import dev.plantao.core.people.AgentId;
import dev.plantao.core.people.EmailAddress;
import dev.plantao.core.people.TeamName;
import dev.plantao.core.policy.Organisation;
import dev.plantao.core.policy.Rung;
import dev.plantao.core.policy.Rung.Audience;
import dev.plantao.core.policy.Rung.Channel;
import dev.plantao.core.policy.Team;
import dev.plantao.core.sla.PromiseKind;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Who of the staff hears of an event, and how (ES-2). Pure; asked of the policy in force when the
/// notice goes out, so that a new lead hears of an old case.
public final class Notices {

  /// Somebody who is to hear of it.
  ///
  /// @param team whose lead or member they are; null for the assignee and the on-call
  /// @param agent null where a whole team is meant
  /// @param address where mail reaches them; null where it does not
  public record Recipient(
      Audience audience,
      @Nullable TeamName team,
      @Nullable AgentId agent,
      @Nullable EmailAddress address) {}

  private Notices() {}

  /// Who hears of it by this channel; each once, in the order of the ladder.
  public static List<Recipient> of(
      ConversationEvent event, Conversation state, Organisation organisation, Channel channel) {
    if (event instanceof ConversationEvent.EscalatedForViolation(var promise)) {
      return rung(promise, Organisation.VIOLATION, state, organisation, channel);
    }
    if (event instanceof ConversationEvent.LadderReached(var promise, var percent)) {
      return rung(promise, percent, state, organisation, channel);
    }
    if (event instanceof ConversationEvent.PutAtRisk && channel == Channel.MAIL) {
      return endangered(state, organisation);
    }
    if (event instanceof ConversationEvent.UpdateOverdue e && channel == Channel.MAIL) {
      return members(e.audience(), state, organisation);
    }
    if (event instanceof ConversationEvent.EscalatedToTeam e && channel != Channel.PAGE) {
      return List.of(whole(organisation, e.team()));
    }
    return List.of();
  }

  /// Whoever has the case; its team where nobody does.
  private static List<Recipient> endangered(Conversation state, Organisation organisation) {
    return state.handling().assignee() == null
        ? List.of(whole(organisation, teamOf(state, organisation)))
        : assignee(state, organisation);
  }

  /// The addresses of these people, each once.
  public static Set<EmailAddress> addresses(List<Recipient> recipients) {
    var addresses = new LinkedHashSet<EmailAddress>();
    for (var recipient : recipients) {
      if (recipient.address() != null) {
        addresses.add(recipient.address());
      }
    }
    return addresses;
  }

  private static List<Recipient> rung(
      PromiseKind promise,
      int percent,
      Conversation state,
      Organisation organisation,
      Channel channel) {
    var all = new LinkedHashSet<Recipient>();
    for (Rung rung : organisation.rungs(promise, percent)) {
      if (rung.by().contains(channel)) {
        for (var audience : Audience.values()) {
          if (rung.to().contains(audience)) {
            all.addAll(members(audience, state, organisation));
          }
        }
      }
    }
    return List.copyOf(all);
  }

  private static List<Recipient> members(
      Audience audience, Conversation state, Organisation organisation) {
    return switch (audience) {
      case ASSIGNEE -> assignee(state, organisation);
      case LEAD -> List.of(lead(organisation, teamOf(state, organisation)));
      case INVOLVED_TEAMS -> involved(state, organisation);
      case ON_CALL -> onCall(organisation);
    };
  }

  /// Nobody's case is that of the team that new cases go to.
  private static TeamName teamOf(Conversation state, Organisation organisation) {
    var team = state.handling().team();
    return team == null ? organisation.assignment().firstTeam() : team;
  }

  /// A case without an assignee concerns its lead.
  private static List<Recipient> assignee(Conversation state, Organisation organisation) {
    var agent = state.handling().assignee();
    if (agent == null) {
      return List.of(lead(organisation, teamOf(state, organisation)));
    }
    for (var team : organisation.teams()) {
      for (var member : team.members()) {
        if (member.agent().equals(agent)) {
          return List.of(new Recipient(Audience.ASSIGNEE, team.name(), agent, member.address()));
        }
      }
    }
    return List.of(new Recipient(Audience.ASSIGNEE, null, agent, null));
  }

  private static Recipient lead(Organisation organisation, TeamName name) {
    var lead = organisation.team(name).map(Team::lead).orElse(null);
    return lead == null
        ? new Recipient(Audience.LEAD, name, null, null)
        : new Recipient(Audience.LEAD, name, lead.agent(), lead.address());
  }

  private static List<Recipient> involved(Conversation state, Organisation organisation) {
    var all = new ArrayList<Recipient>();
    var teams = new LinkedHashSet<>(state.handling().involved());
    teams.add(teamOf(state, organisation));
    teams.forEach(team -> all.add(whole(organisation, team)));
    return all;
  }

  /// A team by its mailbox; one without a mailbox by its lead.
  private static Recipient whole(Organisation organisation, TeamName name) {
    var team = organisation.team(name).orElse(null);
    if (team == null) {
      return new Recipient(Audience.INVOLVED_TEAMS, name, null, null);
    }
    var lead = team.lead();
    return team.address() != null || lead == null
        ? new Recipient(Audience.INVOLVED_TEAMS, name, null, team.address())
        : new Recipient(Audience.INVOLVED_TEAMS, name, lead.agent(), lead.address());
  }

  private static List<Recipient> onCall(Organisation organisation) {
    var person = organisation.onCall().at(1);
    return person == null
        ? List.of()
        : List.of(new Recipient(Audience.ON_CALL, null, person.agent(), person.address()));
  }
}
