package dev.plantao.core.file;

import java.util.Optional;

/// The register of uploads: strongly read, changed one revision at a time. Binding one to a
/// conversation is part of the append that names it, and no call of its own.
public interface Uploads {

  /// Writes a new one down.
  ///
  /// @return the one that stood there before, which then stays; empty where there was none
  Optional<Upload> announce(Upload fresh);

  Optional<Upload> find(FileId id);

  /// Writes the next revision down.
  ///
  /// @return false where somebody else wrote it first: find it again, then decide again
  boolean replace(Upload next);

  /// Forgets one that no conversation names. May be repeated.
  ///
  /// @return false where one names it: then it stays
  boolean forget(FileId id);
}
