package dev.plantao.local.template;

import java.util.Optional;
import java.util.regex.Pattern;

/// Which functions a WebSocket API asks.
///
/// @param connect whether a socket is opened
/// @param otherwise what is said on it, all of it
/// @param disconnect told of its end
public record SocketWiring(
    Optional<String> connect, Optional<String> otherwise, Optional<String> disconnect) {
  private static final String INTEGRATION = "integrations/";
  private static final Pattern FUNCTION = Pattern.compile(".*/functions/(.+)/invocations");

  public static SocketWiring of(Template template) {
    return new SocketWiring(
        function(template, "$connect"),
        function(template, "$default"),
        function(template, "$disconnect"));
  }

  private static Optional<String> function(Template template, String route) {
    return template.resources("AWS::ApiGatewayV2::Route").stream()
        .map(template::properties)
        .filter(properties -> properties.need("RouteKey").equals(route))
        .map(properties -> properties.need("Target").replaceFirst(INTEGRATION, ""))
        .flatMap(integration -> behind(template, integration).stream())
        .findFirst();
  }

  private static Optional<String> behind(Template template, String integration) {
    return template.resources("AWS::ApiGatewayV2::Integration").stream()
        .filter(resource -> resource.name().equals(integration))
        .map(resource -> FUNCTION.matcher(template.properties(resource).need("IntegrationUri")))
        .filter(uri -> uri.matches())
        .map(uri -> Arns.functionName(uri.group(1)))
        .findFirst();
  }
}
