package dev.plantao.functions;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plantao.core.Fixtures;
import dev.plantao.core.conversation.ConversationId;
import dev.plantao.core.customer.CustomerDirectory;
import dev.plantao.core.inmemory.FixedPolicies;
import dev.plantao.core.inmemory.InMemoryAbsences;
import dev.plantao.core.inmemory.InMemoryArticles;
import dev.plantao.core.inmemory.InMemoryConnections;
import dev.plantao.core.inmemory.InMemoryConversationLog;
import dev.plantao.core.inmemory.InMemoryCustomerDirectory;
import dev.plantao.core.inmemory.InMemoryDeskLists;
import dev.plantao.core.inmemory.InMemoryIncidents;
import dev.plantao.core.inmemory.InMemoryMailStore;
import dev.plantao.core.inmemory.InMemoryOpeningIndex;
import dev.plantao.core.inmemory.InMemoryPolicyBook;
import dev.plantao.core.inmemory.InMemoryReadyAnswers;
import dev.plantao.core.inmemory.InMemoryReports;
import dev.plantao.core.inmemory.InMemorySearchIndex;
import dev.plantao.core.inmemory.InMemorySimulations;
import dev.plantao.core.inmemory.InMemoryUploads;
import dev.plantao.core.likeness.Gists;
import dev.plantao.core.log.Conversations;
import dev.plantao.core.log.Merges;
import dev.plantao.core.log.Openings;
import dev.plantao.core.log.Patience;
import dev.plantao.core.log.Splits;
import dev.plantao.core.mail.MailRoom;
import dev.plantao.core.masking.KeptEnds;
import dev.plantao.core.masking.Masker;
import dev.plantao.core.policy.Policy;
import dev.plantao.core.whatif.Simulator;
import dev.plantao.functions.contract.OpenApiResponses;
import dev.plantao.functions.contract.Project;
import dev.plantao.functions.http.Desk;
import dev.plantao.functions.http.Routes;
import dev.plantao.functions.http.SearchDesk;
import dev.plantao.functions.http.Staffing;
import dev.plantao.functions.http.TestLinks;
import dev.plantao.functions.http.TestRecords;
import dev.plantao.functions.http.WhatIf;
import dev.plantao.functions.search.Terms;
import dev.plantao.functions.stored.KeyedFingerprint;
import dev.plantao.functions.stored.Signer;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.snakeyaml.engine.v2.api.ConstructNode;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;
import org.snakeyaml.engine.v2.schema.JsonSchema;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/// `template.yaml` against the code, the contract, and what AWS and least rights want.
class TemplateTest {
  /// The calls that need no token; whoever opens another one names it here.
  private static final Set<String> WITHOUT_LOGIN =
      Set.of("POST /contact", "GET /status", "GET /feedback/{link}", "POST /feedback/{link}");

  /// AWS lets nobody name a resource for these.
  private static final Map<String, String> NO_RESOURCE_TO_NAME =
      Map.of("dynamodb:ListStreams", "AWS offers no resource type for it");

  private static final String FUNCTION = "AWS::Serverless::Function";

  private final String text = Project.text("template.yaml");
  private final JsonNode template = read(text);
  private final Map<String, JsonNode> resources = new TreeMap<>();
  private final Map<String, JsonNode> functions = new TreeMap<>();

  TemplateTest() {
    for (var resource : template.path("Resources").properties()) {
      resources.put(resource.getKey(), resource.getValue());
      if (resource.getValue().path("Type").asString("").equals(FUNCTION)) {
        functions.put(resource.getKey(), resource.getValue().path("Properties"));
      }
    }
  }

  /// Short forms are read like the long ones: `!Ref X` is `{Ref: X}`.
  private static JsonNode read(String yaml) {
    var forms = new TreeMap<String, String>();
    forms.put("!Ref", "Ref");
    forms.put("!GetAtt", "Fn::GetAtt");
    forms.put("!Sub", "Fn::Sub");
    forms.put("!If", "Fn::If");
    forms.put("!Not", "Fn::Not");
    forms.put("!Equals", "Fn::Equals");
    forms.put("!Select", "Fn::Select");
    forms.put("!Split", "Fn::Split");
    var constructors = new TreeMap<String, ConstructNode>();
    forms.forEach((tag, form) -> constructors.put(tag, node -> Map.of(form, plain(node, forms))));
    var schema =
        new JsonSchema() {
          @Override
          public Map<Tag, ConstructNode> getSchemaTagConstructors() {
            var all = new java.util.HashMap<>(super.getSchemaTagConstructors());
            constructors.forEach((tag, construct) -> all.put(new Tag(tag), construct));
            return all;
          }
        };
    var settings = LoadSettings.builder().setSchema(schema).setAllowDuplicateKeys(false).build();
    return JsonMapper.builder().build().valueToTree(new Load(settings).loadFromString(yaml));
  }

