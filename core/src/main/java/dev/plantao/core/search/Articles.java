package dev.plantao.core.search;

import dev.plantao.core.desk.Page;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The help articles, every version of them.
public interface Articles {

  /// The newest version, read strongly.
  Optional<Article> find(String id);

  /// The newest versions in the order of their ids.
  ///
  /// @param limit 1 to 200
  Page<Article> all(@Nullable String cursor, int limit);

  /// Stores the version that follows the newest.
  ///
  /// @return false if somebody else stored it meanwhile, or an older one is missing
  boolean store(Article next);
}
