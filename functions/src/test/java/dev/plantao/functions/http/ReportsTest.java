package dev.plantao.functions.http;

import static dev.plantao.functions.http.TestDesk.Person.AGENT;
import static dev.plantao.functions.http.TestDesk.Person.BASIC;
import static dev.plantao.functions.http.TestDesk.Person.PREMIUM;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// What was achieved, as people and spreadsheets read it.
@Tag("SL-1")
@Tag("SL-5")
class ReportsTest {
  private static final String DAYS = "/desk/reports/sla?from=2026-03-01&to=2026-03-03";

  private final TestDesk desk = new TestDesk();

  /// A premium ticket answered in time, solved by team backend and rated; a basic one still open; a
  /// contact form.
  @BeforeEach
  void aDay() {
    var id = desk.ticket(PREMIUM);
    desk.advance(Duration.ofMinutes(20));
    var at = "/desk/conversations/" + id;
    desk.post(AGENT, at + "/replies", "{\"body\": \"Found it.\", \"then\": \"work\"}");
    desk.post(AGENT, at + "/triage", "{\"severity\": 2, \"team\": \"backend\"}");
    desk.advance(Duration.ofMinutes(40));
    desk.post(AGENT, at + "/resolve", "{\"summary\": \"Mended.\"}");
    desk.post(PREMIUM, "/conversations/" + id + "/feedback", "{\"rating\": 4}");
    desk.ticket(BASIC);
    desk.post(
        TestDesk.Person.NOBODY,
        "/contact",
        "{\"name\": \"Ana\", \"email\": \"ana@example.com\", \"subject\": \"S\","
            + " \"description\": \"D\", \"language\": \"de\"}");
  }

  private JsonNode report(String more) {
    var reply = desk.get(AGENT, DAYS + more);
    assertThat(reply.status()).as(reply.raw()).isEqualTo(200);
    return reply.body();
  }

  private static Map<String, Integer> opened(JsonNode report, String by) {
    var opened = new HashMap<String, Integer>();
    for (var item : report.path("items")) {
      opened.merge(item.path(by).asString(""), item.path("opened").asInt(), Integer::sum);
    }
    return opened;
  }

  @Test
  void a_report_can_be_parted_by_each_of_the_four() {
    assertThat(opened(report("&by=origin"), "origin"))
        .isEqualTo(Map.of("portal", 2, "contact-form", 1));
    assertThat(opened(report("&by=team"), "team")).isEqualTo(Map.of("backend", 1, "", 2));
    assertThat(opened(report("&by=severity"), "severity")).isEqualTo(Map.of("2", 1, "3", 2));
    assertThat(opened(report("&by=language"), "language")).isEqualTo(Map.of("en", 2, "de", 1));
    for (var by : List.of("origin", "team", "severity", "language")) {
      assertThat(report("&by=" + by).path("totals")).isEqualTo(report("").path("totals"));
    }
    assertThat(desk.get(AGENT, DAYS + "&by=mood").status()).isEqualTo(400);
  }

  @Test
  @Tag("PR-7")
  void the_figures_of_a_plan_are_its_own() {
    var premium = report("&plan=premium");

    assertThat(premium.at("/totals/opened").asInt()).isEqualTo(1);
    assertThat(premium.at("/totals/firstResponse/met").asInt()).isEqualTo(1);
    assertThat(premium.at("/totals/firstResponse/attainment").asDouble()).isEqualTo(1.0);
    assertThat(Duration.parse(premium.at("/totals/firstResponse/p50").asString("")))
        .isBetween(Duration.ofMinutes(20).minusSeconds(24), Duration.ofMinutes(20).plusSeconds(24));
    assertThat(premium.at("/totals/feedback/mean").asDouble()).isEqualTo(4.0);
    assertThat(premium.at("/percentilesWithinPercent").asInt()).isEqualTo(2);
    assertThat(report("&plan=none").at("/totals/opened").asInt()).isEqualTo(1);
    assertThat(report("").at("/backlog/1/open").asInt()).isEqualTo(2);
  }

  private List<Map<String, String>> table(String more) {
    var path = DAYS + more;
    var reply = desk.call(AGENT, "GET", path, null, Map.of("Accept", "text/csv"));
    assertThat(reply.headers().get("content-type")).startsWith("text/csv");
    var lines = reply.raw().split("\r\n", -1);
    assertThat(lines[lines.length - 1]).as("the last line ends too").isEmpty();
    var names = lines[0].split(",", -1);
    var rows = new ArrayList<Map<String, String>>();
    for (var line : Arrays.asList(lines).subList(1, lines.length - 1)) {
      var values = line.split(",", -1);
      assertThat(values).hasSameSizeAs(names);
      var row = new HashMap<String, String>();
      for (int i = 0; i < names.length; i++) {
        row.put(names[i], values[i]);
      }
      rows.add(row);
    }
    return rows;
  }

  @Test
  void a_spreadsheet_shows_what_machines_are_told() {
    for (var by : List.of("", "&by=origin", "&by=team", "&by=severity", "&by=language")) {
      var items = report(by).path("items");
      var rows = table(by);
      assertThat(rows).hasSize(items.size());
      for (int i = 0; i < rows.size(); i++) {
        var item = items.get(i);
        var row = rows.get(i);
        assertThat(row.get("day")).isEqualTo(item.path("day").asString(""));
        assertThat(row.get("plan")).isEqualTo(item.path("plan").asString(""));
        if (!by.isEmpty()) {
          assertThat(row.get("value")).isEqualTo(item.path(by.substring(4)).asString(""));
        }
        assertThat(row.get("opened")).isEqualTo(item.path("opened").asString(""));
        assertThat(row.get("first_response_met"))
            .isEqualTo(item.at("/firstResponse/met").asString(""));
        assertThat(row.get("resolution_violated"))
            .isEqualTo(item.at("/resolution/violated").asString(""));
        assertThat(row.get("first_response_attainment"))
            .isEqualTo(item.at("/firstResponse/attainment").asString(""));
        assertThat(row.get("rated_4")).isEqualTo(item.at("/feedback/ratings/3").asString(""));
        assertThat(row.get("feedback_mean")).isEqualTo(item.at("/feedback/mean").asString(""));
      }
    }
  }
}
