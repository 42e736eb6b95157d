package dev.plantao.local.story;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plantao.local.Desk;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// AWS calls are money: what a command may cost, counted where the SDK sends them. Streams are held
/// meanwhile, so that only the request's own calls are seen.
class CallsTest {
  private final Desk desk = RealDesk.get();
  private final Person customer = Person.named("regular");
  private final Person agent = Person.named("agent");

  @BeforeEach
  void only_requests_make_calls() throws InterruptedException {
    desk.settle();
    desk.faults(Map.of("streams", "drop", "auditor", "off"));
    // The policy is read at most once a minute.
    customer.opensTicket("warms the policy");
  }

  @AfterEach
  void streams_flow_again() throws InterruptedException {
    desk.faults(Map.of("streams", "none", "auditor", "none"));
    desk.settle();
  }

  private static List<String> calls(Runnable request) {
    CallCounter.clear();
    request.run();
    return CallCounter.made().stream().map(CallCounter.Made::call).toList();
  }

  @Test
  void a_command_is_one_read_and_one_conditional_write() {
    var id = customer.opensTicket("counted");

    var calls =
        calls(() ->
            agent
                .post("/desk/conversations/" + id + "/notes", "{\"body\": \"Counted.\"}")
                .expect(201));

    assertThat(calls).containsExactly("DynamoDb.Query", "DynamoDb.PutItem");
    assertThat(CallCounter.made().getLast().request())
        .contains("ConditionExpression=attribute_not_exists(pk)");
  }

  @Test
  void an_opening_reads_profile_policy_and_open_cases_and_is_one_transaction() {
    var calls = calls(() -> customer.opensTicket("counted opening"));

    assertThat(calls)
        .containsExactly(
            "DynamoDb.GetItem", // the customer's profile
            "DynamoDb.GetItem", // open cases of the customer
            "DynamoDb.GetItem", // open cases of the address
            "DynamoDb.TransactWriteItems");
  }

  @Test
  void an_opening_with_an_idempotency_key_also_asks_for_its_earlier_self() {
    var calls =
        calls(() -> customer.post("/tickets", Person.ticket("keyed"), "calls-key").expect(201));

    assertThat(calls).hasSize(5).endsWith("DynamoDb.TransactWriteItems");
  }

  @Test
  void the_command_costs_the_same_at_the_10th_and_the_5000th_entry() {
    var id = customer.opensTicket("a long one");
    var path = "/desk/conversations/" + id + "/notes";
    LongConversation.grow(Aws.dynamo(), Aws.TABLE, id, 9);
    var atTheTenth = calls(() -> agent.post(path, "{\"body\": \"Tenth.\"}").expect(201));

    LongConversation.grow(Aws.dynamo(), Aws.TABLE, id, 4999);
    var atTheFiveThousandth =
        calls(() -> agent.post(path, "{\"body\": \"Five thousandth.\"}").expect(201));

    assertThat(agent.sees(id).body().get("version").asInt()).isEqualTo(5000);
    assertThat(atTheFiveThousandth)
        .isEqualTo(atTheTenth)
        .containsExactly("DynamoDb.Query", "DynamoDb.PutItem");
  }
}
