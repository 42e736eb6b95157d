package dev.plantao.local.dynamodb;

import dev.plantao.local.template.Resource;
import dev.plantao.local.template.Section;
import dev.plantao.local.template.Template;
import java.util.List;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.DescribeTableRequest;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.Projection;
import software.amazon.awssdk.services.dynamodb.model.StreamSpecification;
import software.amazon.awssdk.services.dynamodb.model.TimeToLiveSpecification;
import software.amazon.awssdk.services.dynamodb.model.UpdateTimeToLiveRequest;
import software.amazon.dynamodb.services.exceptions.DynamoDBLocalServiceException;

/// The tables of the template, made where they do not exist yet.
public final class Tables {
  private final DynamoDb dynamoDb;

  public Tables(DynamoDb dynamoDb) {
    this.dynamoDb = dynamoDb;
  }

  public void create(Template template) {
    for (var resource : template.resources("AWS::DynamoDB::Table")) {
      if (!exists(resource.name())) {
        create(resource, template.properties(resource));
      }
    }
  }

  private boolean exists(String name) {
    try {
      dynamoDb
          .calls()
          .describeTable(
              dynamoDb.accessKey(),
              dynamoDb.region(),
              DescribeTableRequest.builder().tableName(name).build());
      return true;
    } catch (DynamoDBLocalServiceException e) {
      if (e.getErrorCode().equals("ResourceNotFoundException")) {
        return false;
      }
      throw e;
    }
  }

  private void create(Resource resource, Section properties) {
    dynamoDb
        .calls()
        .createTable(dynamoDb.accessKey(), dynamoDb.region(), request(resource, properties));
    expire(resource.name(), properties.section("TimeToLiveSpecification"));
  }

  /// What makes a table of the template.
  public static CreateTableRequest request(Resource resource, Section properties) {
    var request =
        CreateTableRequest.builder()
            .tableName(resource.name())
            .billingMode(BillingMode.PAY_PER_REQUEST)
            .attributeDefinitions(attributes(properties))
            .keySchema(keys(properties));
    var indexes = properties.list("GlobalSecondaryIndexes").stream().map(Tables::index).toList();
    if (!indexes.isEmpty()) {
      request.globalSecondaryIndexes(indexes);
    }
    properties
        .section("StreamSpecification")
        .text("StreamViewType")
        .ifPresent(view ->
            request.streamSpecification(
                StreamSpecification.builder().streamEnabled(true).streamViewType(view).build()));
    return request.build();
  }

  private void expire(String table, Section timeToLive) {
    timeToLive
        .text("AttributeName")
        .ifPresent(attribute ->
            dynamoDb
                .calls()
                .updateTimeToLive(
                    dynamoDb.accessKey(),
                    dynamoDb.region(),
                    UpdateTimeToLiveRequest.builder()
                        .tableName(table)
                        .timeToLiveSpecification(
                            TimeToLiveSpecification.builder()
                                .enabled(true)
                                .attributeName(attribute)
                                .build())
                        .build()));
  }

  private static List<AttributeDefinition> attributes(Section properties) {
    return properties.list("AttributeDefinitions").stream()
        .map(attribute ->
            AttributeDefinition.builder()
                .attributeName(attribute.need("AttributeName"))
                .attributeType(attribute.need("AttributeType"))
                .build())
        .toList();
  }

  private static List<KeySchemaElement> keys(Section properties) {
    return properties.list("KeySchema").stream()
        .map(key ->
            KeySchemaElement.builder()
                .attributeName(key.need("AttributeName"))
                .keyType(key.need("KeyType"))
                .build())
        .toList();
  }

  private static GlobalSecondaryIndex index(Section index) {
    var projection = index.section("Projection");
    var attributes = projection.texts("NonKeyAttributes");
    var projected =
        Projection.builder().projectionType(projection.text("ProjectionType").orElse("ALL"));
    if (!attributes.isEmpty()) {
      projected.nonKeyAttributes(attributes);
    }
    return GlobalSecondaryIndex.builder()
        .indexName(index.need("IndexName"))
        .keySchema(keys(index))
        .projection(projected.build())
        .build();
  }
}
