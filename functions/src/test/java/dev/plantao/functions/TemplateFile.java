package dev.plantao.functions;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plantao.functions.contract.Project;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.snakeyaml.engine.v2.api.ConstructNode;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;
import org.snakeyaml.engine.v2.schema.JsonSchema;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/// `template.yaml`, read for tests that hold something against it.
abstract class TemplateFile {
  private static final String FUNCTION = "AWS::Serverless::Function";

  final String text = Project.text("template.yaml");
  final JsonNode template = read(text);
  final Map<String, JsonNode> resources = new TreeMap<>();
  final Map<String, JsonNode> functions = new TreeMap<>();

  TemplateFile() {
    for (var resource : template.path("Resources").properties()) {
      resources.put(resource.getKey(), resource.getValue());
      if (resource.getValue().path("Type").asString("").equals(FUNCTION)) {
        functions.put(resource.getKey(), resource.getValue().path("Properties"));
      }
    }
  }

  /// Short forms are read like the long ones: `!Ref X` is `{Ref: X}`.
  private static JsonNode read(String yaml) {
    var forms = new TreeMap<String, String>();
    forms.put("!Ref", "Ref");
    forms.put("!GetAtt", "Fn::GetAtt");
    forms.put("!Sub", "Fn::Sub");
    forms.put("!If", "Fn::If");
    forms.put("!Not", "Fn::Not");
    forms.put("!Equals", "Fn::Equals");
    forms.put("!Select", "Fn::Select");
    forms.put("!Split", "Fn::Split");
    var constructors = new TreeMap<String, ConstructNode>();
    forms.forEach((tag, form) -> constructors.put(tag, node -> Map.of(form, plain(node, forms))));
    var schema =
        new JsonSchema() {
          @Override
          public Map<Tag, ConstructNode> getSchemaTagConstructors() {
            var all = new java.util.HashMap<>(super.getSchemaTagConstructors());
            constructors.forEach((tag, construct) -> all.put(new Tag(tag), construct));
            return all;
          }
        };
    var settings = LoadSettings.builder().setSchema(schema).setAllowDuplicateKeys(false).build();
    return JsonMapper.builder().build().valueToTree(new Load(settings).loadFromString(yaml));
  }

  /// A node under a short form, with the short forms within it.
  private static Object plain(Node node, Map<String, String> forms) {
    Object plain =
        switch (node) {
          case ScalarNode scalar -> scalar.getValue();
          case SequenceNode list ->
              list.getValue().stream().map(item -> within(item, forms)).toList();
          case MappingNode map -> {
            var all = new TreeMap<String, Object>();
            map.getValue()
                .forEach(entry ->
                    all.put(
                        ((ScalarNode) entry.getKeyNode()).getValue(),
                        within(entry.getValueNode(), forms)));
            yield all;
          }
          default -> throw new IllegalArgumentException(node.toString());
        };
    return plain;
  }

  private static Object within(Node node, Map<String, String> forms) {
    var form = forms.get(node.getTag().getValue());
    return form == null ? plain(node, forms) : Map.of(form, plain(node, forms));
  }

  static String ref(JsonNode node) {
    var target = node.has("Ref") ? node.path("Ref") : node.path("Fn::GetAtt");
    return target.asString("").split("\\.", 2)[0];
  }

  JsonNode properties(String logicalId) {
    assertThat(resources).containsKey(logicalId);
    return resources.getOrDefault(logicalId, MissingNode.getInstance()).path("Properties");
  }

  List<Map.Entry<String, JsonNode>> ofType(String type) {
    return resources.entrySet().stream()
        .filter(entry -> entry.getValue().path("Type").asString("").equals(type))
        .toList();
  }

  static List<String> list(JsonNode node) {
    var all = new ArrayList<String>();
    if (node.isArray()) {
      node.forEach(item -> all.add(item.asString("")));
    } else if (!node.isMissingNode()) {
      all.add(node.asString(""));
    }
    return all;
  }

  Optional<JsonNode> statement(String role, String action) {
    return statements(role).stream()
        .filter(s -> list(s.path("Action")).contains(action))
        .findFirst();
  }

  List<JsonNode> statements(String role) {
    var all = new ArrayList<JsonNode>();
    for (var policy : properties(role).path("Policies")) {
      policy.at("/PolicyDocument/Statement").forEach(all::add);
    }
    return all;
  }

  int timeout(JsonNode function) {
    var own = function.path("Timeout");
    return (own.isMissingNode() ? template.at("/Globals/Function/Timeout") : own).asInt();
  }

  static List<JsonNode> events(JsonNode function, String type) {
    var events = new ArrayList<JsonNode>();
    for (var event : function.path("Events")) {
      if (event.path("Type").asString("").equals(type)) {
        events.add(event.path("Properties"));
      }
    }
    return events;
  }
}
