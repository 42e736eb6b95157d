package dev.plantao.local.template;

import java.util.Map;
import java.util.Optional;

/// What `Ref` and `GetAtt` give for a resource: plausible names and ARNs, the same at every start.
final class PhysicalNames {
  private static final Map<String, String> NAME_PROPERTY =
      Map.ofEntries(
          Map.entry("AWS::Serverless::Function", "FunctionName"),
          Map.entry("AWS::DynamoDB::Table", "TableName"),
          Map.entry("AWS::SQS::Queue", "QueueName"),
          Map.entry("AWS::SNS::Topic", "TopicName"),
          Map.entry("AWS::S3::Bucket", "BucketName"),
          Map.entry("AWS::Scheduler::ScheduleGroup", "Name"),
          Map.entry("AWS::Events::EventBus", "Name"),
          Map.entry("AWS::SES::ConfigurationSet", "Name"),
          Map.entry("AWS::SES::EmailIdentity", "EmailIdentity"),
          Map.entry("AWS::SES::ReceiptRuleSet", "RuleSetName"),
          Map.entry("AWS::IAM::Role", "RoleName"),
          Map.entry("AWS::Logs::LogGroup", "LogGroupName"));

  private PhysicalNames() {}

  static Optional<String> nameProperty(String type) {
    return Optional.ofNullable(NAME_PROPERTY.get(type));
  }

  /// The name that CloudFormation would make up, less its random end.
  static String generated(String type, String logicalId) {
    var name = "plantao-" + logicalId;
    return type.equals("AWS::S3::Bucket") ? name.toLowerCase(java.util.Locale.ROOT) : name;
  }

  static String ref(Resource resource) {
    var name = resource.name();
    return switch (resource.type()) {
      case "AWS::SQS::Queue" -> Arns.queueUrl(name);
      case "AWS::SNS::Topic" -> Arns.of("sns", name);
      default -> name;
    };
  }

  static Optional<String> attribute(Resource resource, String attribute) {
    var name = resource.name();
    return switch (attribute) {
      case "Arn" -> arn(resource.type(), name);
      case "QueueName", "TopicName", "Name" -> Optional.of(name);
      case "QueueUrl" -> Optional.of(Arns.queueUrl(name));
      case "TopicArn" -> Optional.of(Arns.of("sns", name));
      case "StreamArn" -> Optional.of(Arns.of("dynamodb", "table/" + name + "/stream/local"));
      case "Alias" -> Optional.of(Arns.function(name) + ":live");
      case "Version" -> Optional.of(Arns.function(name) + ":1");
      case "ApiEndpoint" -> Optional.of("http://127.0.0.1");
      case "DomainName" -> Optional.of(name + ".s3.amazonaws.com");
      default -> Optional.empty();
    };
  }

  private static Optional<String> arn(String type, String name) {
    return Optional.ofNullable(
        switch (type) {
          case "AWS::Serverless::Function" -> Arns.function(name);
          case "AWS::DynamoDB::Table" -> Arns.of("dynamodb", "table/" + name);
          case "AWS::SQS::Queue" -> Arns.queue(name);
          case "AWS::SNS::Topic" -> Arns.of("sns", name);
          case "AWS::S3::Bucket" -> "arn:aws:s3:::" + name;
          case "AWS::Scheduler::ScheduleGroup" -> Arns.of("scheduler", "schedule-group/" + name);
          case "AWS::Events::EventBus" -> Arns.of("events", "event-bus/" + name);
          case "AWS::SES::ConfigurationSet" -> Arns.of("ses", "configuration-set/" + name);
          case "AWS::SES::EmailIdentity" -> Arns.of("ses", "identity/" + name);
          case "AWS::IAM::Role" -> "arn:aws:iam::" + Arns.ACCOUNT + ":role/" + name;
          case "AWS::KMS::Key" -> Arns.of("kms", "key/" + name);
          case "AWS::Cognito::UserPool" -> Arns.of("cognito-idp", "userpool/" + name);
          case "AWS::Logs::LogGroup" -> Arns.of("logs", "log-group:" + name + ":*");
          default -> null;
        });
  }
}
