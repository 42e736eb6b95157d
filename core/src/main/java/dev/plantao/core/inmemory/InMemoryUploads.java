package dev.plantao.core.inmemory;

import dev.plantao.core.file.FileId;
import dev.plantao.core.file.Upload;
import dev.plantao.core.file.Uploads;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The register of uploads in memory.
public final class InMemoryUploads implements Uploads {
  private final Map<FileId, Upload> uploads = new HashMap<>();

  @Override
  public synchronized Optional<Upload> announce(Upload fresh) {
    return Optional.ofNullable(uploads.putIfAbsent(fresh.id(), fresh));
  }

  @Override
  public synchronized Optional<Upload> find(FileId id) {
    return Optional.ofNullable(uploads.get(id));
  }

  @Override
  public boolean replace(Upload next) {
    return replaceAll(List.of(next));
  }

  @Override
  public synchronized boolean forget(FileId id) {
    var standing = uploads.get(id);
    if (standing != null && standing.named() != null) {
      return false;
    }
    uploads.remove(id);
    return true;
  }

  /// Writes all of them down, or none.
  synchronized boolean replaceAll(List<Upload> next) {
    if (!next.stream().allMatch(this::follows)) {
      return false;
    }
    next.forEach(upload -> uploads.put(upload.id(), upload));
    return true;
  }

  private boolean follows(Upload next) {
    var standing = uploads.get(next.id());
    return standing != null && standing.revision() == next.revision() - 1;
  }
}
