package dev.plantao.local.story;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plantao.core.Fixtures;
import dev.plantao.core.TestPolicies;
import dev.plantao.core.inmemory.FixedPolicies;
import dev.plantao.core.log.Conversations;
import dev.plantao.core.log.OpenCases;
import dev.plantao.core.policy.Policy;
import dev.plantao.core.staffing.Assigner;
import dev.plantao.functions.dynamodb.DynamoDbAbsences;
import dev.plantao.functions.dynamodb.DynamoDbConversationLog;
import dev.plantao.functions.dynamodb.DynamoDbDeskLists;
import dev.plantao.local.Desk;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

/// Teams in the policy, cases that find their people, and customers who hear from support.
class StaffingTest {
  private static final Duration CACHED = Duration.ofSeconds(61);

  private final Desk desk = RealDesk.get();
  private final Person admin = Person.named("admin");
  private final Person agent = Person.named("agent");
  private final Person regular = Person.named("regular");
  private String before = "";

  @BeforeEach
  void remembers_the_policy() {
    before = send(document(), "as before");
  }

  @AfterEach
  void other_stories_find_the_policy_as_it_was() throws InterruptedException {
    agent.put("/desk/me", "{\"away\": false}").expect(200);
    admin.put("/desk/policy", before).expect(200);
    desk.advance(CACHED);
  }

  private ObjectNode document() {
    return (ObjectNode) admin.get("/desk/policy").expect(200).body();
  }

  private static String send(ObjectNode document, String reason) {
    return document.put("reason", reason).toString();
  }

  /// Support is the user `agent`, who speaks English, and Lia, who speaks all five.
  private void staffed(boolean automatic) throws InterruptedException {
    var document = document();
    document.set(
        "teams",
        Person.JSON.readTree(
            """
            [{"name": "support", "members": [{"agent": "agent", "languages": ["en"]},
              {"agent": "lia"}]}, {"name": "backend", "members": [{"agent": "dora"}]}]\
            """));
    ((ObjectNode) document.path("assignment")).put("automatic", automatic);
    admin.put("/desk/policy", send(document, "people for the story")).expect(200);
    desk.advance(CACHED);
  }

  private String assignee(String id) throws InterruptedException {
    desk.settle();
    return agent.sees(id).text("/assignee");
  }

  @Test
  @Tag("SV-2")
  void new_cases_find_somebody_who_is_there_and_speaks_their_language()
      throws InterruptedException {
    staffed(true);
    var assignees = new ArrayList<String>();
    for (int i = 0; i < 6; i++) {
      assignees.add(assignee(regular.opensTicket("assigned " + i)));
    }
    assertThat(assignees).containsOnly("agent", "lia");
    assertThat(open("agent") - open("lia")).as("none has more than one more").isBetween(-1, 1);

    var spanish = Person.ticket("otra").replace("\"impact\"", "\"language\": \"es\", \"impact\"");
    assertThat(assignee(regular.post("/tickets", spanish).expect(201).text("/id")))
        .isEqualTo("lia");
    int mine = open("agent");
    agent.put("/desk/me", "{\"away\": true}").expect(200);
    for (int i = 0; i < 3; i++) {
      assertThat(assignee(regular.opensTicket("while away " + i))).isEqualTo("lia");
    }
    assertThat(open("agent")).isEqualTo(mine);
  }

  /// How many open cases somebody has, those of other stories too.
  private int open(String assignee) {
    var queue = agent.get("/desk/queue?assignee=" + assignee + "&limit=200").expect(200).body();
    return queue.get("items").size();
  }

  @Test
  @Tag("SV-2")
  @Tag("law-6")
  void reactions_that_run_twice_assign_once_and_a_person_is_not_overruled()
      throws InterruptedException {
    staffed(true);
    desk.faults(Map.of("streams", "twice"));
    var id = regular.opensTicket("twice");
    desk.settle();
    desk.faults(Map.of("streams", "none"));
    assertThat(agent.timeline(id, "assignee-changed")).hasSize(1);

    agent.post("/desk/conversations/" + id + "/triage", "{\"assignee\": \"dora\"}").expect(200);
    assertThat(assignee(id)).isEqualTo("dora");
  }

  @Test
  @Tag("SV-2")
  void a_desk_that_does_not_want_it_assigns_nobody() throws InterruptedException {
    staffed(false);
    assertThat(assignee(regular.opensTicket("nobody's"))).isEmpty();
  }

