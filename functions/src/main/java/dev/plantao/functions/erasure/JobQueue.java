package dev.plantao.functions.erasure;

/// Has jobs worked on.
public interface JobQueue {

  /// As soon as may be; again after what could not be done in one go.
  void work(Job job);

  /// Some time after a job is done: whether something came in meanwhile.
  void check(Job job);
}
