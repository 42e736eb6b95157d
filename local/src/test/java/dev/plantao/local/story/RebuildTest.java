package dev.plantao.local.story;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plantao.functions.RebuildFunction;
import dev.plantao.local.Desk;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.scheduler.model.ResourceNotFoundException;
import tools.jackson.databind.JsonNode;

class RebuildTest {
  private final Desk desk = RealDesk.get();
  private final Person agent = Person.named("agent");
  private final Person customer = Person.named("regular");

  private List<String> mine() {
    var ids = new ArrayList<String>();
    customer
        .get("/conversations?limit=200")
        .expect(200)
        .body()
        .get("items")
        .forEach(item -> ids.add(item.toString()));
    return ids;
  }

  private String schedules(String id) {
    var found = new StringBuilder();
    Person.stranger()
        .get("/local/schedules")
        .body()
        .forEach(schedule -> {
          if (schedule.get("name").asString().startsWith(id)) {
            found.append(schedule.get("name")).append(schedule.get("at"));
          }
        });
    return found.toString();
  }

  private void lose(String id) {
    delete("C#" + id, "HEAD");
    for (var kind : List.of("first-response", "resolution", "reminder", "close", "update")) {
      try {
        Aws.scheduler()
            .deleteSchedule(delete -> delete.groupName(Aws.SCHEDULE_GROUP).name(id + "." + kind));
      } catch (ResourceNotFoundException notSet) {
        // Not every kind is set.
      }
    }
  }

  private static void delete(String pk, String sk) {
    Aws.dynamo()
        .deleteItem(delete ->
            delete
                .tableName(Aws.TABLE)
                .key(Map.of("pk", AttributeValue.fromS(pk), "sk", AttributeValue.fromS(sk))));
  }

  @Test
  void lists_and_schedules_come_back_from_the_log_alone() throws InterruptedException, IOException {
    var open = customer.opensTicket("stays open");
    var waiting = customer.opensTicket("waits");
    agent.replies(waiting, "wait");
    var closed = customer.opensTicket("is closed");
    agent.replies(closed, "wait");
    desk.advance(Duration.ofHours(49));
    desk.settle();
    desk.hold(true);
    var listsBefore = mine();
    var schedulesBefore = schedules(open) + schedules(waiting) + schedules(closed);

    List.of(open, waiting, closed).forEach(this::lose);
    assertThat(schedules(open) + schedules(waiting)).isEmpty();
    var answer = rebuild();

    assertThat(answer.get("wrong")).isEmpty();
    assertThat(answer.get("rebuilt").asInt()).isGreaterThanOrEqualTo(3);
    assertThat(mine()).isEqualTo(listsBefore);
    assertThat(schedules(open) + schedules(waiting) + schedules(closed)).isEqualTo(schedulesBefore);
  }

  @Test
  @Tag("PR-8")
  void news_that_an_errand_lost_for_good_arrive_when_the_conversation_is_rebuilt()
      throws InterruptedException, IOException {
    var id = customer.opensTicket("part of an incident");
    var incident =
        agent
            .post(
                "/desk/incidents",
                """
                {"title": {"en": "Webhooks late"}, "text": {"en": "We look for the cause."}}
                """)
            .expect(201)
            .text("/id");
    agent
        .put("/desk/conversations/" + id + "/incident", "{\"incident\": \"" + incident + "\"}")
        .expect(200);
    desk.settle();
    // As if the note had never been made: the update below finds nobody to tell.
    delete("INCIDENT#" + incident, "LINK#" + id);
    agent
        .post(
            "/desk/incidents/" + incident + "/updates",
            "{\"state\": \"monitoring\", \"text\": {\"en\": \"Mended.\"}}")
        .expect(201);
    desk.settle();
    assertThat(timeline(id)).doesNotContain("Mended.");

    rebuild();

    assertThat(timeline(id)).containsOnlyOnce("Mended.");
  }

  private String timeline(String id) {
    return customer.get("/conversations/" + id + "/timeline").expect(200).body().toString();
  }

  /// Invokes the function as an operator would.
  private static JsonNode rebuild() throws IOException {
    var function = Functions.made("rebuild", RebuildFunction::new);
    return Person.JSON.readTree(Functions.invoke(function, "{}"));
  }
}
