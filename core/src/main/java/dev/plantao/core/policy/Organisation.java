package dev.plantao.core.policy;

import dev.plantao.core.people.AgentId;
import dev.plantao.core.people.TeamName;
import dev.plantao.core.policy.Rung.Audience;
import dev.plantao.core.policy.Rung.Channel;
import dev.plantao.core.sla.PromiseKind;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Who keeps the promises: teams, the way a case finds them, and who is told when.
///
/// @param teams at most 50, each name once; the team that new cases go to is one of them
/// @param ladder the rung at 100 percent of each promise is there, or the desk adds its own: no
///   violation is left untold (ES-1)
public record Organisation(
    List<Team> teams, Assignment assignment, List<Rung> ladder, OnCall onCall, Updates updates) {
  public static final int MOST_TEAMS = 50;

  /// The percentage at which a promise is broken.
  public static final int VIOLATION = 100;

  /// In all teams together, so that a policy fits into one item of the table.
  public static final int MOST_PEOPLE = 500;

  public static final TeamName SUPPORT = new TeamName("support");

  /// To the lead for a late first response, to all teams involved for a late resolution (ES-2).
  private static final List<Rung> LADDER =
      List.of(
          new Rung(
              PromiseKind.FIRST_RESPONSE,
              100,
              Set.of(Audience.LEAD),
              Set.of(Channel.MAIL, Channel.BUS)),
          new Rung(
              PromiseKind.RESOLUTION,
              100,
              Set.of(Audience.INVOLVED_TEAMS),
              Set.of(Channel.MAIL, Channel.BUS)));

  public static final Organisation DEFAULT =
      new Organisation(
          List.of(new Team(SUPPORT, null, List.of(), null)),
          new Assignment(false, SUPPORT),
          LADDER,
          new OnCall(List.of(), Duration.ofMinutes(5), 2),
          new Updates(
              Map.of(
                  Severity.CRITICAL, Duration.ofHours(1),
                  Severity.MAJOR, Duration.ofHours(4),
                  Severity.MINOR, Duration.ofHours(24)),
              Duration.ofMinutes(30)));

  public Organisation {
    teams = List.copyOf(teams);
    ladder = List.copyOf(ladder);
    var names = new HashSet<TeamName>();
    for (var team : teams) {
      if (!names.add(team.name())) {
        throw new IllegalArgumentException("two teams are called " + team.name().value());
      }
    }
    if (teams.size() > MOST_TEAMS) {
      throw new IllegalArgumentException("there are more than 50 teams");
    }
    if (teams.stream().mapToInt(team -> team.members().size()).sum() > MOST_PEOPLE) {
      throw new IllegalArgumentException("there are more than 500 people in the teams");
    }
    if (!names.contains(assignment.firstTeam())) {
      throw new IllegalArgumentException(
          "new cases go to a team that is not there: " + assignment.firstTeam().value());
    }
  }

  /// Whether a case can go to a team of this name. Until an operator names teams, any name will do.
  public boolean hasTeam(TeamName name) {
    return teams.equals(DEFAULT.teams) || team(name).isPresent();
  }

  /// Whether a case can go to this agent. Until an operator names people, anybody will do.
  public boolean employs(AgentId agent) {
    return teams.stream().allMatch(team -> team.lead() == null && team.members().isEmpty())
        || teams.stream().anyMatch(team -> team.has(agent))
        || onCall.order().stream().anyMatch(person -> person.agent().equals(agent));
  }

  public Optional<Team> team(TeamName name) {
    return teams.stream().filter(team -> team.name().equals(name)).findFirst();
  }

  /// The shares of promises at which somebody is told, beside the violations themselves; each once.
  public List<Terms.Step> steps() {
    return ladder.stream()
        .filter(rung -> rung.percent() != VIOLATION)
        .map(rung -> new Terms.Step(rung.promise(), rung.percent()))
        .distinct()
        .toList();
  }

  /// Who is told at this share of a promise; nobody where the ladder has no such rung any more.
  public List<Rung> rungs(PromiseKind promise, int percent) {
    return rungs(promise).stream().filter(rung -> rung.percent() == percent).toList();
  }

  /// The rungs of one promise, lowest first; the one at 100 percent is always among them.
  public List<Rung> rungs(PromiseKind promise) {
    var own = new java.util.ArrayList<Rung>();
    ladder.stream().filter(rung -> rung.promise() == promise).forEach(own::add);
    if (own.stream().noneMatch(rung -> rung.percent() == VIOLATION)) {
      LADDER.stream().filter(rung -> rung.promise() == promise).forEach(own::add);
    }
    own.sort(java.util.Comparator.comparingInt(Rung::percent));
    return List.copyOf(own);
  }
}
