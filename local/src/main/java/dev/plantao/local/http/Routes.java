package dev.plantao.local.http;

import dev.plantao.local.template.Wiring;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Which function answers which path: the most specific route wins, as in an HTTP API.
final class Routes {
  private static final String DEFAULT = "$default";

  private final List<Wiring.Route> routes;

  /// @param parameters what stood in the places of `{name}`
  record Match(Wiring.Route route, Map<String, String> parameters) {
    String key() {
      return route.path().equals(DEFAULT) ? DEFAULT : route.method() + " " + route.path();
    }
  }

  Routes(List<Wiring.Route> routes) {
    this.routes = routes.stream().sorted(Comparator.comparing(Routes::specificity)).toList();
  }

  /// @param path decoded
  Optional<Match> match(String method, String path) {
    return routes.stream()
        .filter(route -> route.method().equals("ANY") || route.method().equals(method))
        .flatMap(route -> match(route, path).stream())
        .findFirst();
  }

  private static Optional<Match> match(Wiring.Route route, String path) {
    if (route.path().equals(DEFAULT)) {
      return Optional.of(new Match(route, Map.of()));
    }
    var wanted = route.path().split("/", -1);
    var given = path.split("/", -1);
    var parameters = new LinkedHashMap<String, String>();
    for (int i = 0; i < wanted.length; i++) {
      if (wanted[i].endsWith("+}") && given.length > i) {
        var rest = String.join("/", List.of(given).subList(i, given.length));
        parameters.put(wanted[i].substring(1, wanted[i].length() - 2), rest);
        return Optional.of(new Match(route, parameters));
      }
      if (i >= given.length || !fits(wanted[i], given[i], parameters)) {
        return Optional.empty();
      }
    }
    return wanted.length == given.length
        ? Optional.of(new Match(route, parameters))
        : Optional.empty();
  }

  private static boolean fits(String wanted, String given, Map<String, String> parameters) {
    if (wanted.startsWith("{") && wanted.endsWith("}")) {
      parameters.put(wanted.substring(1, wanted.length() - 1), given);
      return !given.isEmpty();
    }
    return wanted.equals(given);
  }

  /// Literal segments before parameters before greedy ones, a method before any, `$default` last.
  private static String specificity(Wiring.Route route) {
    if (route.path().equals(DEFAULT)) {
      return "~";
    }
    var order = new StringBuilder();
    for (var segment : route.path().split("/", -1)) {
      order.append(!segment.startsWith("{") ? 'a' : segment.endsWith("+}") ? 'c' : 'b');
    }
    return order.append(route.method().equals("ANY") ? 'b' : 'a').toString();
  }
}
