package dev.plantao.local.rights;

import dev.plantao.local.template.Arns;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/// What calls of DynamoDB need. A transaction has no action of its own: it needs those of its
/// parts.
final class DynamoDbNeeds {
  private static final Map<String, String> PARTS =
      Map.of(
          "Put", "dynamodb:PutItem",
          "Update", "dynamodb:UpdateItem",
          "Delete", "dynamodb:DeleteItem",
          "ConditionCheck", "dynamodb:ConditionCheckItem",
          "Get", "dynamodb:GetItem");

  private DynamoDbNeeds() {}

  static List<Need> of(String action, JsonNode body) {
    return switch (action) {
      case "TransactWriteItems", "TransactGetItems" ->
          body.path("TransactItems")
              .valueStream()
              .flatMap(item -> item.properties().stream())
              .map(part -> Need.of(PARTS.getOrDefault(part.getKey(), ""), table(part.getValue())))
              .distinct()
              .toList();
      case "BatchGetItem", "BatchWriteItem" ->
          body.path("RequestItems").propertyNames().stream()
              .map(table -> Need.of("dynamodb:" + action, arn(table)))
              .toList();
      default -> Stream.of(body).map(call -> Need.of("dynamodb:" + action, table(call))).toList();
    };
  }

  private static String table(JsonNode call) {
    var index = call.path("IndexName").asString("");
    return arn(call.path("TableName").asString("")) + (index.isEmpty() ? "" : "/index/" + index);
  }

  private static String arn(String table) {
    return table.startsWith("arn:") ? table : Arns.of("dynamodb", "table/" + table);
  }
}
