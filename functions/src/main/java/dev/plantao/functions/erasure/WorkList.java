package dev.plantao.functions.erasure;

import java.util.List;

/// What a job has found: each is dealt with whole, and taken up again where that was interrupted.
public interface WorkList {

  /// Notes that something was found, before anything is done with it.
  ///
  /// @return false if it was found before, done or not
  boolean begin(String job, String what);

  /// Notes that it is done.
  void end(String job, String what);

  /// What was begun and is not done, at most 100.
  List<String> unfinished(String job);

  /// All that was found, by name.
  ///
  /// @param after the last one seen; empty for the first page
  List<String> found(String job, String after, int limit);
}
