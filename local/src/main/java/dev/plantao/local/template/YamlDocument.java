package dev.plantao.local.template;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/// YAML as maps, lists and scalars, where the short form of an intrinsic (`!Ref X`) becomes its
/// long form (`{Ref: X}`).
final class YamlDocument {
  private static final Set<String> WITHOUT_PREFIX = Set.of("Ref", "Condition");

  private YamlDocument() {}

  static Map<String, @Nullable Object> parse(String yaml) {
    var settings = LoadSettings.builder().build();
    var root =
        new Compose(settings)
            .composeString(yaml)
            .orElseThrow(() -> new TemplateException("The template is empty."));
    if (root instanceof MappingNode mapping) {
      return map(mapping);
    }
    throw new TemplateException("The template is no mapping.");
  }

  private static @Nullable Object value(Node node) {
    var tag = node.getTag().getValue();
    var plain =
        switch (node) {
          case MappingNode mapping -> map(mapping);
          case SequenceNode sequence -> list(sequence);
          case ScalarNode scalar -> scalar(scalar);
          default -> throw new TemplateException("An unknown kind of YAML node: " + node);
        };
    return tag.startsWith("!") && tag.length() > 1 ? intrinsic(tag.substring(1), plain) : plain;
  }

  private static Map<String, @Nullable Object> intrinsic(String name, @Nullable Object argument) {
    var map = new LinkedHashMap<String, @Nullable Object>();
    map.put(WITHOUT_PREFIX.contains(name) ? name : "Fn::" + name, argument);
    return map;
  }

  private static Map<String, @Nullable Object> map(MappingNode node) {
    var map = new LinkedHashMap<String, @Nullable Object>();
    for (NodeTuple entry : node.getValue()) {
      map.put(String.valueOf(value(entry.getKeyNode())), value(entry.getValueNode()));
    }
    return map;
  }

  private static List<@Nullable Object> list(SequenceNode node) {
    var list = new ArrayList<@Nullable Object>();
    node.getValue().forEach(item -> list.add(value(item)));
    return list;
  }

  private static @Nullable Object scalar(ScalarNode node) {
    var text = node.getValue();
    if (node.getTag().equals(Tag.NULL)) {
      return null;
    }
    if (node.getTag().equals(Tag.BOOL)) {
      return Boolean.valueOf(text);
    }
    // An account number such as 000000000000 is text, whatever YAML says.
    if (node.getTag().equals(Tag.INT) && text.matches("-?(0|[1-9][0-9]{0,17})")) {
      return Long.valueOf(text);
    }
    return text;
  }
}
