package dev.plantao.local.streams;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plantao.local.json.Json;
import java.util.List;
import org.junit.jupiter.api.Test;

class EventPatternTest {
  private static final String EVENT =
      """
      {"eventName": "INSERT",
       "dynamodb": {"NewImage": {"kind": {"S": "note"}, "count": {"N": "3"}, "on": {"BOOL": true}}}}
      """;

  @Test
  void no_pattern_lets_everything_through() {
    assertThat(EventPattern.passes(List.of(), Json.parse(EVENT))).isTrue();
  }

  @Test
  void a_list_names_the_values_that_pass() {
    assertThat(passes("{\"eventName\": [\"MODIFY\", \"INSERT\"]}")).isTrue();
    assertThat(passes("{\"eventName\": [\"REMOVE\"]}")).isFalse();
  }

  @Test
  void all_fields_of_a_pattern_must_match() {
    var pattern = "{\"eventName\": [\"INSERT\"], \"dynamodb\": {\"NewImage\": %s}}";

    assertThat(passes(pattern.formatted("{\"kind\": {\"S\": [\"note\"]}}"))).isTrue();
    assertThat(passes(pattern.formatted("{\"kind\": {\"S\": [\"other\"]}}"))).isFalse();
    assertThat(passes(pattern.formatted("{\"on\": {\"BOOL\": [true]}}"))).isTrue();
  }

  @Test
  void prefix_exists_and_anything_but_are_understood() {
    var kind = "{\"dynamodb\": {\"NewImage\": {\"kind\": {\"S\": [%s]}}}}";

    assertThat(passes(kind.formatted("{\"prefix\": \"no\"}"))).isTrue();
    assertThat(passes(kind.formatted("{\"prefix\": \"x\"}"))).isFalse();
    assertThat(passes(kind.formatted("{\"exists\": true}"))).isTrue();
    assertThat(passes(kind.formatted("{\"anything-but\": [\"note\"]}"))).isFalse();
    assertThat(passes(kind.formatted("{\"anything-but\": {\"prefix\": \"x\"}}"))).isTrue();
    assertThat(passes("{\"dynamodb\": {\"NewImage\": {\"nix\": {\"S\": [{\"exists\": false}]}}}}"))
        .isTrue();
  }

  private static boolean passes(String pattern) {
    return EventPattern.passes(List.of(Json.parse(pattern)), Json.parse(EVENT));
  }
}
