package dev.plantao.functions.slacorpus;

import dev.plantao.core.Commands;
import dev.plantao.core.Fixtures;
import dev.plantao.core.conversation.Actor;
import dev.plantao.core.conversation.Conversation;
import dev.plantao.core.conversation.ConversationCommand;
import dev.plantao.core.conversation.ConversationDecider;
import dev.plantao.core.conversation.ConversationEvolution;
import dev.plantao.core.conversation.Decision;
import dev.plantao.core.conversation.Phase;
import dev.plantao.core.policy.Plan;
import dev.plantao.core.policy.Policy;
import dev.plantao.core.policy.Targets;
import dev.plantao.core.policy.Waiting;
import dev.plantao.core.sla.BusinessCalendar;
import dev.plantao.core.sla.BusinessCalendar.Closure;
import dev.plantao.core.sla.BusinessCalendar.Hours;
import dev.plantao.core.sla.PromiseKind;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// A scenario as our desk would live it.
final class Telling {
  private static final Duration NEVER = Duration.ofDays(3650);

  private final JsonNode scenario;
  private final Instant created;
  private final Policy policy;
  private Conversation state;

  Telling(JsonNode scenario) {
    this.scenario = scenario;
    this.created =
        scenario.path("created").isString()
            ? Instant.parse(scenario.path("created").stringValue())
            : Fixtures.NOW;
    this.policy = policy();
    this.state = Fixtures.aTicket().regular().openedAt(created).under(policy).state();
  }

  Instant at(long minutes) {
    return created.plus(Duration.ofMinutes(minutes));
  }

  Instant created() {
    return created;
  }

  @Nullable BusinessCalendar calendar() {
    return policy.calendars().isEmpty() ? null : policy.calendars().getFirst();
  }

  /// As it stands after everything up to a minute.
  Conversation until(long minute) {
    state = Fixtures.aTicket().regular().openedAt(created).under(policy).state();
    var events = scenario.path("events").values().stream().toList();
    for (int i = 0; i < events.size(); i++) {
      var event = events.get(i);
      if (event.path("t").asLong() <= minute && !(i == 0 && opens(event))) {
        tell(event, events);
      }
    }
    return state;
  }

  private static boolean opens(JsonNode event) {
    return event.path("t").asLong() == 0 && event.path("type").asString("").equals("customer");
  }

  private void tell(JsonNode event, List<JsonNode> all) {
    var at = at(event.path("t").asLong());
    switch (event.path("type").asString("") + " " + event.path("state").asString("")) {
      case "customer " -> decide(Fixtures.CUSTOMER, Commands.write(), at);
      case "agent " ->
          decide(
              Fixtures.AGENT,
              together(event, all, "pending") ? Commands.replyAndWait() : Commands.reply(),
              at);
      // A wait of ours begins with an answer, or it came with one.
      case "state pending" -> {
        if (!together(event, all, "")) {
          decide(Fixtures.AGENT, Commands.replyAndWait(), at);
        }
      }
      case "state open" -> {
        if (state.phase() instanceof Phase.Waiting) {
          decide(Fixtures.CUSTOMER, Commands.write(), at);
        }
      }
      case "state closed", "state resolved" -> {
        if (!state.closed()) {
          decide(Fixtures.AGENT, Commands.resolve(), at);
        }
      }
      default -> throw new IllegalStateException("an event of another kind: " + event);
    }
  }

  /// Whether an event of the other kind happens at the same minute: a state, or an answer.
  @SuppressWarnings("ReferenceEquality") // Another one may say the same.
  private static boolean together(JsonNode event, List<JsonNode> all, String state) {
    return all.stream()
        .anyMatch(other ->
            other != event
                && other.path("t").asLong() == event.path("t").asLong()
                && other.path("state").asString("").equals(state)
                && !other.path("type").asString("").equals("customer"));
  }

  private void decide(Actor by, ConversationCommand command, Instant at) {
    if (ConversationDecider.decide(state, by, command, policy, at)
        instanceof Decision.Accepted accepted) {
      state = ConversationEvolution.evolve(state, accepted.events());
    }
  }

  private Policy policy() {
    var asked = scenario.path("policy");
    var calendars = calendars();
    var follows =
        calendars.isEmpty() ? null : new Targets.Follows("theirs", List.of(PromiseKind.values()));
    var targets = new Targets(span(asked, "first_response"), span(asked, "resolution"), follows);
    var like = Policy.DEFAULT;
    var pauses = !scenario.path("semantics").asString("").equals("chatwoot");
    var waits =
        new Waiting(
            like.waiting().closeAfter(), Duration.ZERO, like.waiting().reopenWithin(), pauses);
    return new Policy(
        1,
        Map.of(Plan.BASIC, targets, Plan.REGULAR, targets, Plan.PREMIUM, targets),
        targets,
        Map.of(),
        waits,
        like.providers(),
        like.untriaged(),
        like.organisation(),
        like.retention(),
        like.masking(),
        like.chat(),
        like.atRisk(),
        calendars);
  }

  private static Duration span(JsonNode policy, String name) {
    return policy.has(name) ? Duration.ofMinutes(policy.path(name).asLong()) : NEVER;
  }

  private List<BusinessCalendar> calendars() {
    var theirs = scenario.path("calendar");
    if (!theirs.isObject()) {
      return List.of();
    }
    var week = new EnumMap<DayOfWeek, List<Hours>>(DayOfWeek.class);
    for (var day : DayOfWeek.values()) {
      var hours = theirs.path("hours").path(day.name().substring(0, 3).toLowerCase(Locale.ROOT));
      if (hours.isArray()) {
        week.put(day, List.of(new Hours(minute(hours.get(0)), minute(hours.get(1)))));
      }
    }
    var closures = new ArrayList<Closure>();
    for (var day : theirs.path("holidays")) {
      var date = LocalDate.parse(day.stringValue());
      closures.add(new Closure(date, date));
    }
    var zone = ZoneId.of(theirs.path("tz").stringValue());
    return List.of(new BusinessCalendar("theirs", zone, week, closures));
  }

  private static int minute(JsonNode clock) {
    return LocalTime.parse(clock.stringValue()).toSecondOfDay() / 60;
  }
}
