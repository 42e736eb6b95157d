package dev.plantao.functions.policy;

import dev.plantao.core.people.AgentId;
import dev.plantao.core.people.EmailAddress;
import dev.plantao.core.policy.OnCall;
import dev.plantao.core.policy.Plan;
import dev.plantao.core.policy.Policy;
import dev.plantao.core.policy.Provider;
import dev.plantao.core.policy.Rung;
import dev.plantao.core.policy.Severity;
import dev.plantao.core.policy.Targets;
import dev.plantao.core.policy.Team;
import dev.plantao.core.policy.Updates;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Writes a policy as the document that people read and [PolicyReader] reads.
public final class PolicyJson {

  private PolicyJson() {}

  public static ObjectNode of(Policy policy) {
    var json = JsonNodeFactory.instance.objectNode();
    var plans = json.putObject("plans");
    for (var plan : Plan.values()) {
      var targets = policy.byPlan().get(plan);
      targets(
          plans.putObject(Spelling.of(plan)), targets == null ? policy.withoutLogin() : targets);
    }
    targets(json.putObject("withoutLogin"), policy.withoutLogin());
    var severities = json.putObject("severities");
    for (var severity : Severity.values()) {
      var targets = policy.bySeverity().get(severity);
      if (targets != null) {
        targets(severities.putObject(Integer.toString(severity.level())), targets);
      }
    }
    json.putObject("waiting")
        .put("closeAfter", policy.waiting().closeAfter().toString())
        .put("remindBefore", policy.waiting().remindBefore().toString())
        .put("reopenWithin", policy.waiting().reopenWithin().toString())
        .put("pausesResolution", policy.waiting().pausesResolution());
    var providers = json.putArray("providers");
    policy.providers().stream().map(Provider::name).sorted().forEach(providers::add);
    json.put("untriaged", policy.untriaged().level());
    organisation(json, policy);
    upkeep(json, policy);
    return json;
  }

  private static void targets(ObjectNode to, Targets targets) {
    to.put("firstResponse", targets.firstResponse().toString());
    to.put("resolution", targets.resolution().toString());
    var follows = targets.follows();
    if (follows != null) {
      var calendar = to.putObject("calendar").put("name", follows.calendar());
      var promises = calendar.putArray("promises");
      follows.promises().forEach(promise -> promises.add(Spelling.of(promise)));
    }
  }

  private static void organisation(ObjectNode json, Policy policy) {
    var organisation = policy.organisation();
    var teams = json.putArray("teams");
    organisation.teams().forEach(team -> team(teams.addObject(), team));
    json.putObject("assignment")
        .put("automatic", organisation.assignment().automatic())
        .put("firstTeam", organisation.assignment().firstTeam().value());
    var ladder = json.putArray("ladder");
    organisation.ladder().forEach(rung -> rung(ladder.addObject(), rung));
    onCall(json.putObject("onCall"), organisation.onCall());
    updates(json.putObject("updates"), organisation.updates());
  }

  private static void team(ObjectNode json, Team team) {
    json.put("name", team.name().value());
    if (team.lead() != null) {
      person(json.putObject("lead"), team.lead().agent(), team.lead().address());
    }
    var members = json.putArray("members");
    for (var member : team.members()) {
      var one = members.addObject();
      person(one, member.agent(), null);
      if (!member.languages().isEmpty()) {
        var languages = one.putArray("languages");
        member.languages().stream().sorted().forEach(language -> languages.add(language.tag()));
      }
      email(one, member.address());
    }
    email(json, team.address());
  }

  private static void person(ObjectNode json, AgentId agent, @Nullable EmailAddress address) {
    json.put("agent", agent.value());
    email(json, address);
  }

  private static void email(ObjectNode json, @Nullable EmailAddress address) {
    if (address != null) {
      json.put("email", address.value());
    }
  }

  private static void rung(ObjectNode json, Rung rung) {
    json.put("promise", Spelling.of(rung.promise()));
    json.put("percent", rung.percent());
    sorted(json.putArray("to"), rung.to().toArray(Enum<?>[]::new));
    sorted(json.putArray("by"), rung.by().toArray(Enum<?>[]::new));
  }

  private static void sorted(ArrayNode to, Enum<?>... constants) {
    Arrays.stream(constants).map(Spelling::of).sorted().forEach(to::add);
  }

  private static void onCall(ObjectNode json, OnCall onCall) {
    var order = json.putArray("order");
    onCall.order().forEach(one -> person(order.addObject(), one.agent(), one.address()));
    json.put("repeatEvery", onCall.repeatEvery().toString());
    json.put("repeats", onCall.repeats());
  }

  private static void updates(ObjectNode json, Updates updates) {
    var every = json.putObject("every");
    for (var severity : Severity.values()) {
      updates
          .every(severity)
          .ifPresent(it -> every.put(Integer.toString(severity.level()), it.toString()));
    }
    json.put("leadAfter", updates.leadAfter().toString());
  }

  private static void upkeep(ObjectNode json, Policy policy) {
    var retention = json.putObject("retention");
    policy
        .retention()
        .closedConversations()
        .ifPresent(it -> retention.put("closedConversations", it.toString()));
    policy.retention().quarantine().ifPresent(it -> retention.put("quarantine", it.toString()));
    json.putObject("masking")
        .put("first", policy.masking().first())
        .put("last", policy.masking().last());
    json.putObject("chat").put("unreadMailAfter", policy.chat().unreadMailAfter().toString());
    json.putObject("atRisk").put("percent", policy.atRisk().percent());
    var calendars = json.putArray("calendars");
    policy.calendars().forEach(one -> CalendarJson.write(calendars.addObject(), one));
  }
}
