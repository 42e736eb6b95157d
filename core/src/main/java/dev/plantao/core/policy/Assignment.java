package dev.plantao.core.policy;

import dev.plantao.core.people.TeamName;

/// How a new case finds its people (SV-2).
///
/// @param automatic whether the desk itself assigns it to a member of the team: one who is not away
///   and speaks the customer's language, with the fewest open cases
/// @param firstTeam the team that new cases go to
public record Assignment(boolean automatic, TeamName firstTeam) {}
