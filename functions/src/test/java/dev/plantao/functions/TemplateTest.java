package dev.plantao.functions;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plantao.functions.contract.Project;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.snakeyaml.engine.v2.api.LoadSettings;
import tools.jackson.databind.JsonNode;

/// `template.yaml` against the code that it names.
class TemplateTest extends TemplateFile {
  @Test
  void every_handler_exists_and_has_both_constructors() throws ReflectiveOperationException {
    assertThat(functions).isNotEmpty();
    for (var function : functions.entrySet()) {
      var handler = function.getValue().path("Handler").asString("");
      var type = Class.forName(handler);
      assertThat(type.getSimpleName()).isEqualTo(function.getKey());
      assertThat(type.getConstructor()).isNotNull();
      assertThat(type.getConstructor(Map.class, InstantSource.class)).isNotNull();
    }
  }

  @Test
  void every_function_gets_exactly_the_variables_its_class_names()
      throws ReflectiveOperationException {
    for (var function : functions.entrySet()) {
      var type = Class.forName(function.getValue().path("Handler").asString(""));
      var wanted = (Set<?>) type.getDeclaredField("VARIABLES").get(null);
      var given = function.getValue().path("Environment").path("Variables").propertyNames();
      assertThat(new HashSet<Object>(given)).as(function.getKey()).isEqualTo(wanted);
    }
  }

  @Test
  void a_function_without_its_variables_names_all_that_are_missing() {
    var failure =
        org.assertj.core.api.Assertions.catchThrowable(
            () -> new KeeperFunction(Map.of("TABLE", "t"), InstantSource.system()));
    assertThat(failure)
        .hasMessageContainingAll(
            "DEAD_SCHEDULES", "NEAR_WAKES", "SCHEDULER_ROLE", "SCHEDULE_GROUP", "WAKE_FUNCTION");
  }

  @Test
  void everything_runs_on_java_25_and_arm_from_snapshots_behind_one_alias() {
    var globals = template.path("Globals").path("Function");
    assertThat(globals.path("Runtime").asString("")).isEqualTo("java25");
    assertThat(list(globals.path("Architectures"))).containsExactly("arm64");
    assertThat(globals.path("SnapStart").path("ApplyOn").asString(""))
        .isEqualTo("PublishedVersions");
    assertThat(globals.path("AutoPublishAlias").asString("")).isEqualTo("live");
    for (var function : functions.entrySet()) {
      for (var name :
          List.of("Runtime", "Architectures", "SnapStart", "AutoPublishAlias", "CodeUri")) {
        assertThat(function.getValue().has(name)).as(function.getKey() + name).isFalse();
      }
    }
  }

  @Test
  void the_jar_that_the_template_names_is_the_one_that_is_built() {
    var jar = template.at("/Globals/Function/CodeUri").asString("");
    assertThat(jar).isEqualTo("functions/target/functions.jar");
    assertThat(Project.text("functions/pom.xml"))
        .contains("<outputFile>${project.build.directory}/functions.jar</outputFile>");
  }

  @Test
  void there_are_no_anchors_and_aliases_which_cloudformation_refuses() {
    var settings = LoadSettings.builder().build();
    for (var event : new org.snakeyaml.engine.v2.api.lowlevel.Parse(settings).parseString(text)) {
      assertThat(event).isNotInstanceOf(org.snakeyaml.engine.v2.events.AliasEvent.class);
      if (event instanceof org.snakeyaml.engine.v2.events.NodeEvent node) {
        assertThat(node.getAnchor()).isEmpty();
      }
    }
  }

  @Test
  void every_resource_that_is_referred_to_exists() {
    var names = new TreeSet<String>(resources.keySet());
    names.addAll(template.path("Parameters").propertyNames());
    requireKnown(template, names);
  }

  private static void requireKnown(JsonNode node, Set<String> names) {
    for (var form : List.of("Ref", "Fn::GetAtt")) {
      if (node.has(form) && !node.path(form).asString("").startsWith("AWS::")) {
        assertThat(names).contains(node.path(form).asString("").split("\\.", 2)[0]);
      }
    }
    node.forEach(child -> requireKnown(child, names));
  }
}
