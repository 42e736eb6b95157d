package dev.plantao.local.rights;

import dev.plantao.local.json.Json;
import dev.plantao.local.template.Arns;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.util.Fields;
import org.eclipse.jetty.util.UrlEncoded;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/// Which rights a call needs, as the service authorization reference of AWS says.
final class Needs {
  private static final String TARGET = "X-Amz-Target";

  /// The WebSocket API of this machine, and its stage; its address here has neither.
  private static final String SOCKETS = "plantao-ChatApi/live/";

  private Needs() {}

  /// What a call needs.
  ///
  /// @param body empty for S3
  static List<Need> of(String service, Request request, byte[] body) {
    return switch (service) {
      case "s3" -> S3Needs.of(request);
      case "sns" -> List.of(form(body));
      case "dynamodb" -> DynamoDbNeeds.of(target(request), json(body));
      case "sqs" -> List.of(sqs(target(request), json(body)));
      case "events" -> events(target(request), json(body));
      case "ses" -> ses(json(body));
      case "scheduler" -> scheduler(request, json(body));
      case "execute-api" -> List.of(connection(request));
      default -> List.of(Need.of(service + ":" + target(request), "*"));
    };
  }

  private static JsonNode json(byte[] body) {
    try {
      return body.length == 0 ? Json.object() : Json.parse(body);
    } catch (JacksonException e) {
      return Json.object();
    }
  }

  private static String target(Request request) {
    var target = String.valueOf(request.getHeaders().get(TARGET));
    return target.substring(target.indexOf('.') + 1);
  }

  private static Need sqs(String action, JsonNode body) {
    var single = action.endsWith("Batch") ? action.substring(0, action.length() - 5) : action;
    var queue = Arns.queueName(body.path("QueueUrl").asString(body.path("QueueName").asString("")));
    return Need.of("sqs:" + single, Arns.queue(queue));
  }

  private static Need form(byte[] body) {
    var form = new Fields();
    UrlEncoded.decodeUtf8To(new String(body, StandardCharsets.UTF_8), form);
    return Need.of("sns:" + form.getValue("Action"), String.valueOf(form.getValue("TopicArn")));
  }

  private static List<Need> events(String action, JsonNode body) {
    var needs = new LinkedHashSet<Need>();
    for (var entry : body.path("Entries")) {
      var bus = entry.path("EventBusName").asString("default");
      needs.add(
          Need.of(
              "events:" + action,
              bus.startsWith("arn:") ? bus : Arns.of("events", "event-bus/" + bus)));
    }
    return List.copyOf(needs);
  }

  /// A raw letter needs another action, though it is the same call.
  private static List<Need> ses(JsonNode body) {
    var action = body.path("Content").has("Raw") ? "ses:SendRawEmail" : "ses:SendEmail";
    var from = body.path("FromEmailAddress").asString("").replaceFirst(".*<(.*)>.*", "$1");
    var domain = from.substring(from.indexOf('@') + 1);
    var needs = new ArrayList<Need>();
    needs.add(
        new Need(
            action,
            List.of(Arns.of("ses", "identity/" + from), Arns.of("ses", "identity/" + domain)),
            Map.of()));
    if (body.has("ConfigurationSetName")) {
      var set = body.path("ConfigurationSetName").asString("");
      needs.add(Need.of(action, Arns.of("ses", "configuration-set/" + set)));
    }
    return needs;
  }

  private static List<Need> scheduler(Request request, JsonNode body) {
    var path = request.getHttpURI().getPath();
    var name = URLDecoder.decode(path.substring(path.lastIndexOf('/') + 1), StandardCharsets.UTF_8);
    var group = Request.extractQueryParameters(request).getValue("groupName");
    var in = group == null ? body.path("GroupName").asString("default") : group;
    var schedule = Arns.of("scheduler", "schedule/" + in + "/" + name);
    var action =
        switch (request.getMethod()) {
          case "POST" -> "scheduler:CreateSchedule";
          case "PUT" -> "scheduler:UpdateSchedule";
          case "DELETE" -> "scheduler:DeleteSchedule";
          default -> name.equals("schedules") ? "scheduler:ListSchedules" : "scheduler:GetSchedule";
        };
    var role = body.path("Target").path("RoleArn").asString("");
    return role.isEmpty()
        ? List.of(Need.of(action, schedule))
        : List.of(Need.of(action, schedule), passed(role));
  }

  private static Need passed(String role) {
    return new Need(
        "iam:PassRole", List.of(role), Map.of("iam:PassedToService", "scheduler.amazonaws.com"));
  }

  private static Need connection(Request request) {
    var path = request.getHttpURI().getPath();
    var from = path.indexOf("/@connections/");
    return Need.of(
        "execute-api:ManageConnections",
        Arns.of("execute-api", SOCKETS + request.getMethod() + path.substring(from)));
  }
}
