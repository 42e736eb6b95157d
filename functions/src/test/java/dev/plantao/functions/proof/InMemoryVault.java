package dev.plantao.functions.proof;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;

/// The vault in memory; tests may do to it what nobody can do to the real one.
public final class InMemoryVault implements Vault {
  private final ConcurrentSkipListMap<String, byte[]> objects = new ConcurrentSkipListMap<>();

  @Override
  public Optional<byte[]> get(String key) {
    return Optional.ofNullable(objects.get(key)).map(byte[]::clone);
  }

  @Override
  public boolean put(String key, byte[] content) {
    return objects.putIfAbsent(key, content.clone()) == null;
  }

  @Override
  public List<String> keys(String prefix, String after, int limit) {
    var from = after.compareTo(prefix) > 0 ? after : prefix;
    return objects.tailMap(from, true).keySet().stream()
        .filter(key -> key.startsWith(prefix) && key.compareTo(after) > 0)
        .limit(limit)
        .toList();
  }

  /// What an Object Lock forbids.
  public void overwrite(String key, byte[] content) {
    objects.put(key, content.clone());
  }

  public void remove(String key) {
    objects.remove(key);
  }
}
