package dev.plantao.local.template;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A SAM template: its resources, and what its intrinsics come to on this machine.
public final class Template {
  private final Map<String, @Nullable Object> document;
  private final Map<String, Resource> resources = new LinkedHashMap<>();
  private final Intrinsics intrinsics;

  private Template(Map<String, @Nullable Object> document, Map<String, String> parameters) {
    this.document = document;
    this.intrinsics =
        new Intrinsics(
            parameters(section("Parameters"), parameters),
            section("Conditions"),
            section("Mappings"),
            this::resource);
    section("Resources").forEach(this::read);
  }

  public static Template read(Path file, Map<String, String> parameters) {
    try {
      return parse(Files.readString(file), parameters);
    } catch (IOException e) {
      throw new TemplateException("The template " + file + " cannot be read: " + e);
    }
  }

  /// Reads a template.
  ///
  /// @param parameters values that take the place of the parameters' defaults
  public static Template parse(String yaml, Map<String, String> parameters) {
    return new Template(YamlDocument.parse(yaml), parameters);
  }

  public List<Resource> resources(String type) {
    return resources.values().stream().filter(resource -> resource.type().equals(type)).toList();
  }

  public Optional<Resource> resource(String logicalId) {
    return Optional.ofNullable(resources.get(logicalId));
  }

  /// The properties of a resource, `Globals` merged, with all that can be resolved; the rest stays
  /// as it is written.
  public Section properties(Resource resource) {
    return new Section(
        resource.logicalId(), intrinsics, merged(globals(resource.type()), resource.properties()));
  }

  private Map<String, @Nullable Object> globals(String type) {
    var globals = section("Globals");
    return switch (type) {
      case "AWS::Serverless::Function" -> map(globals.get("Function"));
      case "AWS::Serverless::HttpApi" -> map(globals.get("HttpApi"));
      default -> Map.of();
    };
  }

  private void read(String logicalId, @Nullable Object body) {
    var resource = map(body);
    var condition = resource.get("Condition");
    if (condition != null && !intrinsics.condition(condition.toString())) {
      return;
    }
    var type = String.valueOf(resource.get("Type"));
    var properties = map(resource.get("Properties"));
    resources.put(
        logicalId,
        new Resource(
            logicalId,
            type,
            name(type, logicalId, properties),
            properties,
            map(resource.get("Metadata"))));
  }

  private String name(String type, String logicalId, Map<String, @Nullable Object> properties) {
    return PhysicalNames.nameProperty(type)
        .map(properties::get)
        .map(name -> intrinsics.text(name, logicalId))
        .orElseGet(() -> PhysicalNames.generated(type, logicalId));
  }

  private Map<String, @Nullable Object> section(String name) {
    return map(document.get(name));
  }

  private static Map<String, String> parameters(
      Map<String, @Nullable Object> declared, Map<String, String> given) {
    var values = new LinkedHashMap<String, String>();
    declared.forEach((name, declaration) -> {
      var value = map(declaration).get("Default");
      if (value != null) {
        values.put(name, value.toString());
      }
    });
    values.putAll(given);
    return values;
  }

  /// Maps are merged, all else is replaced, as SAM does.
  private static Map<String, @Nullable Object> merged(
      Map<String, @Nullable Object> globals, Map<String, @Nullable Object> own) {
    var merged = new LinkedHashMap<String, @Nullable Object>(globals);
    own.forEach((key, value) ->
        merged.put(
            key,
            value instanceof Map && merged.get(key) instanceof Map
                ? merged(map(merged.get(key)), map(value))
                : value));
    return merged;
  }

  @SuppressWarnings("unchecked")
  static Map<String, @Nullable Object> map(@Nullable Object value) {
    return value instanceof Map<?, ?> map ? (Map<String, @Nullable Object>) map : Map.of();
  }
}
