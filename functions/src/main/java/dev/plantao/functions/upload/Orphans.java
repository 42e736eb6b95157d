package dev.plantao.functions.upload;

import dev.plantao.core.file.FileId;
import dev.plantao.core.file.Upload;
import dev.plantao.core.file.Uploads;
import dev.plantao.functions.s3.S3Files;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.BooleanSupplier;

/// Bytes of uploads that no conversation named: the register forgets these uploads, and here the
/// bytes follow. A sweep may be interrupted and repeated.
public final class Orphans {
  private static final int PAGE = 1000;

  /// A table may take two days to forget what it is to forget.
  private static final Duration YOUNG = Upload.UNNAMED.plus(Duration.ofDays(2));

  /// What is older was looked at day by day: the register is asked about a month's uploads at most.
  private static final Duration OLD = Duration.ofDays(30);

  private final S3Files files;
  private final Uploads uploads;

  public Orphans(S3Files files, Uploads uploads) {
    this.files = files;
    this.uploads = uploads;
  }

  /// Removes what nobody named in its time.
  ///
  /// @return how many files lost their bytes
  public int sweep(Instant now, BooleanSupplier goOn) {
    int removed = 0;
    var page = files.lying(Upload.PREFIX, "", PAGE);
    while (!page.isEmpty()) {
      for (var file : page) {
        var due = file.at().isBefore(now.minus(YOUNG)) && file.at().isAfter(now.minus(OLD));
        if (due && unnamed(file.key())) {
          files.delete(file.key());
          removed++;
        }
      }
      page =
          goOn.getAsBoolean() ? files.lying(Upload.PREFIX, page.getLast().key(), PAGE) : List.of();
    }
    return removed;
  }

  private boolean unnamed(String key) {
    return FileId.parse(key.substring(Upload.PREFIX.length()))
        .map(id -> uploads.find(id).filter(upload -> upload.named() != null).isEmpty())
        .orElse(false);
  }
}
