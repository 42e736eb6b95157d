package dev.plantao.local.localstack;

import dev.plantao.local.dynamodb.Tables;
import dev.plantao.local.template.Arns;
import dev.plantao.local.template.Resource;
import dev.plantao.local.template.Template;
import dev.plantao.local.template.Wiring;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.awscore.client.builder.AwsSyncClientBuilder;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.eventbridge.EventBridgeClient;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.scheduler.SchedulerClient;
import software.amazon.awssdk.services.ses.SesClient;
import software.amazon.awssdk.services.sns.SnsClient;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;

/// What of the template an AWS must have before a function runs, made by the calls of AWS.
final class Stack {
  private final Template template;

  Stack(Template template) {
    this.template = template;
  }

  private static <B extends AwsSyncClientBuilder<B, C>, C> B client(B builder) {
    return builder.httpClient(UrlConnectionHttpClient.create());
  }

  void create() {
    tables();
    queues();
    buckets();
    mail();
    try (var scheduler = client(SchedulerClient.builder()).build()) {
      names("AWS::Scheduler::ScheduleGroup")
          .forEach(name -> scheduler.createScheduleGroup(group -> group.name(name)));
    }
    try (var sns = client(SnsClient.builder()).build()) {
      names("AWS::SNS::Topic").forEach(name -> sns.createTopic(topic -> topic.name(name)));
    }
    try (var events = client(EventBridgeClient.builder()).build()) {
      names("AWS::Events::EventBus").forEach(name -> events.createEventBus(bus -> bus.name(name)));
    }
  }

  private List<String> names(String type) {
    return template.resources(type).stream().map(Resource::name).toList();
  }

  private void tables() {
    try (var dynamo = client(DynamoDbClient.builder()).build()) {
      for (var table : template.resources("AWS::DynamoDB::Table")) {
        dynamo.createTable(Tables.request(table, template.properties(table)));
        dynamo.waiter().waitUntilTableExists(describe -> describe.tableName(table.name()));
      }
    }
  }

  /// Those that take dead letters first: the others name them.
  private void queues() {
    try (var sqs = client(SqsClient.builder()).build()) {
      var all = Wiring.of(template).queues();
      all.stream()
          .filter(queue -> queue.deadLetters().isEmpty())
          .forEach(queue -> create(sqs, queue));
      all.stream()
          .filter(queue -> queue.deadLetters().isPresent())
          .forEach(queue -> create(sqs, queue));
    }
  }

  private static void create(SqsClient sqs, Wiring.Queue queue) {
    Map<QueueAttributeName, String> attributes = new HashMap<>();
    attributes.put(
        QueueAttributeName.VISIBILITY_TIMEOUT,
        String.valueOf(queue.visibilityTimeout().toSeconds()));
    queue
        .deadLetters()
        .ifPresent(dead ->
            attributes.put(
                QueueAttributeName.REDRIVE_POLICY,
                "{\"deadLetterTargetArn\":\"%s\",\"maxReceiveCount\":\"%d\"}"
                    .formatted(Arns.queue(dead), queue.maxReceives())));
    sqs.createQueue(create -> create.queueName(queue.name()).attributes(attributes));
  }

  private void buckets() {
    try (var s3 = client(S3Client.builder()).forcePathStyle(true).build()) {
      names("AWS::S3::Bucket")
          .forEach(name ->
              s3.createBucket(create ->
                  create
                      .bucket(name)
                      .createBucketConfiguration(in -> in.locationConstraint(Arns.REGION))));
    }
  }

  private void mail() {
    var ses = client(SesClient.builder()).build();
    for (var identity : template.resources("AWS::SES::EmailIdentity")) {
      var domain = template.properties(identity).need("EmailIdentity");
      ses.verifyDomainIdentity(verify -> verify.domain(domain));
    }
    names("AWS::SES::ConfigurationSet")
        .forEach(name ->
            ses.createConfigurationSet(create -> create.configurationSet(set -> set.name(name))));
    try {
      ClassicSes.take(ses);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
