package dev.plantao.core.policy;

import dev.plantao.core.people.AgentId;
import dev.plantao.core.people.EmailAddress;
import dev.plantao.core.people.Language;
import dev.plantao.core.people.TeamName;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Who works together, and who leads them (SV-2, ES-2).
///
/// @param lead called when a promise of the team's cases is broken; null where nobody leads
/// @param members at most 200, each once
/// @param address a mailbox that the whole team reads; null where there is none
public record Team(
    TeamName name, @Nullable Lead lead, List<Member> members, @Nullable EmailAddress address) {
  public static final int MOST_MEMBERS = 200;

  public Team {
    members = List.copyOf(members);
    var seen = new HashSet<AgentId>();
    for (var member : members) {
      if (!seen.add(member.agent())) {
        throw new IllegalArgumentException("a member stands twice in team " + name.value());
      }
    }
    if (members.size() > MOST_MEMBERS) {
      throw new IllegalArgumentException("team " + name.value() + " has more than 200 members");
    }
  }

  /// Whether somebody leads it or works in it.
  public boolean has(AgentId agent) {
    return (lead != null && lead.agent().equals(agent))
        || members.stream().anyMatch(member -> member.agent().equals(agent));
  }

  /// Who answers for a team.
  ///
  /// @param address where mail reaches them; null where it does not
  public record Lead(AgentId agent, @Nullable EmailAddress address) {}

  /// One who works in it.
  ///
  /// @param languages which customers' languages they speak; empty for all five
  /// @param address where mail reaches them; null where it does not
  public record Member(AgentId agent, Set<Language> languages, @Nullable EmailAddress address) {
    public Member {
      languages = Set.copyOf(languages);
    }

    public boolean speaks(Language language) {
      return languages.isEmpty() || languages.contains(language);
    }
  }
}
