package dev.plantao.functions.policy;

import dev.plantao.core.people.AgentId;
import dev.plantao.core.people.EmailAddress;
import dev.plantao.core.people.Language;
import dev.plantao.core.people.TeamName;
import dev.plantao.core.policy.Assignment;
import dev.plantao.core.policy.OnCall;
import dev.plantao.core.policy.Organisation;
import dev.plantao.core.policy.Rung;
import dev.plantao.core.policy.Severity;
import dev.plantao.core.policy.Team;
import dev.plantao.core.policy.Updates;
import dev.plantao.core.sla.PromiseKind;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Reads teams, assignment, ladder, on-call and updates.
final class OrganisationReader {
  private static final int MOST_RUNGS = 40;
  private static final int MOST_ON_CALL = 50;
  private static final String TEAM = "1 to 40 lower-case letters, digits and hyphens";
  private static final String AGENT = "an agent's id, 1 to 128 characters without spaces";
  private static final String EMAIL = "an email address";
  private static final String LANGUAGE = "one of en, pt-BR, de, es, ru";

  private static final String PROMISE = "one of " + Spelling.all(PromiseKind.class);

  private final Section document;

  OrganisationReader(Section document) {
    this.document = document;
  }

  /// Empty where something is wrong.
  Optional<Organisation> read() {
    var teams = teams();
    var assignment = assignment(teams);
    var ladder = ladder();
    var onCall = onCall();
    var updates = updates();
    return assignment.map(it -> new Organisation(teams, it, ladder, onCall, updates));
  }

  private List<Team> teams() {
    var teams = new ArrayList<Team>();
    var names = new HashSet<TeamName>();
    int people = 0;
    for (var section : document.sections("teams", Organisation.MOST_TEAMS)) {
      var name = section.one("name", TeamName::parse, TEAM);
      var lead = section.optionalSection("lead").flatMap(OrganisationReader::lead).orElse(null);
      var members = members(section);
      var email = section.optional("email", EmailAddress::parse, EMAIL);
      section.done();
      people += members.size();
      if (name.isPresent() && !names.add(name.get())) {
        section.wrong("name", "is another team's name too");
      } else {
        name.ifPresent(it -> teams.add(new Team(it, lead, members, email)));
      }
    }
    if (people > Organisation.MOST_PEOPLE) {
      document.wrong("teams", "have more than " + Organisation.MOST_PEOPLE + " members together");
      return List.of();
    }
    return teams;
  }

  private static Optional<Team.Lead> lead(Section lead) {
    var agent = lead.one("agent", AgentId::parse, AGENT);
    var email = lead.optional("email", EmailAddress::parse, EMAIL);
    lead.done();
    return agent.map(it -> new Team.Lead(it, email));
  }

  private static List<Team.Member> members(Section team) {
    var members = new ArrayList<Team.Member>();
    var seen = new HashSet<AgentId>();
    for (var section : team.sections("members", Team.MOST_MEMBERS)) {
      var agent = section.one("agent", AgentId::parse, AGENT);
      Set<Language> languages =
          section.has("languages")
              ? section.set("languages", Language.values().length, Language::ofTag, LANGUAGE)
              : Set.of();
      var email = section.optional("email", EmailAddress::parse, EMAIL);
      section.done();
      if (agent.isPresent() && !seen.add(agent.get())) {
        section.wrong("agent", "is a member of this team already");
      } else {
        agent.ifPresent(it -> members.add(new Team.Member(it, languages, email)));
      }
    }
    return members;
  }

  private Optional<Assignment> assignment(List<Team> teams) {
    var section = document.section("assignment");
    var automatic = section.flag("automatic");
    var first = section.one("firstTeam", TeamName::parse, TEAM);
    section.done();
    if (first.isPresent() && teams.stream().noneMatch(team -> team.name().equals(first.get()))) {
      section.wrong("firstTeam", "must be the name of one of the teams");
      return Optional.empty();
    }
    return first.map(it -> new Assignment(automatic, it));
  }

  private List<Rung> ladder() {
    var rungs = new ArrayList<Rung>();
    var steps = new HashSet<List<Object>>();
    for (var section : document.sections("ladder", MOST_RUNGS)) {
      var promise = section.one("promise", OrganisationReader::promise, PROMISE);
      int percent = section.number("percent", 1, 1_000);
      var to = some(section, "to", Rung.Audience.class);
      var by = some(section, "by", Rung.Channel.class);
      section.done();
      if (promise.isPresent() && !steps.add(List.of(promise.get(), percent))) {
        section.wrong("percent", "has a rung for this promise already");
      } else if (promise.isPresent() && !to.isEmpty() && !by.isEmpty()) {
        rungs.add(new Rung(promise.get(), percent, to, by));
      }
    }
    for (var promise : PromiseKind.values()) {
      if (document.has("ladder") && !steps.contains(List.<Object>of(promise, 100))) {
        document.wrong(
            "ladder",
            "has no rung at 100 percent of "
                + Spelling.of(promise)
                + ", so nobody would be told that it was broken");
      }
    }
    return rungs;
  }

  private static Optional<PromiseKind> promise(String spelt) {
    return Spelling.read(PromiseKind.class, spelt);
  }

  private static <E extends Enum<E>> Set<E> some(Section section, String field, Class<E> type) {
    var values =
        section.set(
            field,
            type.getEnumConstants().length,
            spelt -> Spelling.read(type, spelt),
            "one of " + Spelling.all(type));
    if (values.isEmpty()) {
      section.wrong(field, "must name at least one of " + Spelling.all(type));
    }
    return values;
  }

  private OnCall onCall() {
    var section = document.section("onCall");
    var order = new ArrayList<OnCall.Person>();
    var seen = new HashSet<AgentId>();
    for (var person : section.sections("order", MOST_ON_CALL)) {
      var agent = person.one("agent", AgentId::parse, AGENT);
      var email = person.optional("email", EmailAddress::parse, EMAIL);
      person.done();
      if (agent.isPresent() && !seen.add(agent.get())) {
        person.wrong("agent", "is on the list already");
      } else {
        agent.ifPresent(it -> order.add(new OnCall.Person(it, email)));
      }
    }
    var repeatEvery =
        section.duration("repeatEvery", Duration.ofMinutes(1), "must be a minute (PT1M) or more");
    int repeats = section.number("repeats", 0, 10);
    section.done();
    return new OnCall(order, repeatEvery, repeats);
  }

  private Updates updates() {
    var section = document.section("updates");
    var every = new EnumMap<Severity, Duration>(Severity.class);
    var intervals = section.section("every");
    for (var level : intervals.names()) {
      @Nullable Severity severity = PolicyReader.severity(intervals, level).orElse(null);
      if (severity != null) {
        every.put(severity, minutes(intervals, level));
      }
    }
    var leadAfter = minutes(section, "leadAfter");
    section.done();
    return new Updates(every, Objects.requireNonNull(leadAfter));
  }

  private static Duration minutes(Section section, String field) {
    return section.duration(field, Duration.ofMinutes(1), "must be a minute (PT1M) or more");
  }
}
