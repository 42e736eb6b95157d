package dev.plantao.local.rights;

import dev.plantao.local.json.Json;
import dev.plantao.local.template.Resource;
import dev.plantao.local.template.Template;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/// The roles of the template's functions. A function whose role is not in the template may do
/// everything: SAM would make one for it.
public final class Roles {
  private final Map<String, Role> byAccessKey = new LinkedHashMap<>();

  /// Keys by the ARNs of the buckets that they encrypt.
  private final Map<String, String> keys = new LinkedHashMap<>();

  private Roles() {}

  public static Roles of(Template template) {
    var roles = new Roles();
    for (var function : template.resources("AWS::Serverless::Function")) {
      template
          .properties(function)
          .text("Role")
          .flatMap(arn -> named(template, arn))
          .map(role -> template.properties(role).tree("Policies"))
          .ifPresent(policies ->
              roles.byAccessKey.put(
                  FunctionCredentials.accessKey(function.name()),
                  new Role(function.name(), Role.grants(policies))));
    }
    for (var bucket : template.resources("AWS::S3::Bucket")) {
      var rules =
          template
              .properties(bucket)
              .tree("BucketEncryption")
              .at("/ServerSideEncryptionConfiguration/0/ServerSideEncryptionByDefault");
      rules
          .path("KMSMasterKeyID")
          .asStringOpt()
          .ifPresent(key -> roles.keys.put("arn:aws:s3:::" + bucket.name(), key));
    }
    return roles;
  }

  /// What a call needs of the key of the bucket that it reads or writes, as S3 asks for it in the
  /// caller's name.
  Optional<Need> ofKey(Need need) {
    var action =
        switch (need.action()) {
          case "s3:GetObject" -> "kms:Decrypt";
          case "s3:PutObject" -> "kms:GenerateDataKey";
          default -> "";
        };
    var key = keys.get(need.anyOf().getFirst().replaceFirst("/.*", ""));
    return action.isEmpty() || key == null ? Optional.empty() : Optional.of(Need.of(action, key));
  }

  private static Optional<Resource> named(Template template, String arn) {
    return template.resources("AWS::IAM::Role").stream()
        .filter(role -> arn.endsWith(":role/" + role.name()))
        .findFirst();
  }

  /// What each function did and may do.
  public JsonNode look() {
    var all = Json.object();
    for (var role : byAccessKey.values()) {
      var one = all.putObject(role.function());
      var used = one.putArray("used");
      role.used().forEach(grant -> used.add(grant.toString()));
      var unused = one.putArray("unused");
      role.unused().forEach(grant -> unused.add(grant.toString()));
      var refused = one.putArray("refused");
      role.refused().forEach(refused::add);
    }
    return all;
  }

  public Collection<Role> all() {
    return byAccessKey.values();
  }

  /// The role of whoever signs with this key.
  public Optional<Role> of(String accessKey) {
    return Optional.ofNullable(byAccessKey.get(accessKey));
  }

  Optional<Role> ofFunction(String function) {
    return of(FunctionCredentials.accessKey(function));
  }
}