  /// For two who could take it: newest entry, who is away, a count for each, then the command, and
  /// the list by which the next one is counted.
  @Test
  void an_assignment_among_two_costs_seven_calls_and_one_that_is_not_wanted_none()
      throws InterruptedException {
    var table = Aws.ownTable("assigner");
    var dynamo = Aws.dynamo();
    var log = new DynamoDbConversationLog(dynamo, table, _ -> false);
    var lists = new DynamoDbDeskLists(dynamo, table);
    var policies = new FixedPolicies(TestPolicies.staffed(1));
    var assigner =
        new Assigner(
            log,
            lists,
            lists,
            new DynamoDbAbsences(dynamo, table),
            new Conversations(log, policies),
            policies,
            _ -> false);
    var one = Fixtures.aTicket();
    var cases = OpenCases.ownersOf(one.opening().requester()).stream().map(log::openCases).toList();
    log.open(one.draft(), cases);
    desk.settle();
    desk.faults(Map.of("auditor", "off"));

    CallCounter.clear();
    assigner.assign(one.id(), Fixtures.after("PT1M"));
    var calls = CallCounter.made().stream().map(CallCounter.Made::call).toList();
    policies.set(Policy.DEFAULT);
    CallCounter.clear();
    assigner.assign(one.id(), Fixtures.after("PT1M"));
    desk.faults(Map.of("auditor", "none"));

    assertThat(CallCounter.made()).isEmpty();
    assertThat(calls)
        .containsExactly(
            "DynamoDb.Query", // the newest entry
            "DynamoDb.Query", // who is away
            "DynamoDb.Query", // Ana's open cases
            "DynamoDb.Query", // Carla's
            "DynamoDb.Query", // the command
            "DynamoDb.PutItem",
            "DynamoDb.PutItem"); // its place in the lists
  }

  @Test
  @Tag("PR-3")
  void a_silence_is_put_before_the_assignee_then_the_lead_and_the_customer_sees_nothing_of_it()
      throws InterruptedException {
    var id = regular.opensTicket("silence");
    agent.post("/desk/conversations/" + id + "/triage", "{\"assignee\": \"agent\"}").expect(200);
    agent.replies(id, "work");
    var heard = agent.timeline(id, "agent-message").getFirst().get("at").asString();
    var due = Instant.parse(heard).plus(Duration.ofHours(24));
    desk.settle();

    desk.moveTo(due.plusSeconds(6));
    var first = agent.timeline(id, "update-overdue");
    assertThat(first).hasSize(1);
    assertThat(first.getFirst().get("audience").asString()).isEqualTo("assignee");
    assertThat(first.getFirst().get("at").asString()).isEqualTo(due.toString());
    assertThat(first.getFirst().get("silentSince").asString()).isEqualTo(heard);

    desk.moveTo(due.plus(Duration.ofMinutes(30)).plusSeconds(6));
    var both = agent.timeline(id, "update-overdue");
    assertThat(both.getLast().get("audience").asString()).isEqualTo("lead");
    desk.advance(Duration.ofHours(5));
    assertThat(agent.timeline(id, "update-overdue")).hasSize(2);
    var seen = regular.get("/conversations/" + id + "/timeline?limit=200").expect(200);
    assertThat(seen.body().toString()).doesNotContain("update-overdue");
  }

  @Test
  @Tag("PR-4")
  void another_expected_resolution_reaches_the_customer_at_once_by_timeline_and_letter()
      throws InterruptedException {
    var chat = regular.post("/chats", "{\"message\": \"Is it down?\"}").expect(201).text("/id");
    desk.settle();
    int letters = desk.mailbox("regular@example.com").size();
    var tomorrow =
        desk.clock().instant().plus(Duration.ofDays(1)).truncatedTo(ChronoUnit.MILLIS).toString();
    agent
        .post(
            "/desk/conversations/" + chat + "/expected-resolution",
            "{\"at\": \"%s\", \"reason\": \"A part is on its way.\"}".formatted(tomorrow))
        .expect(200);
    desk.settle();

    var seen = regular.get("/conversations/" + chat + "/timeline").expect(200).body();
    assertThat(List.of(seen.get("items").findValuesAsString("type")).toString())
        .contains("expected-resolution-changed");
    assertThat(regular.get("/conversations/" + chat).text("/expectedResolution"))
        .isEqualTo(tomorrow);
    var mailbox = desk.mailbox("regular@example.com");
    assertThat(mailbox).hasSize(letters + 1);
    assertThat(mailbox.getLast().subject()).contains(chat);
  }
}
