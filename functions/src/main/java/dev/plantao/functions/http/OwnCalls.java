package dev.plantao.functions.http;

import dev.plantao.core.people.AgentId;
import dev.plantao.core.staffing.Absences;
import java.time.Instant;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// What somebody of support says of themself: here, or away.
final class OwnCalls {
  private final Absences absences;

  OwnCalls(Desk desk) {
    this.absences = desk.staffing().absences();
  }

  Answer show(Call call) {
    var caller = call.caller();
    caller.requireStaff();
    return answer(caller, absences.away().get(caller.agent()));
  }

  Answer put(Call call) {
    var caller = call.caller();
    caller.requireStaff();
    var fields = call.fields();
    var away = fields.requiredFlag("away");
    fields.done();
    AgentId agent = caller.agent();
    if (away) {
      absences.leave(agent, call.at());
    } else {
      absences.comeBack(agent);
    }
    return answer(caller, away ? absences.away().getOrDefault(agent, call.at()) : null);
  }

  private static Answer answer(Caller caller, @Nullable Instant awaySince) {
    var json = Json.object().put("agent", caller.sub());
    if (caller.name() != null) {
      json.put("name", caller.name());
    }
    var groups = json.putArray("groups");
    new TreeSet<>(caller.groups()).forEach(groups::add);
    json.put("away", awaySince != null);
    if (awaySince != null) {
      json.put("awaySince", awaySince.toString());
    }
    return Answer.ok(json);
  }
}
