package dev.plantao.functions;

import com.amazonaws.services.lambda.runtime.LambdaLogger;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.json.JsonMapper;

/// Structured log lines: ids and numbers, never texts or addresses.
final class JsonLog {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private JsonLog() {}

  static void info(LambdaLogger to, String message, Map<String, ?> members) {
    write(to, "INFO", message, members);
  }

  /// Failures name their types and places; a failure's own message may quote what it choked on.
  static void error(LambdaLogger to, String message, Throwable why, Map<String, ?> members) {
    var all = new TreeMap<String, Object>(members);
    var trace = new java.util.ArrayList<String>();
    for (Throwable cause = why; cause != null && trace.size() < 40; cause = cause.getCause()) {
      trace.add(cause.getClass().getName());
      for (var frame : cause.getStackTrace()) {
        if (frame.getClassName().startsWith("dev.plantao")) {
          trace.add("  " + frame);
        }
      }
    }
    all.put("why", trace);
    write(to, "ERROR", message, all);
  }

  private static void write(LambdaLogger to, String level, String message, Map<String, ?> members) {
    var line = new TreeMap<String, Object>(members);
    line.put("level", level);
    line.put("message", message);
    to.log(JSON.writeValueAsString(line) + "\n");
  }

  /// Counts in CloudWatch's embedded metric format: a log line that becomes metrics.
  static void metrics(LambdaLogger to, java.time.Instant now, Map<String, Integer> counts) {
    var names =
        counts.keySet().stream().map(name -> Map.of("Name", name, "Unit", "Count")).toList();
    var line = new TreeMap<String, Object>(counts);
    line.put(
        "_aws",
        Map.of(
            "Timestamp",
            now.toEpochMilli(),
            "CloudWatchMetrics",
            java.util.List.of(
                Map.of(
                    "Namespace",
                    "Plantao",
                    "Dimensions",
                    java.util.List.of(java.util.List.of()),
                    "Metrics",
                    names))));
    to.log(JSON.writeValueAsString(line) + "\n");
  }
}
