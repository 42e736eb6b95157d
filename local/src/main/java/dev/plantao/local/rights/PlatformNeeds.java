package dev.plantao.local.rights;

import dev.plantao.local.template.Arns;
import dev.plantao.local.template.Template;
import dev.plantao.local.template.TemplateException;
import dev.plantao.local.template.Wiring;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// What Lambda itself does in the name of a function: writes its log, reads its streams and queues,
/// hands on what failed. AWS refuses a deployment whose role lacks it, and so does this machine.
public final class PlatformNeeds {
  private final Template template;
  private final Wiring wiring;

  public PlatformNeeds(Template template, Wiring wiring) {
    this.template = template;
    this.wiring = wiring;
  }

  /// Checks every role.
  ///
  /// @throws TemplateException naming all that is missing
  public void check(Roles roles) {
    var missing = new ArrayList<String>();
    for (var function : wiring.functions()) {
      roles
          .ofFunction(function.name())
          .ifPresent(role ->
              needs(function)
                  .filter(need -> !role.permits(need))
                  .forEach(need -> missing.add(function.name() + " lacks " + need)));
    }
    if (!missing.isEmpty()) {
      throw new TemplateException(String.join("; ", missing));
    }
  }

  private Stream<Need> needs(Wiring.Function function) {
    var queues =
        wiring.queueMappings().stream()
            .filter(mapping -> mapping.function().equals(function.name()))
            .flatMap(mapping -> polling(Arns.queue(mapping.queue())));
    var streams =
        wiring.streams().stream()
            .filter(mapping -> mapping.function().equals(function.name()))
            .flatMap(mapping ->
                Stream.concat(reading(mapping.table()), handingOn(mapping.onFailure()).stream()));
    return Stream.of(
            logging(function.name()), queues, streams, handingOn(function.onFailure()).stream())
        .flatMap(all -> all);
  }

  private Stream<Need> logging(String function) {
    return template.resources("AWS::Serverless::Function").stream()
        .filter(resource -> resource.name().equals(function))
        .flatMap(resource ->
            template.properties(resource).section("LoggingConfig").text("LogGroup").stream())
        .flatMap(group -> {
          var arn = Arns.of("logs", "log-group:" + group + ":*");
          return Stream.of(Need.of("logs:CreateLogStream", arn), Need.of("logs:PutLogEvents", arn));
        });
  }

  private static Stream<Need> polling(String queue) {
    return Stream.of("sqs:ReceiveMessage", "sqs:DeleteMessage", "sqs:GetQueueAttributes")
        .map(action -> Need.of(action, queue));
  }

  private static Stream<Need> reading(String table) {
    var stream = Arns.of("dynamodb", "table/" + table + "/stream/local");
    return Stream.of(
        Need.of("dynamodb:DescribeStream", stream),
        Need.of("dynamodb:GetRecords", stream),
        Need.of("dynamodb:GetShardIterator", stream),
        Need.of("dynamodb:ListStreams", "*"));
  }

  private static List<Need> handingOn(Optional<String> destination) {
    return destination
        .filter(arn -> arn.contains(":sqs:"))
        .map(arn -> List.of(Need.of("sqs:SendMessage", arn)))
        .orElse(List.of());
  }
}
