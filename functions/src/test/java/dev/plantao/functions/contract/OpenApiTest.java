package dev.plantao.functions.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.swagger.v3.parser.OpenAPIV3Parser;
import io.swagger.v3.parser.core.models.ParseOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// `openapi.yaml` itself: well-formed, without loose ends, and true in its examples.
class OpenApiTest {
  private final OpenApiResponses contract = OpenApiResponses.ofProject();

  @Test
  void a_common_parser_reads_it_without_complaint() {
    var options = new ParseOptions();
    options.setResolve(true);
    var read = new OpenAPIV3Parser().readContents(Project.text("openapi.yaml"), null, options);
    assertThat(read.getMessages()).isEmpty();
    assertThat(read.getOpenAPI().getPaths()).isNotEmpty();
  }

  @Test
  void every_reference_leads_somewhere_and_every_component_is_used() {
    var used = new TreeSet<String>();
    walk(
        contract.document(),
        "",
        (_, node) -> {
          var ref = node.path("$ref").asString("");
          if (!ref.isEmpty()) {
            assertThat(ref).startsWith("#/components/");
            assertThat(contract.document().at(ref.substring(1)).isMissingNode()).as(ref).isFalse();
            used.add(ref);
          }
        });
    var defined = new TreeSet<String>();
    for (var kind : List.of("schemas", "parameters", "responses", "headers")) {
      for (var name : contract.document().path("components").path(kind).propertyNames()) {
        defined.add("#/components/" + kind + "/" + name);
      }
    }
    assertThat(used).containsExactlyElementsOf(defined);
  }

  @Test
  void every_example_fits_its_schema() {
    var wrong = new ArrayList<String>();
    var checked = new ArrayList<String>();
    walk(
        contract.document(),
        "",
        (at, node) -> {
          if (node.has("schema") || at.contains("/schemas/")) {
            for (var example : examples(node)) {
              checked.add(at);
              var schema = node.has("schema") ? node.path("schema") : node;
              contract.wrong(schema, example).forEach(why -> wrong.add(at + " " + why));
            }
          }
        });
    assertThat(wrong).isEmpty();
    assertThat(checked).hasSizeGreaterThan(40);
  }

  private static List<JsonNode> examples(JsonNode node) {
    var examples = new ArrayList<JsonNode>();
    if (node.has("example")) {
      examples.add(node.path("example"));
    }
    node.path("examples").properties().forEach(e -> examples.add(e.getValue().path("value")));
    return examples;
  }

  private static final Set<String> IDEMPOTENT =
      Set.of("POST /desk/quarantine/{id}/release", "POST /feedback/{link}");

  @Test
  void every_request_refuses_what_it_does_not_know_and_every_answer_is_closed() {
    for (var route : contract.routes()) {
      var operation = contract.operation(route);
      var body = operation.path("requestBody").path("content").path("application/json");
      if (!body.isMissingNode()) {
        var schema = contract.resolved(body.path("schema"));
        assertThat(schema.path("additionalProperties").asBoolean(true)).as(route).isFalse();
      }
      for (var response : operation.path("responses").properties()) {
        for (var content : contract.resolved(response.getValue()).path("content").properties()) {
          if (Set.of("text/html", "text/csv").contains(content.getKey())) {
            continue;
          }
          requireClosed(content.getValue().path("schema"), route + " " + response.getKey());
        }
      }
    }
  }

  private void requireClosed(JsonNode schema, String where) {
    var resolved = contract.resolved(schema);
    if (resolved.has("oneOf") && !resolved.has("unevaluatedProperties")) {
      resolved.path("oneOf").forEach(one -> requireClosed(one, where));
    } else {
      assertThat(resolved.path("unevaluatedProperties").asBoolean(true)).as(where).isFalse();
      var required = new TreeSet<String>();
      resolved.path("required").forEach(name -> required.add(name.asString()));
      resolved
          .path("allOf")
          .forEach(part ->
              contract
                  .resolved(part)
                  .path("required")
                  .forEach(name -> required.add(name.asString())));
      assertThat(required).as(where).isNotEmpty();
    }
  }

  @Test
  void every_call_has_an_id_a_summary_a_description_and_says_who_may() {
    var ids = new TreeSet<String>();
    for (var route : contract.routes()) {
      var operation = contract.operation(route);
      for (var name : List.of("operationId", "summary", "description")) {
        assertThat(operation.path(name).asString("")).as(route + " " + name).isNotBlank();
      }
      assertThat(ids.add(operation.path("operationId").asString())).as(route).isTrue();
      var open = operation.has("security");
      assertThat(operation.path("responses").has("401")).as(route).isEqualTo(!open);
      // Letting the same mail through twice makes one message anyway; a browser's form has no key.
      if (route.startsWith("POST ") && !IDEMPOTENT.contains(route)) {
        assertThat(operation.path("parameters").toString()).as(route).contains("IdempotencyKey");
      }
    }
  }

  @Test
  void the_check_notices_a_missing_field_an_unknown_field_and_a_foreign_status() {
    var json = Map.of("content-type", "application/json");
    var route = "POST /contact";
    var good = "{\"id\":\"T-7K2M9QX4PB1D\",\"firstResponseDue\":\"2026-11-23T10:00:00Z\"}";
    assertThat(contract.wrong(route, 201, json, good)).isEmpty();
    assertThat(contract.wrong(route, 201, json, "{\"id\":\"T-7K2M9QX4PB1D\"}")).isNotEmpty();
    assertThat(contract.wrong(route, 201, json, good.replace("}", ",\"name\":\"Ana\"}")))
        .isNotEmpty();
    assertThat(contract.wrong(route, 201, json, good.replace("Z", ""))).isNotEmpty();
    assertThat(contract.wrong(route, 200, json, good)).isNotEmpty();
    assertThat(contract.wrong(route, 201, Map.of("content-type", "text/html"), good)).isNotEmpty();
  }

  private static void walk(JsonNode node, String at, BiConsumer<String, JsonNode> visit) {
    if (node.isObject()) {
      visit.accept(at, node);
      node.properties().forEach(child -> walk(child.getValue(), at + "/" + child.getKey(), visit));
    } else if (node.isArray()) {
      node.forEach(child -> walk(child, at + "/-", visit));
    }
  }
}
