package dev.plantao.functions.http;

import static dev.plantao.functions.http.ConversationView.label;

import dev.plantao.core.policy.Plan;
import dev.plantao.core.sla.PromiseKind;
import dev.plantao.core.whatif.Difference;
import dev.plantao.core.whatif.Simulation;
import dev.plantao.core.whatif.Tally;
import dev.plantao.core.whatif.Verdict;
import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/// A simulation as JSON: what was, what would have been, and where they part.
final class SimulationView {

  private SimulationView() {}

  static ObjectNode of(Simulation simulation) {
    var asked = simulation.question();
    var json = Json.object();
    json.put("id", simulation.id().value());
    json.put("state", simulation.done() ? "done" : "running");
    json.put("author", asked.author().value());
    json.put("askedAt", asked.askedAt().toString());
    json.put("from", asked.from().toString());
    json.put("to", asked.to().toString());
    json.put("conversations", simulation.conversations());
    both(json, simulation.tally(), _ -> true);
    var plans = json.putArray("plans");
    for (var plan : plans(simulation.tally())) {
      var row = plans.addObject();
      row.put("plan", plan == null ? null : label(plan));
      both(row, simulation.tally(), count -> Objects.equals(count.plan(), plan));
    }
    json.put("changed", simulation.different());
    var changes = json.putArray("changes");
    simulation.differences().forEach(one -> changes.add(difference(one)));
    return json;
  }

  private static Set<@Nullable Plan> plans(Tally tally) {
    var plans = new LinkedHashSet<@Nullable Plan>();
    tally.counts().forEach(count -> plans.add(count.plan()));
    return plans;
  }

  private static void both(ObjectNode json, Tally tally, Predicate<Tally.Count> which) {
    json.set("recorded", figures(tally, which, Tally.Count::recorded));
    json.set("simulated", figures(tally, which, Tally.Count::simulated));
  }

  private static ObjectNode figures(
      Tally tally, Predicate<Tally.Count> which, Function<Tally.Count, Verdict> side) {
    var json = Json.object();
    for (var kind : PromiseKind.values()) {
      var promise = json.putObject(kind == PromiseKind.RESOLUTION ? "resolution" : "firstResponse");
      for (var verdict : Verdict.values()) {
        var number =
            tally.counts().stream()
                .filter(which)
                .filter(count -> count.promise() == kind && side.apply(count) == verdict)
                .mapToLong(Tally.Count::number)
                .sum();
        promise.put(label(verdict), number);
      }
    }
    return json;
  }

  private static ObjectNode difference(Difference one) {
    var json = Json.object();
    json.put("conversation", one.conversation().value());
    json.put("plan", one.plan() == null ? null : label(one.plan()));
    json.put("target", label(one.promise()));
    json.put("recorded", label(one.recorded()));
    json.put("simulated", label(one.simulated()));
    if (one.recordedDue() != null) {
      json.put("recordedDue", one.recordedDue().toString());
    }
    if (one.simulatedDue() != null) {
      json.put("simulatedDue", one.simulatedDue().toString());
    }
    return json;
  }
}
