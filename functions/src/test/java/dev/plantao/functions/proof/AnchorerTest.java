package dev.plantao.functions.proof;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plantao.core.conversation.ConversationId;
import dev.plantao.core.conversation.Kind;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// What changed is anchored once a day, whatever is interrupted, and holds logs to it.
@Tag("PR-2")
class AnchorerTest {
  private static final Instant MONDAY = Instant.parse("2026-03-02T03:00:00Z");
  private static final Instant TUESDAY = Instant.parse("2026-03-03T03:00:00Z");

  /// Digests of logs by conversation, the newest last.
  private final Map<ConversationId, List<String>> logs = new LinkedHashMap<>();

  private final Map<String, TreeSet<String>> changed = new LinkedHashMap<>();
  private final InMemoryVault vault = new InMemoryVault();

  private final LogProof log =
      new LogProof() {
        @Override
        public Verdict check(ConversationId id, @Nullable Head anchored) {
          throw new AssertionError("not asked for here");
        }

        @Override
        public Optional<Head> head(ConversationId id) {
          var digests = logs.getOrDefault(id, List.of());
          return digests.isEmpty()
              ? Optional.empty()
              : Optional.of(new Head(id, digests.size(), digests.getLast()));
        }

        @Override
        public Optional<String> digest(ConversationId id, long entry) {
          var digests = logs.getOrDefault(id, List.of());
          return entry <= digests.size()
              ? Optional.of(digests.get(Math.toIntExact(entry) - 1))
              : Optional.empty();
        }
      };

  private final Changes changes =
      new Changes() {
        @Override
        public void note(ConversationId id) {
          throw new AssertionError("not asked for here");
        }

        @Override
        public List<ConversationId> of(LocalDate day, int shard, String after, int limit) {
          return changed
              .getOrDefault(day + "#" + shard, new TreeSet<>())
              .tailSet(after, false)
              .stream()
              .limit(limit)
              .map(ConversationId::new)
              .toList();
        }
      };

  private void write(String day, ConversationId id) {
    logs.computeIfAbsent(id, _ -> new ArrayList<>())
        .add(id + "-" + logs.getOrDefault(id, List.of()).size());
    changed.computeIfAbsent(day + "#" + Changes.shardOf(id), _ -> new TreeSet<>()).add(id.value());
  }

  private static ConversationId id(int number) {
    return ConversationId.of(Kind.TICKET, number);
  }

  private Anchorer anchorer() {
    return new Anchorer(changes, log, vault, 3);
  }

  private List<Anchor> anchors() {
    return vault.keys(Anchor.PREFIX, "", 1000).stream()
        .map(key -> AnchorJson.read(vault.get(key).orElseThrow()))
        .toList();
  }

  private List<Fault> verified() {
    var verifier = new Verifier(log, vault);
    var faults = new ArrayList<Fault>();
    @Nullable String after = "";
    while (after != null) {
      var part = verifier.anchors(after);
      faults.addAll(part.faults());
      after = part.next();
    }
    return faults;
  }

  @Test
  void a_run_anchors_each_change_since_the_run_before_in_bounded_parts() {
    for (int i = 0; i < 20; i++) {
      write("2026-03-01", id(i));
    }
    var first = anchorer().run(MONDAY, () -> true);
    assertThat(first.heads()).isEqualTo(20);
    assertThat(anchors()).allMatch(anchor -> anchor.heads().size() <= 3);

    write("2026-03-02", id(5));
    var second = anchorer().run(TUESDAY, () -> true);
    assertThat(second.heads()).isEqualTo(1);
    assertThat(anchors().getLast().run()).isEqualTo("2026-03-03");
    assertThat(verified()).isEmpty();
    assertThat(anchorer().run(TUESDAY, () -> true).heads()).as("once a day").isZero();
  }

  @Test
  void what_changes_after_a_run_on_its_own_day_is_anchored_by_the_next() {
    anchorer().run(MONDAY, () -> true);
    write("2026-03-02", id(1));
    assertThat(anchorer().run(TUESDAY, () -> true).heads()).isEqualTo(1);
  }

  @Test
  void a_run_that_is_interrupted_after_any_part_goes_on_behind_it() {
    for (int i = 0; i < 20; i++) {
      write("2026-03-01", id(i));
    }
    BooleanSupplier atOnce = () -> false;
    int heads = 0;
    var report = anchorer().run(MONDAY, atOnce);
    while (!report.complete()) {
      heads += report.heads();
      report = anchorer().run(MONDAY, atOnce);
    }
    assertThat(heads + report.heads()).isEqualTo(20);
    assertThat(
            anchors().stream().flatMap(anchor -> anchor.heads().stream()).map(Head::conversation))
        .doesNotHaveDuplicates()
        .hasSize(20);
    assertThat(anchors().stream().filter(Anchor::last)).hasSize(1);
    assertThat(verified()).isEmpty();
  }

  @Test
  void a_log_that_was_cut_off_or_written_anew_is_named() {
    for (int i = 0; i < 3; i++) {
      write("2026-03-01", id(i));
      write("2026-03-01", id(i));
    }
    anchorer().run(MONDAY, () -> true);
    logs.getOrDefault(id(1), List.of()).removeLast();
    logs.getOrDefault(id(2), List.of()).set(1, "forged");

    assertThat(verified())
        .extracting(Fault::conversation, Fault::entry, Fault::kind)
        .containsExactlyInAnyOrder(
            org.assertj.core.api.Assertions.tuple(id(1), 2L, Fault.Kind.CUT),
            org.assertj.core.api.Assertions.tuple(id(2), 2L, Fault.Kind.REWRITTEN));
  }

  @Test
  void an_anchor_that_was_changed_or_taken_out_is_found_by_the_one_behind_it() {
    for (int i = 0; i < 20; i++) {
      write("2026-03-01", id(i));
    }
    anchorer().run(MONDAY, () -> true);
    var second = vault.keys(Anchor.PREFIX, "", 1000).get(1);
    var honest = vault.get(second).orElseThrow();

    var text = new String(honest, StandardCharsets.UTF_8);
    vault.overwrite(second, (text + " ").getBytes(StandardCharsets.UTF_8));
    assertThat(verified()).extracting(Fault::kind).containsOnly(Fault.Kind.ANCHOR).isNotEmpty();

    vault.remove(second);
    assertThat(verified()).extracting(Fault::kind).containsOnly(Fault.Kind.ANCHOR).isNotEmpty();
  }
}
