package dev.plantao.functions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/// Who may do what: roles, least rights, who may sign up.
class TemplateRightsTest extends TemplateFile {
  /// AWS lets nobody name a resource for these.
  private static final Map<String, String> NO_RESOURCE_TO_NAME =
      Map.of("dynamodb:ListStreams", "AWS offers no resource type for it");

  @Test
  void schedules_ring_the_alias_of_the_wake_function() {
    var name = properties("WakeFunction").at("/FunctionName/Fn::Sub").asString("");
    var arn =
        "arn:${AWS::Partition}:lambda:${AWS::Region}:${AWS::AccountId}:function:" + name + ":live";
    for (var function : functions.entrySet()) {
      var target = function.getValue().at("/Environment/Variables/WAKE_FUNCTION");
      if (!target.isMissingNode()) {
        assertThat(target.path("Fn::Sub").asString("")).isEqualTo(arn);
      }
    }
    var invoke = statement("SchedulerRole", "lambda:InvokeFunction").orElseThrow();
    assertThat(invoke.at("/Resource/Fn::Sub").asString("")).isEqualTo(arn);
    assertThat(statement("SchedulerRole", "sqs:SendMessage")).isPresent();
  }

  @Test
  void every_function_has_a_role_of_its_own_and_no_managed_policy() {
    var roles = new TreeSet<String>();
    for (var function : functions.entrySet()) {
      var role = ref(function.getValue().path("Role"));
      assertThat(role).isEqualTo(function.getKey().replace("Function", "Role"));
      assertThat(roles.add(role)).isTrue();
      assertThat(function.getValue().has("Policies")).isFalse();
      assertThat(properties(role).has("ManagedPolicyArns")).isFalse();
    }
  }

  @Test
  void no_right_is_a_wildcard() {
    for (var role : ofType("AWS::IAM::Role")) {
      for (var statement : statements(role.getKey())) {
        var actions = list(statement.path("Action"));
        assertThat(actions).as(role.getKey()).isNotEmpty().noneMatch(a -> a.contains("*"));
        assertThat(statement.has("NotAction") || statement.has("NotResource")).isFalse();
        if (list(statement.path("Resource")).contains("*")) {
          assertThat(NO_RESOURCE_TO_NAME.keySet()).as(role.getKey()).containsAll(actions);
        }
      }
      assertThat(properties(role.getKey()).at("/AssumeRolePolicyDocument/Statement").toString())
          .doesNotContain("*");
    }
  }

  @Test
  void a_role_is_passed_on_only_to_the_scheduler() {
    for (var role : ofType("AWS::IAM::Role")) {
      statement(role.getKey(), "iam:PassRole")
          .ifPresent(pass -> {
            assertThat(ref(pass.path("Resource"))).isEqualTo("SchedulerRole");
            assertThat(pass.at("/Condition/StringEquals/iam:PassedToService").asString(""))
                .isEqualTo("scheduler.amazonaws.com");
          });
    }
    assertThat(properties("SchedulerRole").at("/AssumeRolePolicyDocument/Statement/0/Condition"))
        .isNotEmpty();
  }

  @Test
  void every_function_writes_to_a_log_of_its_own_that_forgets() {
    for (var function : functions.entrySet()) {
      var log = ref(function.getValue().path("LoggingConfig").path("LogGroup"));
      assertThat(log).isEqualTo(function.getKey().replace("Function", "Log"));
      var role = ref(function.getValue().path("Role"));
      var writes = statement(role, "logs:PutLogEvents").orElseThrow();
      assertThat(ref(writes.path("Resource"))).as(role).isEqualTo(log);
      assertThat(list(writes.path("Action")))
          .containsExactlyInAnyOrder("logs:CreateLogStream", "logs:PutLogEvents");
    }
    for (var log : ofType("AWS::Logs::LogGroup")) {
      assertThat(properties(log.getKey()).has("RetentionInDays")).as(log.getKey()).isTrue();
    }
  }

  @Test
  void nobody_signs_up_into_a_customer() {
    assertThat(
            properties("UserPool")
                .at("/AdminCreateUserConfig/AllowAdminCreateUserOnly")
                .asBoolean(false))
        .isTrue();
    for (var client : ofType("AWS::Cognito::UserPoolClient")) {
      var writes = list(properties(client.getKey()).path("WriteAttributes"));
      assertThat(writes).isNotEmpty().noneMatch(name -> name.contains("customer"));
      assertThat(writes).doesNotContain("email", "email_verified");
    }
    var groups = new TreeSet<String>();
    for (var group : ofType("AWS::Cognito::UserPoolGroup")) {
      groups.add(properties(group.getKey()).path("GroupName").asString(""));
    }
    assertThat(groups).containsExactly("admin", "agent", "lead");
  }
}
