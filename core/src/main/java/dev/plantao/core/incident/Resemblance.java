package dev.plantao.core.incident;

import dev.plantao.core.people.Language;
import java.util.List;
import java.util.Optional;

/// Which ongoing incident a case looks like. A suggestion to support, no more.
@FunctionalInterface
public interface Resemblance {

  /// The incident that the words of a case fit best; empty where none fits well.
  Optional<Incident> best(String words, Language language, List<Incident> ongoing);
}
