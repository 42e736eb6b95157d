package dev.plantao.local.template;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The intrinsic functions of CloudFormation.
final class Intrinsics {
  private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{(!?)([^}]+)}");
  private static final Object NO_VALUE = new Object();

  private final Map<String, String> parameters;
  private final Map<String, @Nullable Object> conditions;
  private final Map<String, @Nullable Object> mappings;
  private final Function<String, Optional<Resource>> resources;

  Intrinsics(
      Map<String, String> parameters,
      Map<String, @Nullable Object> conditions,
      Map<String, @Nullable Object> mappings,
      Function<String, Optional<Resource>> resources) {
    this.parameters = parameters;
    this.conditions = conditions;
    this.mappings = mappings;
    this.resources = resources;
  }

  /// The value with every intrinsic in it resolved; null where it comes to `AWS::NoValue`.
  @Nullable Object resolve(@Nullable Object value, String where) {
    var resolved = resolved(value, where);
    return resolved == NO_VALUE ? null : resolved;
  }

  String text(@Nullable Object value, String where) {
    var resolved = resolve(value, where);
    if (resolved == null || resolved instanceof Map || resolved instanceof List) {
      throw new TemplateException(where + ": a text is needed, not " + resolved + ".");
    }
    return resolved.toString();
  }

  boolean condition(String name) {
    if (!conditions.containsKey(name)) {
      throw new TemplateException("There is no condition " + name + ".");
    }
    return truth(conditions.get(name), "Condition " + name);
  }

  private @Nullable Object resolved(@Nullable Object value, String where) {
    if (value instanceof Map<?, ?>) {
      var map = Template.map(value);
      if (map.size() == 1) {
        var call = map.entrySet().iterator().next();
        if (call.getKey().equals("Ref") || call.getKey().startsWith("Fn::")) {
          return call(call.getKey(), call.getValue(), where);
        }
      }
      return each(map, where);
    }
    if (value instanceof List<?> list) {
      var items = new ArrayList<@Nullable Object>();
      list.forEach(item -> add(items, resolved(item, where)));
      return items;
    }
    return value;
  }

  private Map<String, @Nullable Object> each(Map<String, @Nullable Object> map, String where) {
    var resolved = new LinkedHashMap<String, @Nullable Object>();
    map.forEach((key, item) -> {
      var value = resolved(item, where + "." + key);
      if (value != NO_VALUE) {
        resolved.put(key, value);
      }
    });
    return resolved;
  }

  private static void add(List<@Nullable Object> items, @Nullable Object item) {
    if (item != NO_VALUE) {
      items.add(item);
    }
  }

  private @Nullable Object call(String name, @Nullable Object argument, String where) {
    return switch (name) {
      case "Ref" -> ref(String.valueOf(argument), where);
      case "Fn::GetAtt" -> attribute(argument, where);
      case "Fn::Sub" -> sub(argument, where);
      case "Fn::Join" -> join(arguments(argument, 2, name, where), where);
      case "Fn::If" -> branch(arguments(argument, 3, name, where), where);
      case "Fn::Select" -> select(arguments(argument, 2, name, where), where);
      case "Fn::Split" -> split(arguments(argument, 2, name, where), where);
      case "Fn::FindInMap" -> find(arguments(argument, 3, name, where), where);
      case "Fn::Equals", "Fn::And", "Fn::Or", "Fn::Not" ->
          truth(Map.of(name, require(argument)), where);
      default -> throw unresolvable(name, argument, where);
    };
  }

  private Object ref(String name, String where) {
    var pseudo = pseudo(name);
    if (pseudo != null) {
      return pseudo;
    }
    var parameter = parameters.get(name);
    if (parameter != null) {
      return parameter;
    }
    var dot = name.indexOf('.');
    if (dot > 0) {
      return attribute(name, where);
    }
    return resources
        .apply(name)
        .map(PhysicalNames::ref)
        .orElseThrow(() -> unresolvable("Ref", name, where));
  }

  private static @Nullable Object pseudo(String name) {
    return switch (name) {
      case "AWS::Region" -> Arns.REGION;
      case "AWS::AccountId" -> Arns.ACCOUNT;
      case "AWS::Partition" -> "aws";
      case "AWS::StackName" -> "plantao";
      case "AWS::StackId" -> Arns.of("cloudformation", "stack/plantao/local");
      case "AWS::URLSuffix" -> "amazonaws.com";
      case "AWS::NoValue" -> NO_VALUE;
      default -> null;
    };
  }

  private String attribute(@Nullable Object argument, String where) {
    var path =
        argument instanceof List<?> list
            ? String.join(".", list.stream().map(String::valueOf).toList())
            : String.valueOf(argument);
    var dot = path.indexOf('.');
    var resource = resources.apply(dot < 0 ? path : path.substring(0, dot));
    return resource
        .flatMap(found -> PhysicalNames.attribute(found, path.substring(dot + 1)))
        .orElseThrow(() -> unresolvable("Fn::GetAtt", path, where));
  }

  private String sub(@Nullable Object argument, String where) {
    var variables = Map.<String, @Nullable Object>of();
    var pattern = String.valueOf(argument);
    if (argument instanceof List<?> list) {
      pattern = String.valueOf(list.getFirst());
      variables = Template.map(list.get(1));
    }
    var text = new StringBuilder();
    var matcher = PLACEHOLDER.matcher(pattern);
    while (matcher.find()) {
      var name = matcher.group(2);
      var literal = !matcher.group(1).isEmpty();
      var value =
          literal
              ? "${" + name + "}"
              : text(
                  variables.containsKey(name) ? variables.get(name) : Map.of("Ref", name), where);
      matcher.appendReplacement(text, Matcher.quoteReplacement(value));
    }
    return matcher.appendTail(text).toString();
  }

  private String join(List<?> arguments, String where) {
    return String.join(
        String.valueOf(arguments.get(0)), texts(resolve(arguments.get(1), where), where));
  }

  private @Nullable Object branch(List<?> arguments, String where) {
    return resolved(arguments.get(condition(String.valueOf(arguments.get(0))) ? 1 : 2), where);
  }

  private String select(List<?> arguments, String where) {
    var items = texts(resolve(arguments.get(1), where), where);
    return items.get(Integer.parseInt(text(arguments.get(0), where)));
  }

  private List<String> split(List<?> arguments, String where) {
    return List.of(
        text(arguments.get(1), where).split(Pattern.quote(text(arguments.get(0), where)), -1));
  }

  private @Nullable Object find(List<?> arguments, String where) {
    @Nullable Object found = mappings;
    for (var key : arguments) {
      found = Template.map(found).get(text(key, where));
    }
    return found;
  }

  private boolean truth(@Nullable Object condition, String where) {
    var entry = Template.map(condition).entrySet().stream().findFirst();
    if (entry.isEmpty()) {
      throw unresolvable("condition", condition, where);
    }
    var argument = entry.get().getValue();
    return switch (entry.get().getKey()) {
      case "Condition" -> condition(String.valueOf(argument));
      case "Fn::Equals" -> {
        var both = arguments(argument, 2, "Fn::Equals", where);
        yield text(both.get(0), where).equals(text(both.get(1), where));
      }
      case "Fn::Not" -> !truth(arguments(argument, 1, "Fn::Not", where).getFirst(), where);
      case "Fn::And" -> list(argument).stream().allMatch(part -> truth(part, where));
      case "Fn::Or" -> list(argument).stream().anyMatch(part -> truth(part, where));
      default -> throw unresolvable("condition", condition, where);
    };
  }

  private List<String> texts(@Nullable Object value, String where) {
    return list(value).stream().map(item -> text(item, where)).toList();
  }

  private static List<?> list(@Nullable Object value) {
    return value instanceof List<?> list ? list : List.of();
  }

  private static List<?> arguments(
      @Nullable Object argument, int count, String name, String where) {
    var list = list(argument);
    if (list.size() != count) {
      throw new TemplateException(
          where + ": " + name + " needs " + count + " arguments, not " + argument + ".");
    }
    return list;
  }

  private static Object require(@Nullable Object value) {
    if (value == null) {
      throw new TemplateException("A condition is empty.");
    }
    return value;
  }

  private static TemplateException unresolvable(
      String function, @Nullable Object argument, String where) {
    return new TemplateException(
        "%s: %s %s cannot be resolved on this machine.".formatted(where, function, argument));
  }
}
