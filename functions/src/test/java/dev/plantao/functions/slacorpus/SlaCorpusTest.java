package dev.plantao.functions.slacorpus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.plantao.core.conversation.Conversation;
import dev.plantao.core.sla.Promise;
import dev.plantao.core.sla.PromiseKind;
import dev.plantao.core.sla.WorkingTime;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The scenarios beside this project, where they stand there. What of them says nothing of our
/// promises is left out by the rules in `docs/sla-corpus.md`; everything else must agree.
@Tag("SL-1")
@Tag("SL-5")
class SlaCorpusTest {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final List<String> agreed = new ArrayList<>();
  private final List<String> wrong = new ArrayList<>();
  private final Set<String> foreign = new TreeSet<>();

  private static JsonNode scenarios() throws IOException {
    var root = System.getProperty("plantao.root", "..");
    var place = System.getProperty("corpus", root + "/../shared/corpus");
    var file = Path.of(place, "sla", "scenarios.json");
    assumeTrue(Files.isRegularFile(file), "the scenarios are not beside the project");
    return JSON.readTree(Files.readString(file));
  }

  @Test
  void what_fits_our_promises_agrees() throws IOException {
    int fitting = 0;
    for (var scenario : scenarios()) {
      int before = agreed.size();
      check(scenario);
      fitting += agreed.size() > before ? 1 : 0;
    }

    System.out.println(
        "sla corpus: %d scenarios with something of ours, %d values agree; left out: %s"
            .formatted(fitting, agreed.size(), String.join(" ", foreign)));
    assertThat(wrong).isEmpty();
    assertThat(agreed).hasSizeGreaterThan(20);
  }

  private void check(JsonNode scenario) {
    var id = scenario.path("id").stringValue();
    var why = NotOurs.scenario(scenario);
    if (why != null) {
      foreign.add(id + " (" + why + ")");
      return;
    }
    for (var check : scenario.path("checks")) {
      for (var key : check.propertyNames()) {
        if (NotOurs.key(scenario, key) != null) {
          foreign.add(id + "." + key);
        } else if (!key.equals("t") && !key.equals("start_t")) {
          compare(id, new Telling(scenario), scenario, check, key);
        }
      }
    }
  }

  private void compare(String id, Telling telling, JsonNode scenario, JsonNode check, String key) {
    long minute = check.path("t").asLong(0);
    Object ours =
        scenario.path("semantics").asString("").equals("calculator")
            ? calculated(telling, scenario, check)
            : ours(telling.until(minute), telling.at(minute), key, scenario);
    Object theirs = theirs(telling, check.path(key), key);
    var where = "%s at %d, %s: %s".formatted(id, minute, key, theirs);
    if (java.util.Objects.equals(ours, theirs)) {
      agreed.add(where);
    } else {
      wrong.add(where + ", ours " + ours);
    }
  }

  private static @Nullable Object theirs(Telling telling, JsonNode value, String key) {
    if (value.isNull()) {
      return null;
    }
    if (key.endsWith("_at")) {
      return Instant.parse(value.stringValue());
    }
    if (value.isArray()) {
      var all = new TreeSet<String>();
      value.forEach(one -> all.add(one.stringValue()));
      return NotOurs.known(all, key);
    }
    return key.endsWith("due") ? telling.at(value.asLong()) : Duration.ofMinutes(value.asLong());
  }

  private static Instant calculated(Telling telling, JsonNode scenario, JsonNode check) {
    var from = telling.at(check.path("start_t").asLong(0));
    var hours = telling.calendar() == null ? WorkingTime.ALWAYS : telling.calendar();
    var span = Duration.ofMinutes(scenario.path("policy").path("span").asLong());
    return Promise.from(from, span).under(hours).due().orElseThrow();
  }

  private static @Nullable Object ours(
      Conversation state, Instant at, String key, JsonNode scenario) {
    if (key.endsWith("breached") || key.equals("breached_includes")) {
      var broken = new TreeSet<String>();
      for (var kind : PromiseKind.values()) {
        if (state.promise(kind).violated() || state.promise(kind).overdueAt(at).isPresent()) {
          broken.add(kind == PromiseKind.RESOLUTION ? "resolution" : "first_response");
        }
      }
      return NotOurs.broken(broken, key, scenario);
    }
    var promise =
        key.startsWith("resolution")
                || (key.startsWith("due") && scenario.path("policy").has("resolution"))
            ? state.resolution()
            : state.firstResponse();
    if (key.contains("due")) {
      return promise.violatedAt() != null && promise.fulfilledAt() == null
          ? promise.violatedAt()
          : promise.due().orElse(null);
    }
    var used = promise.spentBy(at);
    return key.endsWith("used") ? used : promise.target().minus(used);
  }
}
