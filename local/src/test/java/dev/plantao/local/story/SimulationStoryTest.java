package dev.plantao.local.story;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plantao.local.Desk;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

/// A policy is tried on more than a caller waits for: the queue goes on with it.
class SimulationStoryTest {
  private final Desk desk = RealDesk.get();
  private final Person agent = Person.named("agent");
  private final Person regular = Person.named("regular");

  private String twoYearsWithin(String firstResponse) {
    var policy = (ObjectNode) agent.get("/desk/policy").expect(200).body();
    ((ObjectNode) policy.at("/plans/regular")).put("firstResponse", firstResponse);
    var today = LocalDate.ofInstant(desk.clock().instant(), ZoneOffset.UTC);
    var asked = Person.JSON.createObjectNode();
    asked.put("from", today.minusYears(2).toString()).put("to", today.toString());
    asked.set("policy", policy);
    return asked.toString();
  }

  @Test
  @Tag("SL-1")
  @Tag("SL-8")
  void two_years_under_another_policy_are_gone_on_with_after_the_answer()
      throws InterruptedException {
    var id = regular.opensTicket("answered in time, as the promise was");
    desk.advance(Duration.ofHours(2));
    agent.replies(id, "work");
    desk.settle();
    var question = twoYearsWithin("PT1H");

    var asked = agent.post("/desk/policy/simulate", question, "two-years").expect(202);
    assertThat(asked.text("/state")).isEqualTo("running");
    desk.settle();

    var path = asked.raw().headers().firstValue("Location").orElseThrow();
    var done = agent.get(path).expect(200);
    assertThat(done.text("/state")).isEqualTo("done");
    assertThat(done.body().path("conversations").asInt(0)).isPositive();
    var ours =
        done.body()
            .path("changes")
            .valueStream()
            .filter(change -> change.path("conversation").asString("").equals(id))
            .toList();
    assertThat(ours).hasSize(1);
    assertThat(ours.getFirst().path("recorded").asString("")).isEqualTo("met");
    assertThat(ours.getFirst().path("simulated").asString("")).isEqualTo("violated");
    assertThat(agent.post("/desk/policy/simulate", question, "two-years").expect(200).body())
        .as("asked again, it is the same")
        .isEqualTo(done.body());
  }
}
