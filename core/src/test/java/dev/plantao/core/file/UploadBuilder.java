package dev.plantao.core.file;

import static dev.plantao.core.Fixtures.NOW;

import dev.plantao.core.conversation.Text;
import dev.plantao.core.file.Upload.Kept;
import dev.plantao.core.file.Upload.Verdict;
import java.time.Duration;
import java.util.List;
import java.util.UUID;

/// Uploads for tests: a log of twelve bytes, announced at NOW.
public final class UploadBuilder {
  private UploadBuilder() {}

  public static Upload announced(String uploader) {
    return new Upload(
        new FileId(UUID.randomUUID()),
        uploader,
        false,
        Text.of("webhook.log"),
        "text/plain",
        12,
        "",
        NOW,
        NOW.plus(Duration.ofMinutes(15)),
        null,
        null,
        Verdict.AWAITED,
        1);
  }

  public static Kept kept(String... masked) {
    return new Kept(14, "0".repeat(64), List.of(masked), NOW.plusSeconds(5));
  }
}
