package dev.plantao.local.template;

import dev.plantao.local.json.Json;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// A part of the template, whose intrinsics are resolved when, and only when, they are read.
public final class Section {
  private final String where;
  private final Intrinsics intrinsics;
  private final Map<String, @Nullable Object> content;

  Section(String where, Intrinsics intrinsics, Map<String, @Nullable Object> content) {
    this.where = where;
    this.intrinsics = intrinsics;
    this.content = content;
  }

  public boolean has(String key) {
    return value(key).isPresent();
  }

  public Optional<String> text(String key) {
    return value(key).map(value -> intrinsics.text(value, where + "." + key));
  }

  public String need(String key) {
    return text(key).orElseThrow(() -> new TemplateException(where + ": " + key + " is missing."));
  }

  public int number(String key, int otherwise) {
    return text(key).map(text -> number(key, text)).orElse(otherwise);
  }

  public boolean flag(String key) {
    return text(key).filter("true"::equals).isPresent();
  }

  public Section section(String key) {
    return new Section(where + "." + key, intrinsics, Template.map(branch(key)));
  }

  /// The named parts of this one, in their order.
  public Map<String, Section> sections() {
    var sections = new LinkedHashMap<String, Section>();
    content.keySet().forEach(key -> sections.put(key, section(key)));
    return sections;
  }

  public List<Section> list(String key) {
    var sections = new ArrayList<Section>();
    if (branch(key) instanceof List<?> items) {
      for (var item : items) {
        sections.add(
            new Section(
                where + "." + key + "[" + sections.size() + "]", intrinsics, Template.map(item)));
      }
    }
    return sections;
  }

  public List<String> texts(String key) {
    return branch(key) instanceof List<?> items
        ? items.stream().map(item -> intrinsics.text(item, where + "." + key)).toList()
        : List.of();
  }

  /// A part as it is, all of it resolved.
  public JsonNode tree(String key) {
    var value = intrinsics.resolve(content.get(key), where + "." + key);
    return value == null ? Json.object() : Json.tree(value);
  }

  /// All values, resolved, as texts.
  public Map<String, String> texts() {
    var texts = new LinkedHashMap<String, String>();
    content
        .keySet()
        .forEach(key ->
            value(key).ifPresent(v -> texts.put(key, intrinsics.text(v, where + "." + key))));
    return texts;
  }

  private Optional<Object> value(String key) {
    return Optional.ofNullable(branch(key));
  }

  /// A conditional part is followed to the branch that holds, the inside left alone.
  private @Nullable Object branch(String key) {
    var value = content.get(key);
    return value instanceof Map<?, ?> map && map.containsKey("Fn::If")
        ? intrinsics.resolve(value, where + "." + key)
        : isRef(value) && Template.map(value).containsValue("AWS::NoValue") ? null : value;
  }

  private static boolean isRef(@Nullable Object value) {
    return value instanceof Map<?, ?> map && map.containsKey("Ref");
  }

  private int number(String key, String text) {
    try {
      return Integer.parseInt(text);
    } catch (NumberFormatException e) {
      throw new TemplateException(where + "." + key + ": " + text + " is no number.");
    }
  }
}
