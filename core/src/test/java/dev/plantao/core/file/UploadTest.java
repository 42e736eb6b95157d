package dev.plantao.core.file;

import static dev.plantao.core.Fixtures.NOW;
import static dev.plantao.core.Fixtures.after;
import static dev.plantao.core.file.UploadBuilder.announced;
import static dev.plantao.core.file.UploadBuilder.kept;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plantao.core.file.Upload.Verdict;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("PR-1")
class UploadTest {
  private final Upload announced = announced("ana");

  @Test
  void what_never_comes_is_missing_an_hour_after_the_upload_had_to_begin() {
    assertThat(announced.state(NOW)).isEqualTo(FileState.WAITING);
    assertThat(announced.state(after("PT1H14M59.999S"))).isEqualTo(FileState.WAITING);
    assertThat(announced.state(after("PT1H15M"))).isEqualTo(FileState.MISSING);
  }

  @Test
  void what_came_is_being_checked_until_the_scanner_speaks_or_an_hour_is_over() {
    var kept = announced.keeping(kept(), Verdict.AWAITED);

    assertThat(kept.state(after("PT1M"))).isEqualTo(FileState.CHECKING);
    assertThat(kept.state(after("PT1H4.999S"))).isEqualTo(FileState.CHECKING);
    assertThat(kept.state(after("PT1H5S"))).isEqualTo(FileState.UNSCANNED);
    assertThat(kept.judged(Verdict.CLEAN).state(NOW)).isEqualTo(FileState.CHECKED);
    assertThat(kept.judged(Verdict.UNSCANNED).state(NOW)).isEqualTo(FileState.UNSCANNED);
  }

  @Test
  void what_carries_malware_or_cannot_be_read_is_never_released_again() {
    var kept = announced.keeping(kept(), Verdict.AWAITED);

    assertThat(kept.judged(Verdict.INFECTED).state(after("PT1000H"))).isEqualTo(FileState.INFECTED);
    assertThat(announced.judged(Verdict.REJECTED).state(NOW)).isEqualTo(FileState.REJECTED);
    assertThat(announced.judged(Verdict.INFECTED).keeping(kept(), Verdict.CLEAN).state(NOW))
        .isEqualTo(FileState.INFECTED);
  }

  @Test
  void only_states_that_are_released_are_handed_out() {
    for (var state : FileState.values()) {
      assertThat(state.released() && state.pending()).isFalse();
    }
    assertThat(FileState.CHECKED.released()).isTrue();
    assertThat(FileState.UNSCANNED.released()).isTrue();
    assertThat(FileState.CHECKING.released()).isFalse();
  }
}
