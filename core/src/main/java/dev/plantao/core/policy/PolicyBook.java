package dev.plantao.core.policy;

import java.util.List;

/// Every policy that was ever put on record, each once and for good.
///
/// Of those that are effective the newest counts. So one that is planned for later is withdrawn by
/// putting a newer one.
public interface PolicyBook {

  /// Editions, newest first, read strongly.
  ///
  /// @param before only those of a lower version
  /// @param limit at most so many, 1 to 200
  List<Edition> editions(int before, int limit);

  /// Adds the edition that follows the newest one.
  ///
  /// @return false if an edition of its version is there already, or the one before it is not
  boolean add(Edition next);
}