  /// A node under a short form, with the short forms within it.
  private static Object plain(Node node, Map<String, String> forms) {
    Object plain =
        switch (node) {
          case ScalarNode scalar -> scalar.getValue();
          case SequenceNode list ->
              list.getValue().stream().map(item -> within(item, forms)).toList();
          case MappingNode map -> {
            var all = new TreeMap<String, Object>();
            map.getValue()
                .forEach(entry ->
                    all.put(
                        ((ScalarNode) entry.getKeyNode()).getValue(),
                        within(entry.getValueNode(), forms)));
            yield all;
          }
          default -> throw new IllegalArgumentException(node.toString());
        };
    return plain;
  }

  private static Object within(Node node, Map<String, String> forms) {
    var form = forms.get(node.getTag().getValue());
    return form == null ? plain(node, forms) : Map.of(form, plain(node, forms));
  }

  private static String ref(JsonNode node) {
    var target = node.has("Ref") ? node.path("Ref") : node.path("Fn::GetAtt");
    return target.asString("").split("\\.", 2)[0];
  }

  private JsonNode properties(String logicalId) {
    assertThat(resources).containsKey(logicalId);
    return resources.getOrDefault(logicalId, MissingNode.getInstance()).path("Properties");
  }

  private List<Map.Entry<String, JsonNode>> ofType(String type) {
    return resources.entrySet().stream()
        .filter(entry -> entry.getValue().path("Type").asString("").equals(type))
        .toList();
  }

  private static List<String> list(JsonNode node) {
    var all = new ArrayList<String>();
    if (node.isArray()) {
      node.forEach(item -> all.add(item.asString("")));
    } else if (!node.isMissingNode()) {
      all.add(node.asString(""));
    }
    return all;
  }

  @Test
  void every_handler_exists_and_has_both_constructors() throws ReflectiveOperationException {
    assertThat(functions).isNotEmpty();
    for (var function : functions.entrySet()) {
      var handler = function.getValue().path("Handler").asString("");
      var type = Class.forName(handler);
      assertThat(type.getSimpleName()).isEqualTo(function.getKey());
      assertThat(type.getConstructor()).isNotNull();
      assertThat(type.getConstructor(Map.class, InstantSource.class)).isNotNull();
    }
  }

  @Test
  void every_function_gets_exactly_the_variables_its_class_names()
      throws ReflectiveOperationException {
    for (var function : functions.entrySet()) {
      var type = Class.forName(function.getValue().path("Handler").asString(""));
      var wanted = (Set<?>) type.getDeclaredField("VARIABLES").get(null);
      var given = function.getValue().path("Environment").path("Variables").propertyNames();
      assertThat(new HashSet<Object>(given)).as(function.getKey()).isEqualTo(wanted);
    }
  }

  @Test
  void a_function_without_its_variables_names_all_that_are_missing() {
    var failure =
        org.assertj.core.api.Assertions.catchThrowable(
            () -> new KeeperFunction(Map.of("TABLE", "t"), InstantSource.system()));
    assertThat(failure)
        .hasMessageContainingAll(
            "DEAD_SCHEDULES", "NEAR_WAKES", "SCHEDULER_ROLE", "SCHEDULE_GROUP", "WAKE_FUNCTION");
  }

  @Test
  void template_contract_and_code_know_the_same_routes() {
    var log = new InMemoryConversationLog();
    var policies = new FixedPolicies(Policy.DEFAULT);
    CustomerDirectory customers = new InMemoryCustomerDirectory();
    var mails = new InMemoryMailStore();
    var desk =
        new Desk(
            log,
            new InMemoryDeskLists(),
            customers,
            new Conversations(log, policies),
            new Openings(log, policies),
            new Merges(log),
            new Splits(log, policies, Gists.NONE),
            new MailRoom(log, customers, policies, mails, Fixtures::newId, Patience.OF_A_PERSON),
            mails,
            new InMemoryIncidents(),
            new Signer(() -> new byte[32]),
            new Masker(KeptEnds.FOUR_AND_FOUR, new KeyedFingerprint(() -> new byte[32])),
            Patience.OF_A_PERSON,
            new SearchDesk(
                new InMemorySearchIndex(),
                new Terms(() -> new byte[32]),
                new InMemoryArticles(),
                ConversationId::value),
            new Staffing(
                new InMemoryPolicyBook(InstantSource.system()),
                new InMemoryAbsences(),
                new InMemoryReadyAnswers()),
            new InMemoryReports(),
            new InMemoryUploads(),
            new TestLinks(),
            new WhatIf(
                new Simulator(log, new InMemoryOpeningIndex(log), new InMemorySimulations()),
                new InMemorySimulations(),
                _ -> {}),
            new InMemoryConnections(),
            _ -> {},
            () -> new TestRecords().of(log));
    assertThat(httpRoutes().keySet()).isEqualTo(new Routes(desk).keys());
    assertThat(httpRoutes().keySet()).isEqualTo(OpenApiResponses.ofProject().routes());
  }

  /// What the template says of each route, by method and path.
  private Map<String, JsonNode> httpRoutes() {
    var routes = new TreeMap<String, JsonNode>();
    for (var path : properties("Api").at("/DefinitionBody/paths").properties()) {
      for (var method : path.getValue().properties()) {
        var uri = method.getValue().at("/x-amazon-apigateway-integration/uri/Fn::Sub").asString("");
        assertThat(uri).endsWith("/functions/${ApiFunction.Alias}/invocations");
        routes.put(
            method.getKey().toUpperCase(Locale.ROOT) + " " + path.getKey(), method.getValue());
      }
    }
    return routes;
  }

