package dev.plantao.functions.erasure;

import java.util.List;
import java.util.Optional;

/// Keeps jobs and how far they are.
public interface JobBook {

  /// Enters a job.
  ///
  /// @return false if one of this id is there already
  boolean add(Job job);

  /// A job and its progress.
  Optional<Standing> find(String id);

  /// Notes how far a job is; one that is done or failed leaves the list of those under way.
  void save(String id, Progress progress);

  /// Ids of jobs that are neither done nor failed, at most 100.
  List<String> underWay();

  /// Both together.
  record Standing(Job job, Progress progress) {}
}
