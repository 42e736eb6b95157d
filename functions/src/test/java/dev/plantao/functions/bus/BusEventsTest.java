package dev.plantao.functions.bus;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.dialect.Dialects;
import dev.plantao.core.Fixtures;
import dev.plantao.core.conversation.ConversationEvent;
import dev.plantao.core.policy.Organisation;
import dev.plantao.functions.contract.Project;
import dev.plantao.functions.stored.Samples;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// What goes onto the bus, held against the schema that `docs/events.md` promises.
class BusEventsTest {
  private static final Pattern SCHEMA =
      Pattern.compile("<!-- schema -->\\s*```json\\n(.*?)```", Pattern.DOTALL);

  private static JsonNode json() {
    var found = SCHEMA.matcher(Project.text("docs/events.md"));
    assertThat(found.find()).isTrue();
    return BusEvents.JSON.readTree(found.group(1));
  }

  private static Schema schema() {
    return SchemaRegistry.withDefaultDialect(
            Dialects.getDraft202012(),
            builder ->
                builder.schemaRegistryConfig(
                    SchemaRegistryConfig.builder().formatAssertionsEnabled(true).build()))
        .getSchema(json());
  }

  static List<String> names() {
    return List.copyOf(Samples.events().keySet());
  }

  private static ObjectNode detail(String name, boolean withTexts) {
    var recorded = Samples.events().get(name);
    if (recorded == null) {
      throw new AssertionError("no sample " + name);
    }
    return new BusEvents(withTexts)
        .detail(7, recorded, Fixtures.aTicket().premium().state(), Organisation.DEFAULT);
  }

  @ParameterizedTest
  @MethodSource("names")
  void every_kind_of_event_fits_the_schema_with_texts_and_without(String name) {
    for (var withTexts : List.of(true, false)) {
      assertThat(schema().validate(detail(name, withTexts))).as("%s", withTexts).isEmpty();
    }
  }

  /// Every text and address of the samples begins with a tilde.
  @ParameterizedTest
  @MethodSource("names")
  void no_text_and_no_address_goes_onto_the_bus_unless_switched_on(String name) {
    assertThat(detail(name, false).toString()).doesNotContain("~");
  }

  @Test
  void with_texts_what_was_said_goes_along_and_no_address() {
    assertThat(detail("opened", true).path("text").asString("")).startsWith("~");
    assertThat(detail("opened", true).path("subject").asString("")).startsWith("~");
    assertThat(detail("opened", true).toString()).doesNotContain("@");
  }

  @Test
  void the_schema_knows_every_kind_of_event_and_no_other() {
    var known = new TreeSet<String>();
    json().at("/properties/type/enum").forEach(type -> known.add(type.asString("")));
    var described = new TreeSet<String>();
    json()
        .path("allOf")
        .forEach(rule -> described.add(rule.at("/if/properties/type/const").asString("")));
    var kinds = new TreeSet<String>();
    for (var kind : ConversationEvent.class.getPermittedSubclasses()) {
      kinds.add(
          kind.getSimpleName()
              .replaceAll("(?<=[a-z])(?=[A-Z])", "-")
              .toLowerCase(java.util.Locale.ROOT));
    }
    assertThat(known).isEqualTo(kinds);
    assertThat(described).isEqualTo(kinds);
  }

  @Test
  void ten_events_with_the_longest_texts_stay_below_the_quota_of_a_call() {
    var longest = "\u0001".repeat(BusTexts.LONGEST);
    var details = new ArrayList<ObjectNode>();
    for (int i = 0; i < 10; i++) {
      details.add(detail("opened", true).put("text", longest));
    }
    int bytes = details.stream().mapToInt(d -> d.toString().length()).sum();

    assertThat(bytes).isLessThan(256 * 1024);
  }
}
