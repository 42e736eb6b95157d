package dev.plantao.local.after;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.plantao.local.story.RightsRecord;
import java.util.List;
import org.junit.jupiter.api.Test;

/// The roles of the template against all that the stories did on AWS.
class RightsTest {
  @Test
  void no_story_needs_a_right_that_the_template_does_not_grant() {
    assertThat(ofKind("refused")).isEmpty();
  }

  /// Whoever follows a link of the API uses its rights. On this machine the desk signs links, not
  /// the function, so the endpoint does not tell whose rights those are.
  private static final List<String> BY_LINK =
      List.of(
          "s3:PutObject on .*-intake-.*/uploads/\\*",
          "kms:GenerateDataKey on .*IntakeKey",
          "s3:GetObject on .*-files-.*/(uploads|mail)/\\*");

  @Test
  void no_right_is_granted_that_no_story_uses() {
    assertThat(ofKind("unused"))
        .filteredOn(line ->
            !line.function().endsWith("-api") || BY_LINK.stream().noneMatch(line.right()::matches))
        .isEmpty();
  }

  @Test
  void every_function_did_something() {
    var idle = ofKind("unused").stream().map(RightsRecord.Line::function).distinct().toList();
    var busy = ofKind("used").stream().map(RightsRecord.Line::function).distinct().toList();
    assertThat(busy).isNotEmpty().containsAll(idle);
  }

  private static List<RightsRecord.Line> ofKind(String kind) {
    var record = RightsRecord.read();
    assumeTrue(record.isPresent(), "the stories did not run");
    return record.get().stream().filter(line -> line.kind().equals(kind)).toList();
  }
}
