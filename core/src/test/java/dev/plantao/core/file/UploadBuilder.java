package dev.plantao.core.file;

import static dev.plantao.core.Fixtures.NOW;

import dev.plantao.core.conversation.Requester;
import dev.plantao.core.conversation.Text;
import dev.plantao.core.customer.CustomerId;
import dev.plantao.core.file.Upload.Kept;
import dev.plantao.core.file.Upload.Verdict;
import dev.plantao.core.people.EmailAddress;
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
        new Requester(
            new CustomerId(uploader), new EmailAddress(uploader + "@kunde.example"), null),
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
