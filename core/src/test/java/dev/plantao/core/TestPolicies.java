package dev.plantao.core;

import dev.plantao.core.people.AgentId;
import dev.plantao.core.people.EmailAddress;
import dev.plantao.core.people.Language;
import dev.plantao.core.people.TeamName;
import dev.plantao.core.policy.Assignment;
import dev.plantao.core.policy.OnCall;
import dev.plantao.core.policy.Organisation;
import dev.plantao.core.policy.Plan;
import dev.plantao.core.policy.Policy;
import dev.plantao.core.policy.Rung;
import dev.plantao.core.policy.Severity;
import dev.plantao.core.policy.Targets;
import dev.plantao.core.policy.Team;
import dev.plantao.core.policy.Updates;
import dev.plantao.core.policy.Waiting;
import dev.plantao.core.sla.BusinessCalendar;
import dev.plantao.core.sla.PromiseKind;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Policies that differ from the built-in one in a single point.
public final class TestPolicies {
  private static final Policy BUILT_IN = Policy.DEFAULT;

  private TestPolicies() {}

  /// The resolution clock runs on while support waits for the customer (SL-5).
  public static Policy withoutPause() {
    var waits = BUILT_IN.waiting();
    return waiting(
        new Waiting(waits.closeAfter(), waits.remindBefore(), waits.reopenWithin(), false));
  }

  public static Policy waiting(Waiting waits) {
    return new Policy(
        1,
        BUILT_IN.byPlan(),
        BUILT_IN.withoutLogin(),
        Map.of(),
        waits,
        BUILT_IN.providers(),
        BUILT_IN.untriaged(),
        BUILT_IN.organisation());
  }

  /// No external provider carries an excuse (SL-6).
  public static Policy withoutProviders() {
    return new Policy(
        1,
        BUILT_IN.byPlan(),
        BUILT_IN.withoutLogin(),
        Map.of(),
        BUILT_IN.waiting(),
        Set.of(),
        BUILT_IN.untriaged(),
        BUILT_IN.organisation());
  }

  /// Basic follows an office in Berlin, regular answers first in the hours of one in Kathmandu and
  /// solves round the clock, premium is 24/7; form and mail follow nights in Sao Paulo.
  public static Policy withCalendars() {
    var both = List.of(PromiseKind.values());
    var plans =
        Map.of(
            Plan.BASIC, follows(Duration.ofHours(8), Duration.ofHours(16), "office", both),
            Plan.REGULAR,
                follows(
                    Duration.ofHours(4),
                    Duration.ofHours(48),
                    "days",
                    List.of(PromiseKind.FIRST_RESPONSE)),
            Plan.PREMIUM, new Targets(Duration.ofMinutes(30), Duration.ofHours(48)));
    return new Policy(
        1,
        plans,
        follows(Duration.ofHours(8), Duration.ofHours(24), "nights", both),
        Map.of(),
        BUILT_IN.waiting(),
        BUILT_IN.providers(),
        BUILT_IN.untriaged(),
        BUILT_IN.organisation(),
        BUILT_IN.retention(),
        BUILT_IN.masking(),
        BUILT_IN.chat(),
        BUILT_IN.atRisk(),
        List.of(
            TestCalendars.office(
                "Europe/Berlin",
                TestCalendars.closed("2026-03-05"),
                TestCalendars.closed("2026-03-09", "2026-03-15")),
            TestCalendars.everyDay("Asia/Kathmandu"),
            TestCalendars.nights("America/Sao_Paulo")));
  }

  /// The same promises, all of them in the hours of one calendar.
  public static Policy following(BusinessCalendar calendar, Policy like) {
    var both = List.of(PromiseKind.values());
    var plans = new HashMap<Plan, Targets>();
    like.byPlan()
        .forEach((plan, targets) ->
            plans.put(
                plan,
                follows(targets.firstResponse(), targets.resolution(), calendar.name(), both)));
    return new Policy(
        2,
        plans,
        like.withoutLogin(),
        like.bySeverity(),
        like.waiting(),
        like.providers(),
        like.untriaged(),
        like.organisation(),
        like.retention(),
        like.masking(),
        like.chat(),
        like.atRisk(),
        List.of(calendar));
  }

  private static Targets follows(
      Duration first, Duration resolution, String calendar, List<PromiseKind> promises) {
    return new Targets(first, resolution, new Targets.Follows(calendar, promises));
  }

