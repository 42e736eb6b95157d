package dev.plantao.functions.contract;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.dialect.Dialects;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;

/// Holds answers against `openapi.yaml`: status, headers, content type and body.
public final class OpenApiResponses {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch");

  private final JsonNode document;
  private final Map<JsonNode, Schema> schemas = new ConcurrentHashMap<>();
  private final SchemaRegistry registry =
      SchemaRegistry.withDefaultDialect(
          Dialects.getDraft202012(),
          builder ->
              builder.schemaRegistryConfig(
                  SchemaRegistryConfig.builder().formatAssertionsEnabled(true).build()));

  public OpenApiResponses(JsonNode document) {
    this.document = document;
  }

  /// The contract of this project.
  public static OpenApiResponses ofProject() {
    return new OpenApiResponses(Project.yaml("openapi.yaml"));
  }

  /// Every call as a route key, `GET /conversations/{id}`.
  public Set<String> routes() {
    var routes = new TreeSet<String>();
    document
        .path("paths")
        .properties()
        .forEach(path ->
            path.getValue().propertyNames().stream()
                .filter(METHODS::contains)
                .forEach(
                    method -> routes.add(method.toUpperCase(Locale.ROOT) + " " + path.getKey())));
    return routes;
  }

  /// The route key of a call to a path; of several the one with the most literal segments.
  public String route(String method, String path) {
    return routes().stream()
        .filter(route -> route.startsWith(method + " "))
        .filter(route -> fits(route.substring(method.length() + 1), path))
        .min((a, b) -> Long.compare(variables(a), variables(b)))
        .orElseThrow(() -> new AssertionError("openapi.yaml knows no " + method + " " + path));
  }

  private static long variables(String route) {
    return route.chars().filter(c -> c == '{').count();
  }

  private static boolean fits(String template, String path) {
    var wanted = template.split("/", -1);
    var given = path.split("/", -1);
    if (wanted.length != given.length) {
      return false;
    }
    for (int i = 0; i < wanted.length; i++) {
      if (!wanted[i].startsWith("{") && !wanted[i].equals(given[i])) {
        return false;
      }
    }
    return true;
  }

  /// What the path's variables are in a call.
  public static Map<String, String> variables(String route, String path) {
    var template = route.substring(route.indexOf(' ') + 1).split("/", -1);
    var given = path.split("/", -1);
    var variables = new LinkedHashMap<String, String>();
    for (int i = 0; i < template.length; i++) {
      if (template[i].startsWith("{")) {
        variables.put(template[i].substring(1, template[i].length() - 1), given[i]);
      }
    }
    return variables;
  }

  /// Fails unless the answer is one that the contract names.
  ///
  /// @param path with or without a query
  public void requireFits(
      String method, String path, int status, Map<String, String> headers, String body) {
    var route = route(method, path.split("\\?", 2)[0]);
    var wrong = wrong(route, status, headers, body);
    if (!wrong.isEmpty()) {
      throw new AssertionError(
          "%s answered %d, which openapi.yaml does not allow:%n  %s%n%s"
              .formatted(route, status, String.join("\n  ", wrong), body));
    }
  }

  /// What is wrong with an answer; nothing where it fits.
  public List<String> wrong(String route, int status, Map<String, String> headers, String body) {
    var response = resolved(operation(route).path("responses").path(Integer.toString(status)));
    if (response.isMissingNode()) {
      return List.of("status " + status + " is not among its responses");
    }
    var named = new TreeMap<String, String>(String.CASE_INSENSITIVE_ORDER);
    named.putAll(headers);
    var wrong = new ArrayList<String>();
    for (var header : response.path("headers").properties()) {
      wrong.addAll(wrongHeader(header.getKey(), resolved(header.getValue()), named));
    }
    if (!response.has("content")) {
      if (!body.isEmpty()) {
        wrong.add("it has a body");
      }
      return wrong;
    }
    var type = named.getOrDefault("content-type", "").split(";", 2)[0].strip();
    var content = response.path("content").path(type);
    if (content.isMissingNode()) {
      wrong.add("content type '" + type + "' is not among its contents");
      return wrong;
    }
    if (!type.startsWith("text/")) {
      wrong.addAll(wrong(content.path("schema"), JSON.readTree(body)));
    }
    return wrong;
  }

  private List<String> wrongHeader(String name, JsonNode header, Map<String, String> named) {
    var value = named.get(name);
    if (value == null) {
      return header.path("required").asBoolean(false)
          ? List.of("header " + name + " is missing")
          : List.of();
    }
    return wrong(header.path("schema"), JsonNodeFactory.instance.stringNode(value)).stream()
        .map(why -> "header " + name + why)
        .toList();
  }

  /// What is wrong with a value under a schema of the document.
  public List<String> wrong(JsonNode schema, JsonNode value) {
    return schemas.computeIfAbsent(schema, this::compiled).validate(value).stream()
        .map(error -> error.getInstanceLocation() + ": " + error.getMessage())
        .toList();
  }

  /// The schema with the document's components beside it, so that its references find them.
  private Schema compiled(JsonNode schema) {
    var root = JsonNodeFactory.instance.objectNode();
    root.put("$schema", "https://json-schema.org/draft/2020-12/schema");
    root.set("components", document.path("components"));
    root.putArray("allOf").add(schema);
    return registry.getSchema(root);
  }

  /// The description of a call.
  public JsonNode operation(String route) {
    var parts = route.split(" ", 2);
    return document.path("paths").path(parts[1]).path(parts[0].toLowerCase(Locale.ROOT));
  }

  /// What a `$ref` points to, or the node itself.
  public JsonNode resolved(JsonNode node) {
    var ref = node.path("$ref").asString("");
    return ref.startsWith("#/") ? document.at(ref.substring(1)) : node;
  }

  public JsonNode document() {
    return document;
  }
}
