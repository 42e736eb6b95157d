package dev.plantao.functions;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plantao.functions.contract.Project;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What is kept, and who hears of what failed: queues, dead letters, alarms, buckets, the table.
class TemplateDataTest extends TemplateFile {
  @Test
  void queues_are_encrypted_and_outlast_six_runs_of_their_function() {
    assertThat(ofType("AWS::SQS::Queue")).isNotEmpty();
    for (var queue : ofType("AWS::SQS::Queue")) {
      assertThat(properties(queue.getKey()).path("SqsManagedSseEnabled").asBoolean(false))
          .as(queue.getKey())
          .isTrue();
    }
    for (var function : functions.entrySet()) {
      for (var event : events(function.getValue(), "SQS")) {
        var queue = properties(ref(event.path("Queue")));
        assertThat(queue.path("VisibilityTimeout").asInt())
            .isGreaterThanOrEqualTo(6 * timeout(function.getValue()));
        assertThat(queue.path("RedrivePolicy").has("deadLetterTargetArn")).isTrue();
        assertThat(queue.path("RedrivePolicy").path("maxReceiveCount").asInt()).isGreaterThan(2);
        assertThat(list(event.path("FunctionResponseTypes")))
            .containsExactly("ReportBatchItemFailures");
      }
    }
  }

  @Test
  void what_fails_for_good_is_kept() {
    for (var function : functions.entrySet()) {
      for (var stream : events(function.getValue(), "DynamoDB")) {
        assertThat(stream.path("MaximumRetryAttempts").asInt(-1)).isGreaterThan(0);
        assertThat(stream.path("BisectBatchOnFunctionError").asBoolean(false)).isTrue();
        assertThat(list(stream.path("FunctionResponseTypes")))
            .containsExactly("ReportBatchItemFailures");
        requireDead(function.getKey(), stream.at("/DestinationConfig/OnFailure/Destination"));
        assertThat(stream.path("FilterCriteria").path("Filters")).isNotEmpty();
      }
    }
    for (var asynchronous : List.of("WakeFunction", "AuditorFunction")) {
      var config = properties(asynchronous).path("EventInvokeConfig");
      requireDead(asynchronous, config.at("/DestinationConfig/OnFailure/Destination"));
    }
    for (var queue : ofType("AWS::SQS::Queue")) {
      if (queue.getKey().startsWith("Dead")) {
        assertThat(properties(queue.getKey()).path("MessageRetentionPeriod").asInt())
            .isEqualTo(14 * 24 * 3600);
      }
    }
  }

  private void requireDead(String function, JsonNode destination) {
    var queue = ref(destination);
    assertThat(queue).as(function).startsWith("Dead");
    var role = function.replace("Function", "Role");
    assertThat(
            statements(role).stream()
                .filter(s -> list(s.path("Action")).contains("sqs:SendMessage"))
                .map(s -> ref(s.path("Resource"))))
        .as(role)
        .contains(queue);
  }

  @Test
  void every_queue_of_dead_letters_rings_an_alarm() {
    var watched = new TreeSet<String>();
    for (var alarm : ofType("AWS::CloudWatch::Alarm")) {
      for (var dimension : properties(alarm.getKey()).path("Dimensions")) {
        watched.add(ref(dimension.path("Value")));
      }
    }
    for (var queue : ofType("AWS::SQS::Queue")) {
      if (queue.getKey().startsWith("Dead")) {
        assertThat(watched).contains(queue.getKey());
      }
    }
  }

  @Test
  void every_alarm_tells_somebody_and_has_a_page_in_the_runbook() {
    var runbook = Project.text("docs/operations.md");
    var anchors = new TreeSet<String>();
    for (var alarm : ofType("AWS::CloudWatch::Alarm")) {
      var its = properties(alarm.getKey());
      var name = its.at("/AlarmName/Fn::Sub").asString("").replace("plantao-${Stage}-", "");
      assertThat(its.path("AlarmDescription").asString(""))
          .as(alarm.getKey())
          .endsWith("Runbook docs/operations.md#" + name);
      assertThat(ref(its.path("AlarmActions").path(0))).isEqualTo("AlarmTopic");
      assertThat(ref(its.path("OKActions").path(0))).isEqualTo("AlarmTopic");
      assertThat(runbook).contains("<a id=\"" + name + "\"></a>");
      anchors.add(name);
    }
    runbook
        .lines()
        .filter(line -> line.startsWith("<a id=\""))
        .forEach(line -> assertThat(anchors).contains(line.split("\"", 3)[1]));
  }

  @Test
  void what_holds_data_outlives_the_stack() {
    for (var kept : List.of("DeskTable", "UserPool", "Files", "SupportIdentity")) {
      var resource = resources.getOrDefault(kept, template);
      assertThat(resource.path("DeletionPolicy").asString("")).as(kept).isEqualTo("Retain");
      assertThat(resource.path("UpdateReplacePolicy").asString("")).as(kept).isEqualTo("Retain");
    }
  }

  @Test
  void the_dashboard_is_json_and_shows_every_queue_of_dead_letters() {
    var body = properties("Dashboard").at("/DashboardBody/Fn::Sub").asString("");
    assertThat(JsonMapper.builder().build().readTree(body).path("widgets")).isNotEmpty();
    for (var queue : ofType("AWS::SQS::Queue")) {
      if (queue.getKey().startsWith("Dead")) {
        assertThat(body).contains("${" + queue.getKey() + ".QueueName}");
      }
    }
  }

  @Test
  void buckets_are_encrypted_and_closed() {
    assertThat(ofType("AWS::S3::Bucket")).isNotEmpty();
    for (var bucket : ofType("AWS::S3::Bucket")) {
      var its = properties(bucket.getKey());
      assertThat(its.has("BucketEncryption")).as(bucket.getKey()).isTrue();
      for (var closed : its.path("PublicAccessBlockConfiguration")) {
        assertThat(closed.asBoolean(false)).as(bucket.getKey()).isTrue();
      }
      assertThat(its.path("PublicAccessBlockConfiguration")).hasSize(4);
    }
  }

  @Test
  void the_table_can_be_restored_and_is_not_deleted_by_mistake() {
    var table = properties("DeskTable");
    assertThat(
            table
                .at("/PointInTimeRecoverySpecification/PointInTimeRecoveryEnabled")
                .asBoolean(false))
        .isTrue();
    assertThat(table.path("DeletionProtectionEnabled").asBoolean(false)).isTrue();
    assertThat(table.at("/SSESpecification/SSEEnabled").asBoolean(false)).isTrue();
    assertThat(table.at("/StreamSpecification/StreamViewType").asString("")).isEqualTo("NEW_IMAGE");
    assertThat(table.at("/TimeToLiveSpecification/Enabled").asBoolean(false)).isTrue();
    for (var kept : List.of("DeskTable", "UserPool")) {
      assertThat(resources.getOrDefault(kept, template).path("DeletionPolicy").asString(""))
          .isEqualTo("Retain");
      assertThat(resources.getOrDefault(kept, template).path("UpdateReplacePolicy").asString(""))
          .isEqualTo("Retain");
    }
  }
}
