package dev.plantao.local.toy;

import java.time.Instant;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/// What the toy functions were given, and when by the clock of their desk.
public final class Seen {
  /// One event at one function.
  ///
  /// @param by name of the function
  public record Sight(String by, String what, Instant at) {}

  private static final Queue<Sight> SIGHTS = new ConcurrentLinkedQueue<>();

  private Seen() {}

  static void note(String by, String what, Instant at) {
    SIGHTS.add(new Sight(by, what, at));
  }

  public static List<Sight> by(String function) {
    return SIGHTS.stream().filter(sight -> sight.by().equals(function)).toList();
  }

  /// What a function was given that contains a text.
  public static List<String> by(String function, String part) {
    return by(function).stream().map(Sight::what).filter(what -> what.contains(part)).toList();
  }

  public static List<Instant> times(String function, String part) {
    return by(function).stream()
        .filter(sight -> sight.what().contains(part))
        .map(Sight::at)
        .toList();
  }
}
