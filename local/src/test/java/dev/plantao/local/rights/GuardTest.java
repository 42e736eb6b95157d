package dev.plantao.local.rights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plantao.local.aws.AwsEndpoint;
import dev.plantao.local.aws.JsonService;
import dev.plantao.local.http.Listener;
import dev.plantao.local.json.Json;
import dev.plantao.local.template.Template;
import dev.plantao.local.template.TemplateException;
import dev.plantao.local.template.Wiring;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.eclipse.jetty.server.Request;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.scheduler.SchedulerClient;
import tools.jackson.databind.JsonNode;

class GuardTest {
  private static final String TEMPLATE =
      """
      Resources:
        Table: {Type: AWS::DynamoDB::Table}
        Work: {Type: AWS::SQS::Queue}
        Scheduler: {Type: AWS::IAM::Role}
        CardFunction:
          Type: AWS::Serverless::Function
          Properties:
            Handler: none
            Role: !GetAtt CardRole.Arn
        CardRole:
          Type: AWS::IAM::Role
          Properties:
            Policies:
              - PolicyDocument:
                  Statement:
                    - Action: [dynamodb:PutItem, dynamodb:Query]
                      Resource: !GetAtt Table.Arn
                    - Action: scheduler:CreateSchedule
                      Resource: !Sub arn:aws:scheduler:${AWS::Region}:${AWS::AccountId}:schedule/desk/*
                    - Action: iam:PassRole
                      Resource: !GetAtt Scheduler.Arn
                      Condition: {StringEquals: {"iam:PassedToService": scheduler.amazonaws.com}}
      """;

  private final Roles roles = Roles.of(Template.parse(TEMPLATE, Map.of()));
  private final List<String> arrived = new ArrayList<>();
  private final Listener listener = listener();

  private Listener listener() {
    var endpoint = new AwsEndpoint(new Guard(roles));
    for (var service : List.of("dynamodb", "scheduler")) {
      endpoint.serve(
          service,
          new JsonService("application/json") {
            @Override
            protected JsonNode answer(Request request, JsonNode body) {
              arrived.add(body.toString());
              return Json.object();
            }
          });
    }
    return Listener.open(0, endpoint);
  }

  @AfterEach
  void close() throws Exception {
    listener.close();
  }

  private <B extends AwsClientBuilder<B, C>, C> C client(B builder, String function)
      throws Exception {
    return RunningFunction.as(
        function,
        () ->
            builder
                .region(Region.EU_CENTRAL_1)
                .endpointOverride(URI.create("http://127.0.0.1:" + listener.port()))
                .credentialsProvider(
                    StaticCredentialsProvider.create(AwsBasicCredentials.create("local", "local")))
                .build());
  }

  private DynamoDbClient dynamo(String function) throws Exception {
    return client(DynamoDbClient.builder().httpClient(UrlConnectionHttpClient.create()), function);
  }

  private static Map<String, AttributeValue> key() {
    return Map.of("pk", AttributeValue.fromS("x"));
  }

  @Test
  void what_the_role_allows_arrives_with_its_body() throws Exception {
    dynamo("plantao-CardFunction").putItem(put -> put.tableName("plantao-Table").item(key()));
    assertThat(arrived).singleElement().asString().contains("plantao-Table");
    assertThat(role().used()).extracting(Grant::action).containsExactly("dynamodb:PutItem");
  }

  @Test
  void another_action_another_table_and_an_index_are_refused_and_do_not_arrive() throws Exception {
    var dynamo = dynamo("plantao-CardFunction");
    assertThatThrownBy(() -> dynamo.getItem(get -> get.tableName("plantao-Table").key(key())))
        .isInstanceOfSatisfying(
            AwsServiceException.class,
            e -> assertThat(e.awsErrorDetails().errorCode()).isEqualTo("AccessDeniedException"));
    assertThatThrownBy(() -> dynamo.putItem(put -> put.tableName("other").item(key())))
        .hasMessageContaining("table/other");
    assertThatThrownBy(() -> dynamo.query(query -> query.tableName("plantao-Table").indexName("i")))
        .hasMessageContaining("table/plantao-Table/index/i");
    assertThat(arrived).isEmpty();
    assertThat(role().refused()).hasSize(3);
  }

  @Test
  void a_transaction_needs_the_rights_of_all_its_parts() throws Exception {
    var dynamo = dynamo("plantao-CardFunction");
    var put =
        TransactWriteItem.builder().put(it -> it.tableName("plantao-Table").item(key())).build();
    var check =
        TransactWriteItem.builder()
            .conditionCheck(it ->
                it.tableName("plantao-Table")
                    .key(key())
                    .conditionExpression("attribute_exists(pk)"))
            .build();
    assertThatThrownBy(
            () -> dynamo.transactWriteItems(write -> write.transactItems(List.of(put, check))))
        .hasMessageContaining("dynamodb:ConditionCheckItem");
  }

  @Test
  void a_schedule_needs_the_right_to_pass_on_its_role() throws Exception {
    var scheduler =
        client(
            SchedulerClient.builder().httpClient(UrlConnectionHttpClient.create()),
            "plantao-CardFunction");
    assertThatCode(() -> schedule(scheduler, "plantao-Scheduler")).doesNotThrowAnyException();
    assertThatThrownBy(() -> schedule(scheduler, "plantao-Administrator"))
        .hasMessageContaining("iam:PassRole on arn:aws:iam::000000000000:role/plantao-Admin");
  }

  private static void schedule(SchedulerClient scheduler, String role) {
    scheduler.createSchedule(create ->
        create
            .groupName("desk")
            .name("one")
            .scheduleExpression("at(2026-03-02T09:00:00)")
            .flexibleTimeWindow(window -> window.mode("OFF"))
            .target(to -> to.arn("arn").roleArn("arn:aws:iam::000000000000:role/" + role)));
  }

  @Test
  void clients_that_no_function_made_may_do_everything() {
    var anyone =
        DynamoDbClient.builder()
            .httpClient(UrlConnectionHttpClient.create())
            .region(Region.EU_CENTRAL_1)
            .endpointOverride(URI.create("http://127.0.0.1:" + listener.port()))
            .credentialsProvider(
                StaticCredentialsProvider.create(AwsBasicCredentials.create("local", "local")))
            .build();
    anyone.getItem(get -> get.tableName("plantao-Table").key(key()));
    assertThat(arrived).hasSize(1);
  }

  @Test
  void what_was_granted_and_not_needed_is_told() throws Exception {
    dynamo("plantao-CardFunction").putItem(put -> put.tableName("plantao-Table").item(key()));
    assertThat(role().unused())
        .extracting(Grant::action)
        .containsExactly("dynamodb:Query", "scheduler:CreateSchedule", "iam:PassRole");
  }

  @Test
  void a_function_whose_role_cannot_read_its_queue_does_not_start() {
    var template =
        Template.parse(
            TEMPLATE.replace(
                "Handler: none",
                """
                Handler: none
                      Events:
                        Work:
                          Type: SQS
                          Properties: {Queue: !GetAtt Work.Arn}\
                """),
            Map.of());
    var needs = new PlatformNeeds(template, Wiring.of(template));
    assertThatThrownBy(() -> needs.check(Roles.of(template)))
        .isInstanceOf(TemplateException.class)
        .hasMessageContaining("plantao-CardFunction lacks sqs:ReceiveMessage on arn:aws:sqs")
        .hasMessageContaining("sqs:DeleteMessage");
  }

  private Role role() {
    return roles.all().iterator().next();
  }
}