  /// Another first response for one plan.
  public static Policy firstResponse(int version, Plan plan, Duration target) {
    var targets = new HashMap<>(BUILT_IN.byPlan());
    targets.put(plan, new Targets(target, Duration.ofHours(48)));
    return new Policy(
        version,
        targets,
        BUILT_IN.withoutLogin(),
        Map.of(),
        BUILT_IN.waiting(),
        BUILT_IN.providers(),
        BUILT_IN.untriaged(),
        BUILT_IN.organisation());
  }

  /// A tighter promise for one severity.
  public static Policy tighterFor(Severity severity, Targets targets) {
    return new Policy(
        1,
        BUILT_IN.byPlan(),
        BUILT_IN.withoutLogin(),
        Map.of(severity, targets),
        BUILT_IN.waiting(),
        BUILT_IN.providers(),
        BUILT_IN.untriaged(),
        BUILT_IN.organisation());
  }

  /// Warns at half and four fifths of each promise, reminds at one and a half and twice, and calls
  /// the on-call for a late resolution.
  public static Policy withLadder() {
    var plain = BUILT_IN.organisation();
    var ladder = new ArrayList<Rung>();
    for (var promise : PromiseKind.values()) {
      for (int percent : new int[] {50, 80, 100, 150, 200}) {
        var by =
            promise == PromiseKind.RESOLUTION && percent == 100
                ? Set.of(Rung.Channel.MAIL, Rung.Channel.PAGE)
                : Set.of(Rung.Channel.MAIL);
        ladder.add(new Rung(promise, percent, Set.of(Rung.Audience.LEAD), by));
      }
    }
    return organised(
        new Organisation(
            plain.teams(), plain.assignment(), ladder, onCall("ana", "ben"), plain.updates()));
  }

  /// Other people, the promises of the built-in policy.
  public static Policy organised(Organisation organisation) {
    return organised(1, organisation);
  }

  /// Two teams with people in them; cases are assigned by the desk.
  ///
  /// Ana speaks English and German, Bruno Portuguese, Carla all five. Lia leads support.
  public static Policy staffed(int version) {
    var ana = member("ana", Language.EN, Language.DE);
    var bruno = member("bruno", Language.PT_BR);
    var carla = member("carla");
    var lia = new Team.Lead(new AgentId("lia"), new EmailAddress("lia@desk.example"));
    var support =
        new Team(
            Organisation.SUPPORT,
            lia,
            List.of(ana, bruno, carla),
            new EmailAddress("support@desk.example"));
    var backend = new Team(new TeamName("backend"), null, List.of(member("dora")), null);
    return teams(version, true, support, backend);
  }

  public static Team.Member member(String agent, Language... languages) {
    return new Team.Member(
        new AgentId(agent), Set.of(languages), new EmailAddress(agent + "@desk.example"));
  }

  /// New cases go to the first of these teams.
  public static Policy teams(int version, boolean automatic, Team... teams) {
    var usual = BUILT_IN.organisation();
    return organised(
        version,
        new Organisation(
            List.of(teams),
            new Assignment(automatic, teams[0].name()),
            usual.ladder(),
            usual.onCall(),
            usual.updates()));
  }

  /// Other intervals between updates (PR-3); none for a severity that is missing.
  public static Policy updates(int version, Updates updates) {
    var usual = BUILT_IN.organisation();
    return organised(
        version,
        new Organisation(
            usual.teams(), usual.assignment(), usual.ladder(), usual.onCall(), updates));
  }

  /// Nobody promised regular updates.
  public static Policy withoutUpdates() {
    return updates(0, new Updates(Map.of(), Duration.ofMinutes(30)));
  }

  private static Policy organised(int version, Organisation organisation) {
    return new Policy(
        version,
        BUILT_IN.byPlan(),
        BUILT_IN.withoutLogin(),
        Map.of(),
        BUILT_IN.waiting(),
        BUILT_IN.providers(),
        BUILT_IN.untriaged(),
        organisation);
  }

  /// Called every five minutes, each twice before the next.
  public static OnCall onCall(String... agents) {
    return new OnCall(
        java.util.Arrays.stream(agents)
            .map(agent -> new OnCall.Person(new AgentId(agent), null))
            .toList(),
        Duration.ofMinutes(5),
        1);
  }
}
