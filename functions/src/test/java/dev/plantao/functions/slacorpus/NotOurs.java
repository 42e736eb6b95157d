package dev.plantao.functions.slacorpus;

import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// What of the scenarios says nothing of our promises, and why; `docs/sla-corpus.md` has the same
/// in words.
final class NotOurs {

  private NotOurs() {}

  /// Why a whole scenario is left out; null where it is not.
  static @Nullable String scenario(JsonNode scenario) {
    var policy = scenario.path("policy");
    if (policy.has("keep_in_loop")) {
      return "keep in loop";
    }
    for (var event : scenario.path("events")) {
      if (event.path("state").asString("").equals("stalled")) {
        return "a status that suspends a due instant";
      }
      if (event.path("type").asString("").endsWith("_for_customer")
          || event.path("type").asString("").endsWith("_is_owner")
          || event.path("type").asString("").equals("sla_change")) {
        return "no such act here";
      }
    }
    return null;
  }

  /// Why one value of it is left out; null where it is not.
  static @Nullable String key(JsonNode scenario, String key) {
    if (key.equals("status")) {
      return "a word of theirs";
    }
    if (key.startsWith("next_response") || key.startsWith("update")) {
      return "no such promise here";
    }
    if (key.startsWith("first_response") && waitsUnanswered(scenario)) {
      return "a first response is due however long anybody waits";
    }
    return null;
  }

  /// Pending without an answer, before the first one.
  private static boolean waitsUnanswered(JsonNode scenario) {
    long answered = Long.MAX_VALUE;
    long waits = Long.MAX_VALUE;
    for (var event : scenario.path("events")) {
      long t = event.path("t").asLong();
      if (event.path("type").asString("").equals("agent")) {
        answered = Math.min(answered, t);
      }
      if (event.path("state").asString("").equals("pending")) {
        waits = Math.min(waits, t);
      }
    }
    return waits < answered;
  }

  /// Of theirs, the promises that are ours too; nothing to be seen in what must not be broken.
  static Set<String> known(Set<String> theirs, String key) {
    var known = new TreeSet<>(theirs);
    known.removeIf(name -> !name.equals("first_response") && !name.equals("resolution"));
    return key.equals("not_breached") ? Set.of() : known;
  }

  /// Of ours, those that are asked about.
  static Set<String> broken(Set<String> ours, String key, JsonNode scenario) {
    var asked = new TreeSet<>(ours);
    if (!key.equals("breached")) {
      var named = new TreeSet<String>();
      for (var check : scenario.path("checks")) {
        check.path(key).forEach(one -> named.add(one.stringValue()));
      }
      asked.retainAll(named);
    }
    return asked;
  }
}
