package dev.plantao.core.incident;

import java.util.List;

/// The queue of errands.
@FunctionalInterface
public interface Errands {

  /// Takes them all, in any order; a failure in between leaves some in the queue.
  void send(List<Errand> errands);
}
