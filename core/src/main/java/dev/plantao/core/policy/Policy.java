package dev.plantao.core.policy;

import dev.plantao.core.masking.KeptEnds;
import dev.plantao.core.sla.BusinessCalendar;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The desk's promises and waits as data (SL-8).
///
/// @param version grows with every change; 0 is the one built in
/// @param byPlan targets of conversations whose opener signed in (SL-1, SL-5)
/// @param withoutLogin targets of contact form and email, whatever the plan (SL-2)
/// @param bySeverity a tighter target for a severity, where the operator wants one; empty by
///   default
/// @param providers the external providers that give no resolution SLA (SL-6)
/// @param untriaged the severity of a new case that is no emergency, until support reviews it
/// @param organisation teams, escalation ladder, on-call and intervals between updates; policies
///   stored before there was one read as the built-in one; so do the parts below
/// @param retention how long things are kept
/// @param masking how much of a secret remains
/// @param chat how chats are treated
/// @param atRisk when a promise counts as at risk
/// @param calendars working hours that targets may follow, each name once; at most 10
public record Policy(
    int version,
    Map<Plan, Targets> byPlan,
    Targets withoutLogin,
    Map<Severity, Targets> bySeverity,
    Waiting waiting,
    Set<Provider> providers,
    Severity untriaged,
    Organisation organisation,
    Retention retention,
    KeptEnds masking,
    ChatRules chat,
    AtRisk atRisk,
    List<BusinessCalendar> calendars) {
  public static final int MOST_CALENDARS = 10;

  private static final Duration RESOLUTION = Duration.ofHours(48);

  /// The promises of the procedures, word for word.
  public static final Policy DEFAULT =
      new Policy(
          0,
          Map.of(
              Plan.BASIC, new Targets(Duration.ofHours(24), RESOLUTION),
              Plan.REGULAR, new Targets(Duration.ofHours(4), RESOLUTION),
              Plan.PREMIUM, new Targets(Duration.ofMinutes(30), RESOLUTION)),
          new Targets(Duration.ofHours(24), RESOLUTION),
          Map.of(),
          new Waiting(Duration.ofHours(48), Duration.ofHours(24), Duration.ofDays(7), true),
          Set.of(new Provider("meta")),
          Severity.MINOR,
          Organisation.DEFAULT);

  public Policy {
    byPlan = Map.copyOf(byPlan);
    bySeverity = Map.copyOf(bySeverity);
    providers = Set.copyOf(providers);
    organisation = organisation == null ? Organisation.DEFAULT : organisation;
    retention = retention == null ? Retention.DEFAULT : retention;
    masking = masking == null ? KeptEnds.FOUR_AND_FOUR : masking;
    chat = chat == null ? ChatRules.DEFAULT : chat;
    atRisk = atRisk == null ? AtRisk.DEFAULT : atRisk;
    calendars = calendars == null ? List.of() : List.copyOf(calendars);
    for (var plan : Plan.values()) {
      if (!byPlan.containsKey(plan)) {
        throw new IllegalArgumentException("the policy promises nothing to plan " + plan);
      }
    }
    requireKnown(calendars, withoutLogin);
    for (var targets : byPlan.values()) {
      requireKnown(calendars, targets);
    }
  }

  private static void requireKnown(List<BusinessCalendar> calendars, Targets targets) {
    var follows = targets.follows();
    if (follows != null
        && calendars.stream().noneMatch(one -> one.name().equals(follows.calendar()))) {
      throw new IllegalArgumentException("there is no calendar " + follows.calendar());
    }
  }

  /// One that keeps, masks and chats like the built-in one.
  public Policy(
      int version,
      Map<Plan, Targets> byPlan,
      Targets withoutLogin,
      Map<Severity, Targets> bySeverity,
      Waiting waiting,
      Set<Provider> providers,
      Severity untriaged,
      Organisation organisation) {
    this(
        version,
        byPlan,
        withoutLogin,
        bySeverity,
        waiting,
        providers,
        untriaged,
        organisation,
        Retention.DEFAULT,
        KeptEnds.FOUR_AND_FOUR,
        ChatRules.DEFAULT,
        AtRisk.DEFAULT,
        List.of());
  }

  /// The same under another number.
  public Policy withVersion(int other) {
    return new Policy(
        other,
        byPlan,
        withoutLogin,
        bySeverity,
        waiting,
        providers,
        untriaged,
        organisation,
        retention,
        masking,
        chat,
        atRisk,
        calendars);
  }

  /// The terms of a conversation that opens, or whose plan or severity changes.
  ///
  /// @param plan null where the opener is no known customer: the promises without login then hold
  public Terms termsFor(Origin origin, @Nullable Plan plan, Severity severity) {
    var promised = origin.signedIn() && plan != null ? byPlan.get(plan) : withoutLogin;
    var base = promised == null ? withoutLogin : promised;
    var tighter = bySeverity.get(severity);
    var targets = tighter == null ? base : base.tighter(tighter);
    var held = roundTheClock(severity) ? targets.roundTheClock() : targets;
    return new Terms(
        version,
        plan,
        held,
        waiting,
        organisation.steps(),
        organisation.updates(),
        chat.unreadMailAfter(),
        atRisk.percent(),
        calendarOf(held));
  }

  private @Nullable BusinessCalendar calendarOf(Targets targets) {
    var follows = targets.follows();
    return follows == null
        ? null
        : calendars.stream()
            .filter(one -> one.name().equals(follows.calendar()))
            .findFirst()
            .orElseThrow();
  }

  /// What is critical follows no calendar: emergency support is 24/7 (CH-6).
  public static boolean roundTheClock(Severity severity) {
    return severity == Severity.CRITICAL;
  }

  /// Whether a change between these severities can change what is promised.
  public boolean tells(Severity one, Severity other) {
    return bySeverity.containsKey(one)
        || bySeverity.containsKey(other)
        || (!calendars.isEmpty() && roundTheClock(one) != roundTheClock(other));
  }
}
