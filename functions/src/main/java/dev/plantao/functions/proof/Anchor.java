package dev.plantao.functions.proof;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A part of what was anchored on one day: heads of logs, chained to the part before.
///
/// @param run the day of the run
/// @param number of the part within its run, from 0 on
/// @param previous the part before; null for the very first
/// @param place where the run had come to when it wrote this
/// @param last whether the run is complete with it
public record Anchor(
    LocalDate run,
    int number,
    @Nullable Previous previous,
    List<Head> heads,
    Place place,
    boolean last) {
  /// Begins the key of every anchor.
  public static final String PREFIX = "anchors/";

  public Anchor {
    heads = List.copyOf(heads);
  }

  /// The part before, and the digest of its bytes.
  public record Previous(String key, String sha256) {}

  /// Where a run stands.
  ///
  /// @param day whose changes it looks at
  /// @param conversation the last it looked at; empty at the beginning of a shard
  public record Place(LocalDate day, int shard, String conversation) {}

  /// Sorts like the order in which the parts were written.
  public String key() {
    return key(run, number);
  }

  static String key(LocalDate run, int number) {
    return ofRun(run) + "%06d.json".formatted(number);
  }

  static String ofRun(LocalDate run) {
    return PREFIX + run + "/";
  }
}
