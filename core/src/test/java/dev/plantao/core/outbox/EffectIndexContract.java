package dev.plantao.core.outbox;

import static dev.plantao.core.Fixtures.after;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plantao.core.CaseBuilder;
import dev.plantao.core.Fixtures;
import dev.plantao.core.TestPolicies;
import dev.plantao.core.log.Entry;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// What every index of effects promises. Tests of one adapter may share a table, so each looks at
/// an hour of its own.
@Tag("law-7")
public abstract class EffectIndexContract {
  private EffectIndex index;

  protected abstract EffectIndex newIndex();

  /// Writes a first entry to the log that the index shows.
  protected abstract void write(Entry.Draft first);

  @BeforeEach
  void open() {
    index = newIndex();
  }

  private List<EffectIndex.Written> between(Instant from, Instant until) {
    var all = new ArrayList<EffectIndex.Written>();
    for (int shard = 0; shard < index.shards(); shard++) {
      @Nullable String cursor = null;
      do {
        var page = index.written(shard, from, until, cursor);
        all.addAll(page.items());
        cursor = page.next();
      } while (cursor != null);
    }
    return all;
  }

  private void written(CaseBuilder one) {
    write(one.under(TestPolicies.withLadder()).draft());
  }

  @Test
  void entries_that_bring_something_are_found_when_they_were_written_and_no_others() {
    var start = after("PT1000H");
    var mailed =
        Fixtures.aTicket().withAddress(Fixtures.newAddress()).openedAt(start.plusSeconds(1));
    var emergency = Fixtures.aTicket().emergency().openedAt(start.plusSeconds(2));
    var silent = Fixtures.aTicket().openedAt(start.plusSeconds(3));
    var later = Fixtures.aTicket().emergency().openedAt(start.plusSeconds(60));
    List.of(mailed, emergency, silent, later).forEach(this::written);

    assertThat(between(start, start.plusSeconds(59)))
        .containsExactlyInAnyOrder(
            new EffectIndex.Written(mailed.id(), 1), new EffectIndex.Written(emergency.id(), 1));
  }

  @Test
  void a_walk_over_midnight_misses_nothing() {
    var midnight = after("PT2007H");
    var before = Fixtures.aTicket().emergency().openedAt(midnight.minusSeconds(1));
    var behind = Fixtures.aTicket().emergency().openedAt(midnight.plusSeconds(1));
    List.of(before, behind).forEach(this::written);

    assertThat(between(midnight.minusSeconds(5), midnight.plusSeconds(5))).hasSize(2);
  }

  @Test
  void a_watermark_only_moves_forward() {
    var at = after("PT3000H");
    index.advance(Set.of(1), at);
    index.advance(Set.of(1), at.minus(Duration.ofHours(1)));

    assertThat(index.watermarks()).containsEntry(1, at);
  }
}
