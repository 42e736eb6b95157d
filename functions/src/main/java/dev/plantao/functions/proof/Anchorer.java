package dev.plantao.functions.proof;

import dev.plantao.core.conversation.ConversationId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/// Anchors the newest digests of all conversations that changed since the run before.
///
/// A run takes the days from that of the run before up to its own; what changes later on its own
/// day is taken by the next. Parts are written in order, each says where the run stood: whoever
/// crashes goes on behind the last one, and of two that run at once the second finds the key taken
/// and looks again.
public final class Anchorer {
  /// Heads of one part, some 80 bytes each.
  public static final int HEADS = 2000;

  private static final int PAGE = 200;

  private final Changes changes;
  private final LogProof log;
  private final Vault vault;
  private final int most;

  public Anchorer(Changes changes, LogProof log, Vault vault) {
    this(changes, log, vault, HEADS);
  }

  Anchorer(Changes changes, LogProof log, Vault vault, int most) {
    this.changes = changes;
    this.log = log;
    this.vault = vault;
    this.most = most;
  }

  /// What a run came to.
  ///
  /// @param heads anchored by this call
  /// @param complete whether the run of this day is done
  /// @param newest the digest of the newest part, for those who keep it elsewhere too
  public record Report(int heads, boolean complete, @Nullable String newest) {}

  /// Goes on until the run of this day is complete or the time is over.
  public Report run(Instant now, BooleanSupplier goOn) {
    var today = LocalDate.ofInstant(now, ZoneOffset.UTC);
    int heads = 0;
    @Nullable Written before = newest(today).orElse(null);
    while (!complete(before, today)) {
      if (heads > 0 && !goOn.getAsBoolean()) {
        return new Report(heads, false, digest(before));
      }
      var part = next(before, today);
      var bytes = AnchorJson.write(part);
      if (vault.put(part.key(), bytes)) {
        heads += part.heads().size();
        before = new Written(part, AnchorJson.sha256(bytes));
      } else {
        before = newest(today).orElse(null);
      }
    }
    return new Report(heads, true, digest(before));
  }

  private record Written(Anchor anchor, String sha256) {}

  private static @Nullable String digest(@Nullable Written written) {
    return written == null ? null : written.sha256();
  }

  private static boolean complete(@Nullable Written before, LocalDate today) {
    return before != null && before.anchor().run().equals(today) && before.anchor().last();
  }

  /// The newest part of all, looked for from this day back as far as notes of changes are kept.
  private Optional<Written> newest(LocalDate today) {
    var after = Anchor.ofRun(today.minusDays(Changes.KEPT.toDays()));
    @Nullable String newest = null;
    var page = vault.keys(Anchor.PREFIX, after, 1000);
    while (!page.isEmpty()) {
      newest = page.getLast();
      page = vault.keys(Anchor.PREFIX, newest, 1000);
    }
    return newest == null
        ? Optional.empty()
        : vault
            .get(newest)
            .map(bytes -> new Written(AnchorJson.read(bytes), AnchorJson.sha256(bytes)));
  }

  private Anchor next(@Nullable Written before, LocalDate today) {
    if (before == null) {
      var first = new Anchor.Place(today.minusDays(Changes.KEPT.toDays()), 0, "");
      return part(today, 0, null, first);
    }
    var anchor = before.anchor();
    var previous = new Anchor.Previous(anchor.key(), before.sha256());
    return anchor.last()
        ? part(today, 0, previous, new Anchor.Place(anchor.run(), 0, ""))
        : part(anchor.run(), anchor.number() + 1, previous, anchor.place());
  }

  private Anchor part(
      LocalDate run, int number, Anchor.@Nullable Previous previous, Anchor.Place from) {
    var walk = new Walk(run, from);
    walk.fill();
    return new Anchor(run, number, previous, walk.heads, walk.place, walk.done);
  }

  /// Collects the heads of one part.
  private final class Walk {
    private final LocalDate run;
    private final List<Head> heads = new ArrayList<>();
    private Anchor.Place place;
    private boolean done;

    Walk(LocalDate run, Anchor.Place from) {
      this.run = run;
      this.place = from;
    }

    void fill() {
      while (!done && heads.size() < most) {
        int limit = Math.min(PAGE, most - heads.size());
        var page = changes.of(place.day(), place.shard(), place.conversation(), limit);
        page.forEach(this::add);
        if (page.isEmpty()) {
          onwards();
        }
      }
    }

    private void add(ConversationId id) {
      log.head(id).ifPresent(heads::add);
      place = new Anchor.Place(place.day(), place.shard(), id.value());
    }

    private void onwards() {
      if (place.shard() + 1 < Changes.SHARDS) {
        place = new Anchor.Place(place.day(), place.shard() + 1, "");
      } else if (place.day().isBefore(run)) {
        place = new Anchor.Place(place.day().plusDays(1), 0, "");
      } else {
        done = true;
      }
    }
  }
}
