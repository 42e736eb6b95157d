package dev.plantao.functions;

import java.util.Collection;
import java.util.Map;
import java.util.TreeSet;

/// The variables that `template.yaml` gives a function, read once. What is missing fails the start,
/// all of it named at once.
final class Environment {
  static final String TABLE = "TABLE";
  static final String SCHEDULE_GROUP = "SCHEDULE_GROUP";
  static final String WAKE_FUNCTION = "WAKE_FUNCTION";
  static final String SCHEDULER_ROLE = "SCHEDULER_ROLE";
  static final String DEAD_SCHEDULES = "DEAD_SCHEDULES";
  static final String NEAR_WAKES = "NEAR_WAKES";
  static final String INTAKE_BUCKET = "INTAKE_BUCKET";
  static final String FILES_BUCKET = "FILES_BUCKET";
  static final String VIRUS_SCAN = "VIRUS_SCAN";
  static final String SUPPORT_ADDRESS = "SUPPORT_ADDRESS";
  static final String LETTERS = "LETTERS";
  static final String INCIDENT_NEWS = "INCIDENT_NEWS";
  static final String NOTICES = "NOTICES";
  static final String PAGES = "PAGES";
  static final String BUS_ENTRIES = "BUS_ENTRIES";
  static final String ON_CALL_TOPIC = "ON_CALL_TOPIC";
  static final String EVENT_BUS = "EVENT_BUS";
  static final String EVENT_TEXTS = "EVENT_TEXTS";
  static final String CONFIGURATION_SET = "CONFIGURATION_SET";
  static final String SITE = "SITE";
  static final String INDEX = "INDEX";
  static final String REPORTS = "REPORTS";
  static final String PROOFS_BUCKET = "PROOFS_BUCKET";
  static final String EXPORTS_BUCKET = "EXPORTS_BUCKET";
  static final String ERASURES = "ERASURES";
  static final String EXPORTS = "EXPORTS";
  static final String PUSHES = "PUSHES";
  static final String ISSUER = "ISSUER";
  static final String AUDIENCE = "AUDIENCE";

  /// The SDK's own setting: where the sockets are held.
  static final String SOCKETS = "AWS_ENDPOINT_URL_APIGATEWAYMANAGEMENTAPI";

  static final String SIMULATIONS = "SIMULATIONS";

  private final Map<String, String> values;

  private Environment(Map<String, String> values) {
    this.values = Map.copyOf(values);
  }

  static Environment of(Map<String, String> values, Collection<String> needed) {
    var missing = new TreeSet<>(needed);
    missing.removeIf(name -> !values.getOrDefault(name, "").isBlank());
    if (!missing.isEmpty()) {
      throw new IllegalStateException(
          "variables missing in this function's environment: " + String.join(", ", missing));
    }
    return new Environment(values);
  }

  String get(String name) {
    var value = values.get(name);
    if (value == null) {
      throw new IllegalStateException(name + " is not among the variables this function names");
    }
    return value;
  }
}
