package dev.plantao.local.template;

import dev.plantao.local.json.Json;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/// Reads the wiring out of a template. Event types it does not know are left to who does.
final class WiringReader {
  private static final Pattern RATE = Pattern.compile("rate\\((\\d+) (minute|hour|day)s?\\)");
  private static final int SQS_RECEIVES_FOR_GOOD = 1000;

  private final Template template;
  private final List<Wiring.Function> functions = new ArrayList<>();
  private final List<Wiring.Route> routes = new ArrayList<>();
  private final List<Wiring.StreamMapping> streams = new ArrayList<>();
  private final List<Wiring.QueueMapping> queueMappings = new ArrayList<>();
  private final List<Wiring.Rate> rates = new ArrayList<>();

  WiringReader(Template template) {
    this.template = template;
  }

  Wiring read() {
    for (var resource : template.resources("AWS::Serverless::Function")) {
      var properties = template.properties(resource);
      functions.add(function(resource, properties));
      properties
          .section("Events")
          .sections()
          .forEach((id, event) -> event(resource.name(), id, event));
    }
    routes.addAll(new RouteReader(template).read());
    var groups =
        template.resources("AWS::Scheduler::ScheduleGroup").stream().map(Resource::name).toList();
    return new Wiring(functions, routes, cors(), streams, queueMappings, rates, queues(), groups);
  }

  private static Wiring.Function function(Resource resource, Section properties) {
    var async = properties.section("EventInvokeConfig");
    return new Wiring.Function(
        resource.name(),
        properties.need("Handler").replace("::handleRequest", ""),
        environment(resource.name(), properties),
        Duration.ofSeconds(properties.number("Timeout", 3)),
        async.number("MaximumRetryAttempts", 2),
        destination(async),
        onRestart(resource));
  }

  private static Map<String, String> environment(String name, Section properties) {
    var environment = new LinkedHashMap<String, String>();
    environment.put("AWS_REGION", Arns.REGION);
    environment.put("AWS_LAMBDA_FUNCTION_NAME", name);
    environment.putAll(properties.section("Environment").section("Variables").texts());
    return Map.copyOf(environment);
  }

  private static boolean onRestart(Resource resource) {
    return Boolean.TRUE.equals(
        Template.map(resource.metadata().get("Plantao")).get("LocalOnRestart"));
  }

  private void event(String function, String id, Section event) {
    var properties = event.section("Properties");
    switch (event.need("Type")) {
      case "HttpApi" -> routes.add(route(function, properties));
      case "DynamoDB" -> streams.add(stream(function, properties));
      case "SQS" -> queueMappings.add(queue(function, properties));
      case "ScheduleV2", "Schedule" -> rate(function, id, properties);
      default -> {}
    }
  }

  private Wiring.Route route(String function, Section properties) {
    var authorizer = properties.section("Auth").text("Authorizer");
    return new Wiring.Route(
        function,
        properties.text("Method").orElse("ANY").toUpperCase(Locale.ROOT),
        properties.text("Path").orElse("$default"),
        authorizer.map("NONE"::equals).orElseGet(() -> !authorizedByDefault()));
  }

  private boolean authorizedByDefault() {
    return template.resources("AWS::Serverless::HttpApi").stream()
        .map(template::properties)
        .anyMatch(api -> api.section("Auth").has("DefaultAuthorizer"));
  }

  private Wiring.Cors cors() {
    return template.resources("AWS::Serverless::HttpApi").stream()
        .map(api -> template.properties(api).section("CorsConfiguration"))
        .map(cors ->
            new Wiring.Cors(
                cors.texts("AllowMethods"),
                cors.texts("AllowHeaders"),
                cors.texts("ExposeHeaders"),
                cors.number("MaxAge", 0)))
        .findFirst()
        .orElse(new Wiring.Cors(List.of(), List.of(), List.of(), 0));
  }

  private static Wiring.StreamMapping stream(String function, Section properties) {
    return new Wiring.StreamMapping(
        function,
        tableOf(properties.need("Stream")),
        filters(properties),
        properties.number("BatchSize", 100),
        properties.number("MaximumRetryAttempts", -1),
        properties.flag("BisectBatchOnFunctionError"),
        partial(properties),
        destination(properties));
  }

  private static List<JsonNode> filters(Section properties) {
    return properties.section("FilterCriteria").list("Filters").stream()
        .map(filter -> Json.parse(filter.need("Pattern")))
        .toList();
  }

  private static String tableOf(String streamArn) {
    return streamArn.replaceFirst(".*:table/", "").replaceFirst("/stream/.*", "");
  }

  private static Wiring.QueueMapping queue(String function, Section properties) {
    return new Wiring.QueueMapping(
        function,
        Arns.queueName(properties.need("Queue")),
        properties.number("BatchSize", 10),
        partial(properties));
  }

  private static boolean partial(Section properties) {
    return properties.texts("FunctionResponseTypes").contains("ReportBatchItemFailures");
  }

  private static Optional<String> destination(Section properties) {
    return properties.section("DestinationConfig").section("OnFailure").text("Destination");
  }

  private void rate(String function, String id, Section properties) {
    if (properties.text("State").filter("DISABLED"::equals).isPresent()
        || properties.text("Enabled").filter("false"::equals).isPresent()) {
      return;
    }
    rates.add(
        new Wiring.Rate(
            properties.text("Name").orElse(function + "-" + id),
            function,
            duration(properties.need("ScheduleExpression")),
            properties.text("Input").orElse("{}")));
  }

  private static Duration duration(String expression) {
    var matcher = RATE.matcher(expression);
    if (!matcher.matches()) {
      throw new TemplateException("Only rate(…) schedules run locally, not " + expression + ".");
    }
    var count = Long.parseLong(matcher.group(1));
    return switch (matcher.group(2)) {
      case "minute" -> Duration.ofMinutes(count);
      case "hour" -> Duration.ofHours(count);
      default -> Duration.ofDays(count);
    };
  }

  private List<Wiring.Queue> queues() {
    return template.resources("AWS::SQS::Queue").stream()
        .map(resource -> {
          var properties = template.properties(resource);
          var redrive = properties.section("RedrivePolicy");
          return new Wiring.Queue(
              resource.name(),
              Duration.ofSeconds(properties.number("VisibilityTimeout", 30)),
              Duration.ofSeconds(properties.number("DelaySeconds", 0)),
              redrive.text("deadLetterTargetArn").map(Arns::queueName),
              redrive.number("maxReceiveCount", SQS_RECEIVES_FOR_GOOD));
        })
        .toList();
  }
}
