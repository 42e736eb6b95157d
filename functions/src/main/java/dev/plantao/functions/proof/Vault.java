package dev.plantao.functions.proof;

import java.util.List;
import java.util.Optional;

/// Objects that are written once and not changed: anchors, and the ledger of erasures.
public interface Vault {

  /// The object under this key; empty where there is none.
  Optional<byte[]> get(String key);

  /// Writes an object, if there is none under this key.
  ///
  /// @return false if there is one already, whatever its content
  boolean put(String key, byte[] content);

  /// Keys that begin with `prefix` and stand behind `after`, in their order.
  ///
  /// @param limit 1 to 1000
  List<String> keys(String prefix, String after, int limit);
}
