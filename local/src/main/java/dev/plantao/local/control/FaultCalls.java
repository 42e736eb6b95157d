package dev.plantao.local.control;

import dev.plantao.local.faults.Faults;
import dev.plantao.local.json.Json;
import java.util.LinkedHashMap;
import tools.jackson.databind.JsonNode;

/// `GET` and `POST /local/faults`.
public final class FaultCalls {
  private final Faults faults;

  public FaultCalls(Faults faults) {
    this.faults = faults;
  }

  public void addTo(Control control) {
    control.add("GET /local/faults", asked -> look());
    control.add("POST /local/faults", asked -> set(asked.body()));
  }

  private JsonNode look() {
    return Json.tree(faults.all());
  }

  private JsonNode set(JsonNode wanted) {
    var values = new LinkedHashMap<String, String>();
    wanted.properties().forEach(fault -> values.put(fault.getKey(), fault.getValue().asString("")));
    faults.set(values);
    return look();
  }
}
