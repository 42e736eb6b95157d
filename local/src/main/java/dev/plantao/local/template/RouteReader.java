package dev.plantao.local.template;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/// Reads the routes of HTTP APIs that are written out in a `DefinitionBody`.
final class RouteReader {
  private static final String INTEGRATION = "x-amazon-apigateway-integration";
  private static final Pattern FUNCTION = Pattern.compile(":function:([^:/]+)");

  private final Template template;

  RouteReader(Template template) {
    this.template = template;
  }

  List<Wiring.Route> read() {
    return template.resources("AWS::Serverless::HttpApi").stream()
        .map(template::properties)
        .flatMap(api -> routes(api.tree("DefinitionBody").path("paths"), api))
        .toList();
  }

  private static Stream<Wiring.Route> routes(JsonNode paths, Section api) {
    var closed = api.section("Auth").has("DefaultAuthorizer");
    return paths.properties().stream()
        .flatMap(path ->
            path.getValue().properties().stream()
                .map(method -> route(path.getKey(), method.getKey(), method.getValue(), closed)));
  }

  private static Wiring.Route route(
      String path, String method, JsonNode operation, boolean closed) {
    var uri = operation.path(INTEGRATION).path("uri").asString("");
    var function = FUNCTION.matcher(uri);
    if (!function.find()) {
      throw new TemplateException(method + " " + path + " leads to no function: " + uri);
    }
    var open = operation.path("security").path(0).has("NONE");
    return new Wiring.Route(
        function.group(1), method.toUpperCase(Locale.ROOT), path, open || !closed);
  }
}
