package dev.plantao.core.ready;

import dev.plantao.core.desk.Page;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The answers that support has ready, every version of them.
public interface ReadyAnswers {
  /// Of them at once: more than anybody looks through.
  int MOST = 200;

  /// What became of a version that was to be stored.
  enum Stored {
    DONE,
    /// Somebody else stored that version meanwhile, or it does not follow the newest.
    OVERTAKEN,
    /// There are as many as there may be.
    FULL
  }

  /// The newest version, read strongly; nothing of one that was removed.
  Optional<ReadyAnswer> find(String id);

  /// The newest versions in the order of their ids, without those that were removed.
  ///
  /// @param limit 1 to 200; of long ones come fewer
  Page<ReadyAnswer> all(@Nullable String cursor, int limit);

  /// The versions of one, newest first, its removal too.
  ///
  /// @param before only versions below this one
  List<ReadyAnswer> versions(String id, long before, int limit);

  /// Stores the version that follows the newest. Nothing follows a removal.
  Stored store(ReadyAnswer next);
}
