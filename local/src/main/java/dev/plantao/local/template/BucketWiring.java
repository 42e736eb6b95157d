package dev.plantao.local.template;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What is set about buckets beside their names.
///
/// @param telling those that tell the event bus of new objects
/// @param methods by bucket the methods that pages of the desk's site may use on it (CORS)
/// @param scanned by bucket the beginnings of the keys that are looked through for malware
public record BucketWiring(
    Set<String> telling, Map<String, Set<String>> methods, Map<String, List<String>> scanned) {

  /// Buckets of which nothing is set.
  public static final BucketWiring NONE = new BucketWiring(Set.of(), Map.of(), Map.of());

  public static BucketWiring of(Template template) {
    var telling = new HashSet<String>();
    var methods = new HashMap<String, Set<String>>();
    for (var bucket : template.resources("AWS::S3::Bucket")) {
      var properties = template.properties(bucket);
      var notification = properties.section("NotificationConfiguration");
      if (notification.section("EventBridgeConfiguration").flag("EventBridgeEnabled")) {
        telling.add(bucket.name());
      }
      var allowed = new HashSet<String>();
      for (var rule : properties.section("CorsConfiguration").list("CorsRules")) {
        allowed.addAll(rule.texts("AllowedMethods"));
      }
      methods.put(bucket.name(), Set.copyOf(allowed));
    }
    return new BucketWiring(Set.copyOf(telling), Map.copyOf(methods), scanned(template));
  }

  private static Map<String, List<String>> scanned(Template template) {
    var scanned = new HashMap<String, List<String>>();
    for (var plan : template.resources("AWS::GuardDuty::MalwareProtectionPlan")) {
      var bucket = template.properties(plan).section("ProtectedResource").section("S3Bucket");
      scanned
          .computeIfAbsent(bucket.need("BucketName"), _ -> new ArrayList<>())
          .addAll(bucket.texts("ObjectPrefixes"));
    }
    return Map.copyOf(scanned);
  }
}