  @Test
  void one_permission_covers_all_routes_because_one_each_would_not_fit_into_a_policy() {
    for (var function : functions.entrySet()) {
      assertThat(events(function.getValue(), "HttpApi")).as(function.getKey()).isEmpty();
    }
    var permission = properties("ApiMayCall");
    assertThat(permission.at("/FunctionName/Ref").asString("")).isEqualTo("ApiFunction.Alias");
    assertThat(permission.at("/SourceArn/Fn::Sub").asString("")).endsWith(":${Api}/*");
  }

  @Test
  void only_the_calls_that_need_no_login_have_no_authorizer() {
    var authorizers = properties("Api").path("Auth");
    assertThat(authorizers.path("DefaultAuthorizer").asString("")).isEqualTo("IdToken");
    assertThat(authorizers.at("/Authorizers/IdToken/JwtConfiguration/audience")).isNotEmpty();
    var open = new TreeSet<String>();
    httpRoutes()
        .forEach((route, operation) -> {
          if (operation.path("security").path(0).has("NONE")) {
            open.add(route);
          }
        });
    assertThat(open).isEqualTo(WITHOUT_LOGIN);
    var described = new TreeSet<String>();
    var contract = OpenApiResponses.ofProject();
    contract.routes().stream()
        .filter(route -> contract.operation(route).has("security"))
        .forEach(described::add);
    assertThat(described).isEqualTo(WITHOUT_LOGIN);
    for (var route : WITHOUT_LOGIN) {
      assertThat(properties("Api").path("RouteSettings").has(route)).as(route).isTrue();
    }
  }

  @Test
  void everything_runs_on_java_25_and_arm_from_snapshots_behind_one_alias() {
    var globals = template.path("Globals").path("Function");
    assertThat(globals.path("Runtime").asString("")).isEqualTo("java25");
    assertThat(list(globals.path("Architectures"))).containsExactly("arm64");
    assertThat(globals.path("SnapStart").path("ApplyOn").asString(""))
        .isEqualTo("PublishedVersions");
    assertThat(globals.path("AutoPublishAlias").asString("")).isEqualTo("live");
    for (var function : functions.entrySet()) {
      for (var name :
          List.of("Runtime", "Architectures", "SnapStart", "AutoPublishAlias", "CodeUri")) {
        assertThat(function.getValue().has(name)).as(function.getKey() + name).isFalse();
      }
    }
  }

  @Test
  void the_jar_that_the_template_names_is_the_one_that_is_built() {
    var jar = template.at("/Globals/Function/CodeUri").asString("");
    assertThat(jar).isEqualTo("functions/target/functions.jar");
    assertThat(Project.text("functions/pom.xml"))
        .contains("<outputFile>${project.build.directory}/functions.jar</outputFile>");
  }

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

  private Optional<JsonNode> statement(String role, String action) {
    return statements(role).stream()
        .filter(s -> list(s.path("Action")).contains(action))
        .findFirst();
  }

  private List<JsonNode> statements(String role) {
    var all = new ArrayList<JsonNode>();
    for (var policy : properties(role).path("Policies")) {
      policy.at("/PolicyDocument/Statement").forEach(all::add);
    }
    return all;
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

  private int timeout(JsonNode function) {
    var own = function.path("Timeout");
    return (own.isMissingNode() ? template.at("/Globals/Function/Timeout") : own).asInt();
  }

  private static List<JsonNode> events(JsonNode function, String type) {
    var events = new ArrayList<JsonNode>();
    for (var event : function.path("Events")) {
      if (event.path("Type").asString("").equals(type)) {
        events.add(event.path("Properties"));
      }
    }
    return events;
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

  @Test
  void there_are_no_anchors_and_aliases_which_cloudformation_refuses() {
    var settings = LoadSettings.builder().build();
    for (var event : new org.snakeyaml.engine.v2.api.lowlevel.Parse(settings).parseString(text)) {
      assertThat(event).isNotInstanceOf(org.snakeyaml.engine.v2.events.AliasEvent.class);
      if (event instanceof org.snakeyaml.engine.v2.events.NodeEvent node) {
        assertThat(node.getAnchor()).isEmpty();
      }
    }
  }

  @Test
  void every_resource_that_is_referred_to_exists() {
    var names = new TreeSet<String>(resources.keySet());
    names.addAll(template.path("Parameters").propertyNames());
    requireKnown(template, names);
  }

  private static void requireKnown(JsonNode node, Set<String> names) {
    for (var form : List.of("Ref", "Fn::GetAtt")) {
      if (node.has(form) && !node.path(form).asString("").startsWith("AWS::")) {
        assertThat(names).contains(node.path(form).asString("").split("\\.", 2)[0]);
      }
    }
    node.forEach(child -> requireKnown(child, names));
  }
}
