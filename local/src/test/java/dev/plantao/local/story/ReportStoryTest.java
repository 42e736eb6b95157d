package dev.plantao.local.story;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plantao.local.Desk;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import tools.jackson.databind.JsonNode;

/// What was answered in time and what was not stands in the report of its day.
class ReportStoryTest {
  private final Desk desk = RealDesk.get();
  private final Person agent = Person.named("agent");
  private final Person regular = Person.named("regular");

  private static int of(JsonNode report, String figure) {
    return report.at("/totals" + figure).asInt(0);
  }

  @Test
  @Tag("SL-1")
  @Tag("PR-7")
  void the_report_of_a_day_shows_what_was_met_and_what_was_violated() throws InterruptedException {
    var day = LocalDate.ofInstant(desk.clock().instant(), ZoneOffset.UTC);
    var path = "/desk/reports/sla?from=%s&to=%s&plan=regular".formatted(day, day);
    desk.settle();
    var before = agent.get(path).expect(200).body();

    var answered = regular.opensTicket("reported in time");
    regular.opensTicket("reported late");
    agent.replies(answered, "work");
    desk.advance(Duration.ofHours(5));
    desk.settle();

    var after = agent.get(path).expect(200).body();
    assertThat(of(after, "/opened") - of(before, "/opened")).isEqualTo(2);
    var met = "/firstResponse/met";
    assertThat(of(after, met) - of(before, met)).isEqualTo(1);
    var violated = "/firstResponse/violated";
    assertThat(of(after, violated) - of(before, violated)).isPositive();
    assertThat(after.at("/items/0/day").asString("")).isEqualTo(day.toString());
    assertThat(regular.get(path).status()).isEqualTo(403);
    assertThat(agent.get(path.replace("regular", "gold")).status()).isEqualTo(400);
  }

  @Test
  void a_days_report_reads_sixteen_items_of_the_day_and_as_many_of_each_year_at_most()
      throws InterruptedException {
    var day = LocalDate.ofInstant(desk.clock().instant(), ZoneOffset.UTC);
    for (int i = 0; i < 30; i++) {
      regular.opensTicket("counted, one of many, number " + i);
    }
    desk.settle();
    var path = "/desk/reports/sla?from=%s&to=%s".formatted(day, day);

    CallCounter.clear();
    var report = agent.get(path).expect(200).body();

    assertThat(of(report, "/opened")).isGreaterThanOrEqualTo(30);
    var queries =
        CallCounter.made().stream()
            .filter(made -> made.call().equals("DynamoDb.Query"))
            .filter(made -> made.request().contains("REPORT#"))
            .toList();
    assertThat(queries).as("a page of the day, a page of the years, both whole").hasSize(2);
    assertThat(itemsOf("NONE", day)).isBetween(1, 16);
    assertThat(itemsOf("YEAR", day.withDayOfYear(1))).isBetween(1, 16);
  }

  /// In the edition that has most: a rebuild may have counted anew.
  private static int itemsOf(String grouping, LocalDate day) {
    int most = 0;
    for (int edition = 1; edition < 10; edition++) {
      var values =
          Map.of(
              ":pk", AttributeValue.fromS("REPORT#" + edition + "#" + grouping),
              ":day", AttributeValue.fromS(day + "#"));
      var answer =
          Aws.dynamo()
              .query(query ->
                  query
                      .tableName(Aws.TABLE)
                      .keyConditionExpression("pk = :pk AND begins_with(sk, :day)")
                      .expressionAttributeValues(values));
      most = Math.max(most, answer.count());
    }
    return most;
  }
}
